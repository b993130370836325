import { screen } from "@testing-library/preact";
import { h, options, type VNode } from "preact";
import { beforeEach, describe, expect, test } from "vitest";
import english from "../../../../app/translations/en.json";
import type { ServerLimit } from "../../../../src/scoring/index.ts";
import { RuleEditor } from "../../../../src/ui/rules/editor/rule-editor.ts";
import { createLocale, setLocale } from "../../../../src/ui/runtime/locale.ts";
import { startSandbox } from "../support/sandbox.ts";
import { showReadyEditor } from "./support/show-rule-editor.ts";

beforeEach(() => sessionStorage.clear());

const name = () => screen.getByRole("textbox", { name: "Name" });
const points = () => screen.getAllByRole("textbox", { name: "Points" })[0] as HTMLElement;

/** The ids of all elements that are drawn while the action goes on. */
async function drawnWhile(action: () => Promise<void>): Promise<readonly string[]> {
  const ids = new Set<string>();
  const before = options.vnode;
  options.vnode = (vnode: VNode) => {
    const { id } = vnode.props as { readonly id?: unknown };
    if (typeof vnode.type === "string" && typeof id === "string") ids.add(id);
    before?.(vnode);
  };
  await action();
  if (before === undefined) delete options.vnode;
  else options.vnode = before;
  return [...ids].sort();
}

describe("what is not touched is not drawn again", () => {
  test("when a letter is typed into the name", async () => {
    const { user } = await showReadyEditor(startSandbox(), { edit: "Position" });
    await user.type(name(), " I");
    expect(await drawnWhile(() => user.keyboard("I"))).toEqual(["rule-description", "rule-name"]);
  });

  test("not even for the first letter, which makes the draft unsaved work", async () => {
    const { user } = await showReadyEditor(startSandbox(), { edit: "Position" });
    await user.click(name());
    const drawn = await drawnWhile(() => user.keyboard("x"));
    expect(drawn).toContain("rule-name");
    expect(drawn.filter((id) => id.startsWith("rule-field_rule"))).toEqual([]);
  });

  test("when points are typed: the other field rules stay, and so do the criteria of this one", async () => {
    const { user } = await showReadyEditor(startSandbox(), { edit: "Position" });
    await user.clear(points());
    await user.type(points(), "1");
    const [own, ...others] = screen.getAllByRole("article").map(({ id }) => id);
    const drawn = await drawnWhile(() => user.keyboard("2"));
    expect(drawn).toContain(own);
    for (const other of others) expect(drawn).not.toContain(other);
    expect(drawn.filter((id) => /^rule-(name|criteria-k\d+|field-|value-)/.test(id))).toEqual([]);
  });

  test("when a value is typed: the other criteria of its group stay, and the choices of this one", async () => {
    const { user } = await showReadyEditor(startSandbox(), { edit: "Position" });
    await user.click(screen.getByRole("button", { name: "Add criterion to group 1" }));
    const fields = screen.getAllByRole("combobox", { name: "Field" });
    const added = fields.find((field) => (field as HTMLSelectElement).value === "") as HTMLElement;
    await user.selectOptions(added, "City");
    const value = document.getElementById(added.id.replace("rule-field-", "rule-value-")) as HTMLElement;
    await user.type(value, "Pun");
    const drawn = await drawnWhile(() => user.keyboard("e"));
    expect(drawn).toContain(value.id);
    expect(drawn.filter((id) => id.startsWith("rule-field-"))).toEqual([]);
    expect(drawn.filter((id) => id.startsWith("rule-comparator-"))).toEqual([]);
    const rows = [...document.querySelectorAll(".criterion")].map(({ id }) => id);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter((id) => drawn.includes(id))).toEqual([added.id.replace("field", "criteria")]);
  });

  test("when somebody's problem is solved: only its control and what lists it", async () => {
    const { user } = await showReadyEditor(startSandbox());
    await user.click(screen.getByRole("button", { name: "Review and save" }));
    expect(name()).toBeInvalid();
    const drawn = await drawnWhile(() => user.keyboard("F"));
    expect(name()).toBeValid();
    expect(drawn).toContain("rule-problems");
    expect(drawn.filter((id) => /^rule-(score|field|comparator)-/.test(id))).toEqual([]);
  });
});

describe("what the page around learns is drawn everywhere", () => {
  test("a limit", async () => {
    const { rerender, props } = await showReadyEditor(startSandbox(), { context: { edition: null } });
    const add = screen.getByRole("button", { name: "Add field rule" });
    expect(add).not.toHaveAccessibleDescription(/All 1 are used/);
    const serverLimits: readonly ServerLimit[] = [{ limit: "field_rules", per: "rule", maximum: 1 }];
    rerender(h(RuleEditor, { ...props, context: { ...props.context, serverLimits } }));
    expect(add).toHaveAccessibleDescription(/used/);
    expect(add).toHaveAttribute("aria-disabled", "true");
  });

  test("another language", async () => {
    const { rerender, props } = await showReadyEditor(startSandbox(), { edit: "Position" });
    const texts = { ...english, "editor.points_when": "Punkte, wenn", "editor.test.title": "Ausprobieren" };
    setLocale(createLocale({ language: "de", texts }, null));
    rerender(h(RuleEditor, { ...props }));
    expect(screen.getAllByText("Punkte, wenn")).toHaveLength(3);
    expect(screen.getByRole("complementary", { name: "Ausprobieren" })).toBeVisible();
  });
});
