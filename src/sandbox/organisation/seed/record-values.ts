import { HOME_CURRENCY } from "../state/home-currency.ts";
import type { Random } from "../values/random.ts";
import { DAY, formatZohoDate, formatZohoTime } from "../values/zoho-time.ts";
import { COUNTRIES, INDUSTRIES } from "./common-fields.ts";
import { LEAD_SOURCES } from "./lead-fields.ts";
import { ADMIN, REP, SECOND_REP } from "./seed-users.ts";

const FIRST_NAMES = [
  "Ana",
  "Bilal",
  "Chen",
  "Divya",
  "Emil",
  "Fatou",
  "Greta",
  "Hugo",
  "Ines",
  "Jonas",
  "Keiko",
  "Lena",
];
const LAST_NAMES = [
  "Almeida",
  "Becker",
  "Costa",
  "Dubois",
  "Eriksen",
  "Farah",
  "García",
  "Hoang",
  "Iyer",
  "Jensen",
  "Kato",
];
const COMPANY_HEADS = [
  "Zylker",
  "Northwind",
  "Blue Harbor",
  "Kestrel",
  "Aurora",
  "Granite",
  "Lotus",
  "Meridian",
  "Pinewood",
];
const COMPANY_TAILS = ["Systems", "Foods", "Labs", "Logistics", "Clinics", "Academy", "Textiles", "Energy", "Partners"];
const LANGUAGES = ["English", "German", "Hindi", "Portuguese", "Japanese"];
const TITLES = ["Director of Operations", "Chief Buyer", "Analyst", "Office Manager", "Engineer", "Sales Manager"];
const STAGES = [
  ["Qualification", 10],
  ["Needs Analysis", 20],
  ["Proposal/Price Quote", 75],
  ["Negotiation/Review", 90],
  ["Closed Won", 100],
  ["Closed Lost", 0],
] as const;

type Values = Record<string, unknown>;
export type ValuesBuilder = (random: Random, now: number, timeZone: string, index: number) => Values;

const maybe = <T>(random: Random, share: number, value: () => T): T | null => (random.chance(share) ? value() : null);
const company = (random: Random): string => `${random.pick(COMPANY_HEADS)} ${random.pick(COMPANY_TAILS)}`;
const phone = (random: Random): string => `+1 555 01${random.whole(10, 99)}`;

function person(random: Random, index: number): Values {
  const first = random.pick(FIRST_NAMES);
  const last = random.pick(LAST_NAMES);
  const email = `${first}.${index}@${random.pick(COMPANY_HEADS).toLowerCase().replace(" ", "")}.example`;
  return {
    First_Name: first,
    Last_Name: last,
    Email: maybe(random, 0.9, () => email.toLowerCase()),
    Phone: maybe(random, 0.8, () => phone(random)),
    Email_Opt_Out: random.chance(0.1),
  };
}

const lead: ValuesBuilder = (random, now, timeZone, index) => ({
  ...person(random, index),
  Company: random.chance(0.03) ? "Zoho" : company(random),
  Designation: random.pick(TITLES),
  Position: maybe(random, 0.7, () =>
    random.pick(["Regional Manager", "Decision Maker", "Executive Secretary", "Intern"]),
  ),
  Website: maybe(random, 0.6, () => `www.${random.pick(COMPANY_HEADS).toLowerCase().replace(" ", "-")}.example`),
  Lead_Source: maybe(random, 0.9, () => random.pick([...LEAD_SOURCES, "Seminar-Internal"])),
  Lead_Status: random.pick(["Not Contacted", "Attempted to Contact", "Contacted", "Pre-Qualified", "Junk Lead"]),
  Industry: maybe(random, 0.85, () => random.pick(INDUSTRIES)),
  Rating: maybe(random, 0.5, () => random.pick(["Acquired", "Active", "Shut Down"])),
  Annual_Revenue: maybe(random, 0.8, () => random.whole(1, 400) * 5_000),
  No_of_Employees: maybe(random, 0.85, () => random.whole(1, 900)),
  Country: maybe(random, 0.8, () => random.pick(COUNTRIES)),
  Languages_Known: maybe(random, 0.5, () => LANGUAGES.filter(() => random.chance(0.4))),
  Next_Follow_Up: maybe(random, 0.5, () => formatZohoDate(now + random.whole(-20, 40) * DAY, timeZone)),
  Trial_Ends: maybe(random, 0.3, () => formatZohoTime(now + random.whole(-60, 60) * DAY, timeZone)),
  Budget_Share: maybe(random, 0.4, () => random.whole(0, 100)),
  Currency: HOME_CURRENCY,
  Exchange_Rate: 1,
});

