import type { ChoiceProblem, ConnectionChoice, DataCentreName } from "../wire/index.ts";

export { type ChoiceProblem, CONNECTION_USES, type ConnectionChoice, DATA_CENTRES } from "../wire/index.ts";

/** API name of the org variable in which an administrator allows a connection. Without it none is used. */
export const CONNECTION_VARIABLE = "Scorelens_Connection";

/**
 * What a connection needs: for the rules alone, or for everything where zrc is missing. Whoever can open the widget can use all
 * of them, so it is given no more. Sources: the scope sections of zoho.com/crm/developer/docs/api/v8/scoring-rules.html,
 * execute-scoring-rules.html (UPDATE), get-records.html, modules-api.html, field-meta.html, get-org-data.html
 */
export const CONNECTION_SCOPES: Readonly<Record<"everything" | "rules", readonly string[]>> = {
  rules: ["ZohoCRM.settings.scoring_rules.READ"],
  everything: [
    "ZohoCRM.settings.scoring_rules.READ",
    "ZohoCRM.settings.scoring_rules.UPDATE",
    "ZohoCRM.modules.READ",
    "ZohoCRM.modules.entity_scores.READ",
    "ZohoCRM.settings.modules.READ",
    "ZohoCRM.settings.layouts.READ",
    "ZohoCRM.settings.fields.READ",
    "ZohoCRM.settings.signals.READ",
    "ZohoCRM.org.READ",
  ],
};

/** What the org variable says. */
export type ConnectionSetting =
  /** Missing, empty, or it could not be read: the SDK does not tell these apart. */
  | { readonly kind: "unset" }
  | { readonly kind: "wrong"; readonly problem: ChoiceProblem }
  | { readonly kind: "set"; readonly choice: ConnectionChoice };

export type ConnectionFailure =
  /** Not authorised, no such connection, or one of another data centre: Zoho says INVALID_TOKEN to all of them. */
  | { readonly code: "not_authorised" }
  | { readonly code: "scope_missing" }
  /** Zoho's connection does not allow the API's domain. */
  | { readonly code: "other_domain" }
  /** The owner of the connection may not do it either. */
  | { readonly code: "owner_refused" }
  /** The CRM page itself belongs to another data centre than the variable names; nothing was called. */
  | { readonly code: "wrong_data_centre"; readonly own: DataCentreName };

/** How the page reaches the CRM, where it is not simply with the user's own permissions. */
export type AccessNote =
  | { readonly kind: "no_sdk" }
  /** The SDK has no zrc, and no connection may take its place. */
  | { readonly kind: "no_way"; readonly setting: ConnectionSetting }
  /** Zoho refuses the rules to this user, and no connection may read them instead. */
  | { readonly kind: "refused"; readonly setting: ConnectionSetting }
  | {
      readonly kind: "connection";
      readonly choice: ConnectionChoice;
      /** `rules`: only these are read through it, because Zoho refuses them to this user. */
      readonly reach: "everything" | "rules";
      readonly failure: ConnectionFailure | null;
    };

/**
 * Whether this user may run rules. No API of Zoho's tells it without trying: neither users nor profiles name the permission that
 * "Permission denied to execute" is about. A run is a change, so it is never tried for the answer alone.
 */
export type RunPermission = "unknown_until_tried" | "refused";
