/** Words of `license_details.paid_type`; "enterprise" is Zoho's sample, the others are assumed. */
export const EDITIONS = ["standard", "professional", "developer", "enterprise", "crmplus", "ultimate"] as const;
export type EditionName = (typeof EDITIONS)[number];

/** Which of the three documented shapes of a rule the API answers; Zia rules are always of shape C. */
export const RULE_SHAPES = ["A", "B", "C"] as const;
export type RuleShape = (typeof RULE_SHAPES)[number];

/** Which SDK the widgets get: the current one, one from before zrc, or none at all. */
export const SDK_KINDS = ["current", "before_zrc", "none"] as const;

/** How the connection `scorelens` is set up. */
export const CONNECTION_STATES = ["authorised", "not_authorised", "scope_missing", "other_data_centre"] as const;
export type ConnectionState = (typeof CONNECTION_STATES)[number];

/** What the control panel switches. */
export interface OrgSettings {
  readonly companyName: string;
  /** IANA name. */
  timeZone: string;
  edition: EditionName;
  /** 1 to 12. */
  fiscalYearStartMonth: number;
  ruleShape: RuleShape;
  /** Whether Score and its sides contain the touch points; Zoho does not document it. */
  touchPoints: "contained" | "apart";
  /** How long an execution job takes, in milliseconds. */
  jobDuration: number;
  /** The user of the CRM page; its API calls run as this user. */
  sessionUserId: string;
  /** Of the session user, e.g. "en_US". */
  language: string;
  theme: "day" | "night";
  sdk: (typeof SDK_KINDS)[number];
  connection: ConnectionState;
  /** Value of the org variable Scorelens_Connection; "" where there is none. */
  connectionVariable: string;
}