const contact: ValuesBuilder = (random, _now, _timeZone, index) => ({
  ...person(random, index),
  Title: random.pick(TITLES),
  Department: maybe(random, 0.6, () => random.pick(["Purchasing", "Sales", "IT", "Finance"])),
  Mailing_Country: maybe(random, 0.7, () => random.pick(COUNTRIES)),
  Lead_Source: maybe(random, 0.5, () => random.pick(LEAD_SOURCES)),
  Newsletter_Topics: maybe(random, 0.4, () => ["Product", "Events", "Research"].filter(() => random.chance(0.5))),
});

const account: ValuesBuilder = (random, now, timeZone, index) => ({
  Account_Name: `${company(random)} ${index}`,
  Account_Type: random.pick(["Customer", "Partner", "Competitor"]),
  Industry: random.pick(INDUSTRIES),
  Rating: maybe(random, 0.7, () => random.pick(["Acquired", "Active", "Shut Down"])),
  Annual_Revenue: random.whole(1, 800) * 5_000,
  Employees: random.whole(1, 1_500),
  Phone: phone(random),
  Billing_Country: random.pick(COUNTRIES),
  Account_Team: maybe(random, 0.4, () =>
    [ADMIN, REP, SECOND_REP]
      .filter(() => random.chance(0.5))
      .map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` })),
  ),
  Contract_Ends: maybe(random, 0.5, () => formatZohoDate(now + random.whole(-90, 300) * DAY, timeZone)),
  Currency: HOME_CURRENCY,
  Exchange_Rate: 1,
});

const deal: ValuesBuilder = (random, now, timeZone, index) => {
  const [stage, probability] = random.pick(STAGES);
  return {
    Deal_Name: `${company(random)} ${index}`,
    Stage: stage,
    Probability: probability,
    Amount: random.whole(2, 200) * 1_000,
    Closing_Date: formatZohoDate(now + random.whole(-40, 90) * DAY, timeZone),
    Type: random.pick(["New Business", "Existing Business"]),
    Next_Step: maybe(random, 0.5, () => random.pick(["Call back", "Send quote", "Demo"])),
    Decision_Maker_Known: random.chance(0.5),
    Currency: HOME_CURRENCY,
    Exchange_Rate: 1,
  };
};

const servicePlan: ValuesBuilder = (random, now, timeZone, index) => ({
  Name: `Plan ${index}`,
  Plan_Tier: random.pick(["Basic", "Plus", "Premium"]),
  Seats: random.whole(1, 200),
  Renewal_Date: formatZohoDate(now + random.whole(-30, 330) * DAY, timeZone),
  Auto_Renew: random.chance(0.5),
  Open_Tickets: random.whole(0, 12),
});

const asset: ValuesBuilder = (random, now, timeZone, index) => ({
  Name: `Asset ${index}`,
  Serial_Number: `SN-${random.whole(10_000, 99_999)}`,
  Warranty_Ends: formatZohoDate(now + random.whole(-300, 600) * DAY, timeZone),
});

const vendor: ValuesBuilder = (random, _now, _timeZone, index) => ({
  Vendor_Name: `${company(random)} ${index}`,
  Phone: phone(random),
  Category: random.pick(["Hardware", "Services"]),
});

type RecordBuilder = readonly [module: string, share: number, build: ValuesBuilder];

/** How the values of each module's records are drawn, and the module's share of all records. */
export const RECORD_BUILDERS: readonly [RecordBuilder, ...RecordBuilder[]] = [
  ["Leads", 0.5, lead],
  ["Contacts", 0.2, contact],
  ["Accounts", 0.12, account],
  ["Deals", 0.12, deal],
  ["Service_Plans", 0.03, servicePlan],
  ["Assets", 0.015, asset],
  ["Vendors", 0.015, vendor],
];
