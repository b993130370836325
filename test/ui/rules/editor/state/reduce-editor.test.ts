import { describe, expect, test } from "vitest";
import { CrmTransportError, type RuleRefused } from "../../../../../src/crm/index.ts";
import { createDraft, type RuleEdit, type RuleId, type RulePlace } from "../../../../../src/scoring/index.ts";
import type { EditorEvent } from "../../../../../src/ui/rules/editor/state/editor-event.ts";
import type { EditorState } from "../../../../../src/ui/rules/editor/state/editor-state.ts";
import { openEditor } from "../../../../../src/ui/rules/editor/state/open-editor.ts";
import { reduceEditor } from "../../../../../src/ui/rules/editor/state/reduce-editor.ts";

const opened = openEditor(createDraft({ module: { apiName: "Leads", id: null } }), null);
const firstRule = opened.opened.fieldRules[0];
const root = firstRule?.criteria.key ?? "";
const leaf = firstRule?.criteria.members[0]?.key ?? "";

const stateAfter = (...events: readonly EditorEvent[]): EditorState => events.reduce(reduceEditor, opened);
const edit = (edit: RuleEdit): EditorEvent => ({ type: "edited", edit });
const failed = { type: "save_failed", failure: new CrmTransportError("gone"), unsure: true } as const;
const stored = { type: "stored", id: "1" as RuleId, unsavedFields: ["Fit"] } as const;
const conflict = { type: "conflict_found", conflict: { kind: "deleted" }, current: null } as const;

function refusal(place: RulePlace | null): EditorEvent {
  const refused: RuleRefused = {
    kind: "refused",
    id: null,
    refusal: { status: 400, code: "INVALID_DATA", zohoMessage: null, details: {} },
    place,
    otherPlace: null,
    serverLimit: null,
  };
  return { type: "save_refused", refused };
}

describe("saving", () => {
  test.each<readonly [string, readonly EditorEvent[], EditorState["saving"]["kind"]]>([
    ["is asked about first", [{ type: "save_asked" }], "reviewing"],
    ["is put off", [{ type: "save_asked" }, { type: "save_closed", dialog: "review" }], "idle"],
    [
      "can't be called back",
      [{ type: "save_asked" }, { type: "save_sent" }, { type: "save_closed", dialog: "review" }],
      "sending",
    ],
    ["that failed stays to be seen", [{ type: "save_sent" }, failed], "failed"],
    ["that failed is put off", [{ type: "save_sent" }, failed, { type: "save_closed", dialog: "review" }], "idle"],
    [
      "ends in a conflict, whose dialog the late end of the first one leaves alone",
      [{ type: "save_sent" }, conflict, { type: "save_closed", dialog: "review" }],
      "conflict",
    ],
    [
      "with a conflict is put off",
      [{ type: "save_sent" }, conflict, { type: "save_closed", dialog: "conflict" }],
      "idle",
    ],
    [
      "ends with what is stored, whatever closes late",
      [{ type: "save_sent" }, stored, { type: "save_closed", dialog: "review" }],
      "stored",
    ],
    [
      "is barred by what is to be mended",
      [{ type: "save_barred", place: { part: "name", key: null }, count: 2 }],
      "idle",
    ],
    ["that is refused goes back to the form", [{ type: "save_sent" }, refusal({ part: "name", key: null })], "idle"],
  ])("%s", (_what, events, kind) => {
    expect(stateAfter(...events).saving.kind).toBe(kind);
  });

  test("that is barred focuses the first place and says how much there is", () => {
    const state = stateAfter({ type: "save_barred", place: { part: "value", key: leaf }, count: 2 });
    expect(state.focus?.value).toBe(`rule-value-${leaf}`);
    expect(state.spoken?.value).toEqual({ kind: "problems", count: 2 });
    expect(state.tried).toBe(true);
  });

  test("that is barred twice asks for the focus twice", () => {
    const barred = { type: "save_barred", place: { part: "name", key: null }, count: 1 } as const;
    expect(stateAfter(barred, barred).focus?.serial).toBe(2);
  });

  test("makes the draft what it was opened with", () => {
    const state = stateAfter(edit({ kind: "set_name", name: "Fit" }), stored);
    expect(state.opened).toBe(state.history.present);
  });
});

