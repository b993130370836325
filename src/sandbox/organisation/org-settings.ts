/** Words of `license_details.paid_type`; "enterprise" is Zoho's sample, the others are assumed. */
export const EDITIONS = ["standard", "professional", "developer", "enterprise", "crmplus", "ultimate"] as const;
export type EditionName = (typeof EDITIONS)[number];

/** Which of the three documented shapes of a rule the API answers; Zia rules are always of shape C. */
export const RULE_SHAPES = ["A", "B", "C"] as const;
export type RuleShape = (typeof RULE_SHAPES)[number];

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
}
