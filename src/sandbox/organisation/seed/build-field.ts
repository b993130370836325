import type { Field, PickListEntry } from "../state/fields.ts";
import { createIdSequence, ID_BLOCKS } from "../values/zoho-ids.ts";

const nextId = createIdSequence(ID_BLOCKS.metadata);

const LENGTHS: Readonly<Record<string, number>> = {
  textarea: 32_000,
  email: 100,
  phone: 30,
  website: 450,
  integer: 9,
  bigint: 18,
  double: 16,
  currency: 16,
  percent: 5,
  picklist: 120,
  multiselectpicklist: 2000,
};

type Extra = Partial<Omit<Field, "apiName" | "label" | "dataType" | "pickList">> & {
  readonly choices?: readonly (string | PickListEntry)[];
};

/** One field's metadata. `choices` are the values of a picklist, "-None-" included. */
export function buildField(apiName: string, label: string, dataType: string, extra: Extra = {}): Field {
  const { choices, ...rest } = extra;
  return {
    id: nextId(),
    apiName,
    label,
    dataType,
    length: LENGTHS[dataType] ?? 255,
    required: false,
    custom: false,
    readOnly: false,
    formulaType: null,
    lookupModule: null,
    scoreOf: null,
    ...rest,
    pickList: (choices ?? []).map((choice) => (typeof choice === "string" ? buildChoice(choice) : choice)),
  };
}

export function buildChoice(actual: string, display = actual, stage: PickListEntry["stage"] = null): PickListEntry {
  return { id: nextId(), actual, display, stage };
}