describe("a refusal", () => {
  test.each<readonly [string, RulePlace | null, RuleEdit, boolean]>([
    ["of the name goes when the name is edited", { part: "name", key: null }, { kind: "set_name", name: "x" }, true],
    [
      "of the name stays when something else is edited",
      { part: "name", key: null },
      { kind: "set_description", description: "x" },
      false,
    ],
    [
      "of a value goes when that value is edited",
      { part: "value", key: leaf },
      { kind: "set_value", key: leaf, value: "x" },
      true,
    ],
    [
      "of points stays when a value is edited",
      { part: "score", key: firstRule?.key ?? "" },
      { kind: "set_value", key: leaf, value: "x" },
      false,
    ],
    ["of field rules goes when one is added", { part: "field_rules", key: null }, { kind: "add_field_rule" }, true],
    ["of nothing in particular goes with any edit", null, { kind: "set_description", description: "x" }, true],
  ])("%s", (_what, place, change, gone) => {
    expect(stateAfter(refusal(place), edit(change)).refused === null).toBe(gone);
  });
});

describe("metadata", () => {
  const fields = { value: [], failure: null };

  test("of a module that is no longer chosen is dropped", () => {
    const state = stateAfter(
      edit({ kind: "set_module", module: { apiName: "Deals", id: null } }),
      { type: "metadata_asked", module: "Deals", parts: ["fields"] },
      { type: "metadata_read", module: "Leads", metadata: { fields } },
    );
    expect(state.metadata).toMatchObject({ module: "Deals", fields: null });
  });

  test("that is asked for again is on its way, the rest stays", () => {
    const state = stateAfter(
      { type: "metadata_read", module: "Leads", metadata: { fields, layouts: fields } },
      { type: "metadata_asked", module: "Leads", parts: ["layouts"] },
    );
    expect(state.metadata).toMatchObject({ fields, layouts: null });
  });
});

describe("a record's answer", () => {
  const head = (id: string) => ({ id, name: id, detail: null, layoutName: null }) as never;

  test("that comes late, for a record chosen before, is dropped", () => {
    const record = { value: null, failure: new CrmTransportError("gone") };
    const state = stateAfter(
      { type: "record_chosen", head: head("2") },
      { type: "record_read", head: head("1"), record },
    );
    expect(state.test.record).toBeNull();
  });
});

describe("an edit", () => {
  test("that is not done changes nothing and says why", () => {
    const state = stateAfter(edit({ kind: "move_criteria", key: leaf, direction: "up" }));
    expect(state.history).toBe(opened.history);
    expect(state.spoken?.value).toEqual({ kind: "refused", refused: "already_first" });
  });

  test("by typing is not announced, the control says it itself", () => {
    expect(stateAfter(edit({ kind: "set_name", name: "F" })).spoken).toBeNull();
  });

  test.each<readonly [RuleEdit, string]>([
    [{ kind: "add_criterion", to: root }, "rule-field-k4"],
    [{ kind: "add_group", to: root }, "rule-field-k4"],
    [{ kind: "wrap_criteria", key: leaf }, "rule-button-operator-k4"],
    [{ kind: "remove_criteria", key: leaf }, `rule-button-add-${root}`],
    [{ kind: "add_field_rule" }, "rule-score-k4"],
    [{ kind: "add_signal_rule" }, "rule-signal-k4"],
    [{ kind: "remove_field_rule", key: firstRule?.key ?? "" }, "rule-button-add-field_rules"],
  ])("$kind gives the focus to what comes next", (change, id) => {
    expect(stateAfter(edit(change)).focus?.value).toBe(id);
  });
});
