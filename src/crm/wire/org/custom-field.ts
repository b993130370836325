import type { ScoringRule } from "../../../scoring/index.ts";
import { isJsonObject } from "../json/read-json.ts";

/** A read-only field on the module's records that shows one score of the rule. It goes when the rule is deleted. */
export interface CustomScoreField {
  readonly apiName: string;
  readonly label: string;
}

/** `custom_fields` of a rule as it was answered; none where the answer had none. */
export function listCustomScoreFields({ source }: ScoringRule): readonly CustomScoreField[] {
  const fields = source["custom_fields"];
  if (!Array.isArray(fields)) return [];
  return fields.flatMap((field: unknown) => {
    if (!isJsonObject(field)) return [];
    const { api_name: apiName, field_label: label } = field;
    if (typeof apiName !== "string" || apiName === "") return [];
    return [{ apiName, label: typeof label === "string" && label !== "" ? label : apiName }];
  });
}
