import { afterAll, describe, expect, it } from "vitest";
import { RECORD } from "../support/documented-samples.ts";
import { createSampleFolder } from "../support/sample-folder.ts";

const folder = createSampleFolder();
afterAll(() => folder.remove());

describe("what a terminal would not show", () => {
  it("escapes what a terminal would not show, and reads back as it was", async () => {
    // C1, right-to-left marks of all kinds, line separators, what is invisible; joiners stay between letters.
    const hidden =
      "\u0085\u009b2J\u061c\u200e\u200f\u202e\u2066\u2028\u2029\u200b\u2060\ufeff\u00ad\u{e0041}\u115f\u3164\uffa0\ufe0f\u034f\u180b\u17b4\u{e0100}\u200d";
    const kept = "می\u200cخواهم 👩\u200d💻 क्\u200dष Zürich";
    folder.write("hidden.json", { data: [{ ...RECORD.data[0], Company: `${hidden}|${kept}` }] });
    const { text, answer } = await folder.explain("--rules", "rules.json", "--record", "hidden.json");
    expect(answer.rules[0].fieldRules[0].criteria.members[0].seen).toBe(`${hidden}|${kept}`);
    expect(text).toContain(kept);
    expect(text.replaceAll("\n", "").replaceAll(kept, "")).not.toMatch(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u,
    );
  });

  it("lets no value from outside forge lines or move the cursor", async () => {
    folder.write("forged.json", {
      data: [
        { ...RECORD.data[0], Company: "A\n+99 Met\u001b[2J\u202e\u061c\u200b\u{e0041}\u115f\u3164\ufe0f\u034f\u180b" },
      ],
    });
    const lines = await folder.explainInLines("--rules", "rules.json", "--record", "forged.json");
    expect(lines.some((line) => line.startsWith("+99"))).toBe(false);
    expect(lines.join("")).not.toMatch(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u);
  });
});
