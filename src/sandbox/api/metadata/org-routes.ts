import { Hono } from "hono";
import { HOME_CURRENCY } from "../../organisation/state/home-currency.ts";
import type { Organisation } from "../../organisation/state/organisation.ts";
import { type User, userName } from "../../organisation/state/users.ts";
import type { JsonObject } from "../../organisation/values/json.ts";
import { answer, NO_CONTENT } from "../protocol/answer.ts";
import { type ApiEnv, send } from "../protocol/api-env.ts";
import { refuseParameter } from "../protocol/paging.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const USER_TYPES = ["CurrentUser", "ActiveUsers", "AllUsers"];

export const orgRoutes = new Hono<ApiEnv>()
  .get("/org", (c) => send(c, answer({ org: [buildOrgJson(c.var.organisation)] })))
  .get("/settings/fiscal_year", (c) => {
    const { fiscalYearStartMonth } = c.var.organisation.settings;
    const start = MONTHS[fiscalYearStartMonth - 1] ?? "January";
    return send(
      c,
      answer({ fiscal_year: { start_month: start, display_based_on: "start_month", id: c.var.organisation.id } }),
    );
  })
  .get("/users", (c) => {
    const type = c.req.query("type") ?? "AllUsers";
    if (!USER_TYPES.includes(type)) return send(c, refuseParameter("type"));
    const { organisation, user } = c.var;
    const users = type === "CurrentUser" ? [user] : organisation.users;
    const info = { per_page: 200, count: users.length, page: 1, more_records: false };
    return send(c, answer({ users: users.map((each) => buildUserJson(organisation, each)), info }));
  })
  .get("/users/:id", (c) => {
    const { organisation } = c.var;
    const found = organisation.users.find((user) => user.id === c.req.param("id"));
    return send(c, found ? answer({ users: [buildUserJson(organisation, found)] }) : NO_CONTENT);
  });

function buildOrgJson({ id, settings }: Organisation): JsonObject {
  return {
    id,
    zgid: id,
    company_name: settings.companyName,
    domain_name: "org_sandbox",
    time_zone: settings.timeZone,
    iso_code: HOME_CURRENCY,
    currency_symbol: "$",
    currency: `US Dollar - ${HOME_CURRENCY}`,
    mc_status: true,
    type: "production",
    license_details: {
      paid: true,
      paid_type: settings.edition,
      users_license_purchased: 10,
      paid_expiry: null,
      trial_type: null,
      trial_expiry: null,
      trial_action: null,
    },
  };
}

/** Also the answer of the SDK's getCurrentUser. */
export function buildUserJson({ settings }: Organisation, user: User): JsonObject {
  const [, country = "US"] = settings.language.split("_");
  return {
    id: user.id,
    first_name: user.firstName,
    last_name: user.lastName,
    full_name: userName(user),
    email: user.email,
    role: user.role,
    profile: { id: user.profile.id, name: user.profile.name },
    status: "active",
    confirm: true,
    language: settings.language,
    locale: settings.language,
    country_locale: settings.language,
    country,
    time_zone: settings.timeZone,
    // One of the values that Zoho's OpenAPI lists: github.com/zoho/crm-oas, v8.0/users.json
    date_format: "MMM d, yyyy",
    time_format: "hh:mm a",
    rtl_enabled: settings.language.startsWith("ar"),
    theme: { type: settings.theme === "night" ? "dark" : "default" },
  };
}
