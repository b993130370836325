/**
 * Names that have one home. What a linter can express (imports, eval, default exports) is in .oxlintrc.json.
 * @typedef {{ names: readonly string[], homes: readonly RegExp[], advice: string }} Ban `homes` are tested against the
 *   path of a file below src, with forward slashes.
 */

/** @type {readonly Ban[]} */
export const BANS = [
  {
    names: ["ZOHO", "zrc", "ZDK"],
    homes: [/^src\/crm\/zoho\//, /^src\/sandbox\/sdk\//],
    advice: "the SDK is spoken to in src/crm/zoho only, and simulated in src/sandbox/sdk",
  },
  {
    names: [
      "api_name",
      "api_names",
      "data_type",
      "display_label",
      "display_value",
      "field_label",
      "field_rules",
      "group_operator",
      "has_signal_rules",
      "job_id",
      "json_path",
      "module_api_name",
      "negative_score",
      "paid_type",
      "param_name",
      "positive_score",
      "reference_field",
      "resource_path_index",
      "scoring_rules",
      "signal_rules",
      "time_zone",
      "touch_point_rules",
      "Entity_Scores",
      "Entity_Scores__s",
      "Negative_Score",
      "Positive_Score",
      "Scoring_Rule",
      "Touch_Point_Negative_Score",
      "Touch_Point_Positive_Score",
      "Touch_Point_Score",
    ],
    homes: [/^src\/crm\/wire\//, /^src\/sandbox\//],
    advice: "Zoho's JSON is read and written in src/crm/wire; elsewhere it has the camelCase names of src/scoring",
  },
  {
    names: ["eval", "Function"],
    homes: [],
    advice: "text is never run as code: the widget must work under a content security policy",
  },
  {
    names: ["innerHTML", "outerHTML", "insertAdjacentHTML", "dangerouslySetInnerHTML", "srcdoc"],
    homes: [],
    advice: "text from outside is never markup: let Preact render it as a child",
  },
];
