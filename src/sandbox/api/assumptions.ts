/** What Zoho documents nowhere, or in two ways, and how the sandbox answers it. For the README and the control panel. */
export interface SandboxAssumption {
  readonly topic: string;
  readonly chosen: string;
}

export const SANDBOX_ASSUMPTIONS: readonly SandboxAssumption[] = [
  {
    topic: "Shape of a rule",
    chosen: "B (November 2025); Zia rules are always C; the control panel switches to A or C.",
  },
  { topic: "layout_id in the list of rules", chosen: "Only the rules of that layout, not the global ones." },
  { topic: "per_page", chosen: "At most 200; 50 rules, 200 records or scores unless told." },
  {
    topic: "A rule id that does not exist",
    chosen: "204 for GET by id, 400 INVALID_DATA with resource_path_index for the rest.",
  },
  {
    topic: "A module without scoring",
    chosen: "INVALID_DATA (module) for rules and runs, INVALID_MODULE for entity scores.",
  },
  {
    topic: "Points outside -10 to 10",
    chosen: "Accepted up to 100 on either side, as in Zoho's samples; 0 is an Invalid Score.",
  },
  { topic: "Unique names", chosen: "Over the whole organisation, without regard to letter case." },
  { topic: "NOT_SUPPORTED", chosen: "api_name and json_path of the field; the message is the sandbox's." },
  {
    topic: "Field rules above the edition's limit",
    chosen: "LIMIT_EXCEEDED with that limit; more than 50 is INVALID_DATA.",
  },
  { topic: "Depth of nested groups", chosen: "At most 25." },
  { topic: "module, layout and active in an update", chosen: "Passed over without an error." },
  { topic: "The same inner id changed twice in one update", chosen: "INVALID_DATA at the second." },
  {
    topic: "The same inner id changed and deleted in one update",
    chosen: "SUCCESS, as in Zoho's sample; the entry is deleted.",
  },
  { topic: "ids per delete", chosen: "At most 20." },
  { topic: "Deleting a rule", chosen: "Its entity scores and score fields go with it." },
  {
    topic: "Switching a rule on or off",
    chosen: "Changes modified_time; stored scores stay until the next save or run.",
  },
  { topic: "A clone", chosen: 'Active, named after its model with " - Copy", without score fields.' },
  { topic: "A run by layout", chosen: "Without the global rules." },
  {
    topic: "A run of a rule that is still being run",
    chosen: "400 ALREADY_SCHEDULED for the whole call, also by ids.",
  },
  { topic: "Inactive or unknown ids in a run", chosen: "INVALID_DATA for the whole call." },
  { topic: "Records reached by a run", chosen: "Created or with activity in the last six calendar months." },
  { topic: "Rules executed, nothing met", chosen: "A row whose numbers are all null." },
  { topic: "Score and touch points", chosen: "Contained; the control panel switches to apart." },
  { topic: "Events of a signal", chosen: "Each counts its points." },
  {
    topic: "The user behind CURRENTUSER, a deleted field, one of several choices",
    chosen: "No points: the scoring core can't tell.",
  },
  { topic: "Time zone of date criteria", chosen: "The organisation's." },
  { topic: "ids of the bulk entity scores", chosen: "Ids of the rows." },
  {
    topic: "Entity scores of a record that does not exist",
    chosen:
      "INVALID_DATA under the module's path, as Zoho's documentation says; 204 on the bulk path, as Zoho's OpenAPI says.",
  },
  { topic: "Scores after an inactive rule", chosen: "Stay as they were." },
  { topic: "A record id that does not exist", chosen: "204 for GET, 400 for the rest." },
  { topic: "Records without Layout in the answer", chosen: "One showcase record, to try it." },
];

export const NOT_SIMULATED: readonly string[] = [
  "OAuth: two fixed tokens, no expiry; the only scope that can be lacking is the connection's for scoring rules",
  "API credits and rate limits, apart from the faults of the control panel",
  "Zia's scoring: its rules are listed, their scores are never computed",
  "Workflows, blueprints, approvals, sharing rules, field permissions, validation rules, duplicate checks",
  "Search by criteria, COQL, tags, notes, attachments, related records, deleting records",
  "Signals and their points after the start: events are part of the organisation's data",
  "Partial refusals such as unsaved_custom_fields, sandbox organisations, record locking",
  "The features API; sort_by, cvid and If-Modified-Since of bulk entity scores",
  "API versions other than v8",
];
