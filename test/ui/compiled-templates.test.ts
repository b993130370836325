import { describe, expect, it } from "vitest";
import { html } from "../../src/ui/html.ts";
import { Notice } from "../../src/ui/parts/notice.ts";

describe("the templates that tests run", () => {
  it("are compiled, those of src as those of a test", () => {
    expect(String(Notice)).not.toContain("html`");
    expect(String(() => html`<p>one</p>`)).toContain('("p", null, `one`)');
  });

  it("are never read at run time", async () => {
    const { html: read } = await import("../../src/ui/html.ts");
    expect(() => read`<p>one</p>`).toThrow("not compiled");
  });
});
