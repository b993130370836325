import type { CrmRecord } from "#scoring";
import {
  CAMPAIGNS,
  CITIES,
  COUNTRIES,
  EXCHANGE_RATES,
  INDUSTRIES,
  LANGUAGES,
  type LeadField,
  MAIL_HOSTS,
  NAME_ENDS,
  NAME_PARTS,
  OWNERS,
  SOURCES,
  STATUSES,
  TITLES,
} from "./lead-fields.ts";
import type { Random } from "./random.ts";

/** The moment of the workload; days are counted in UTC. */
export const NOW = new Date("2026-03-18T12:00:00Z");
export const DAY_MS = 86_400_000;

/**
 * Leads as Zoho answers them. Names, addresses, phones, amounts and times are nearly all different, as in a real module;
 * choices are skewed (a few countries and sources make up most); optional fields are empty in a tenth to a half of the
 * records; a tenth of the typed-in texts has stray capitals or spaces; a third of the numbers comes as text.
 */
export function makeLeads(count: number, random: Random): readonly CrmRecord[] {
  return Array.from({ length: count }, (_, index) => makeLead(index, random));
}

function makeLead(index: number, random: Random): CrmRecord {
  const { pick, pickSkewed, chance, below } = random;
  const company = `${pick(NAME_PARTS)} ${pick(NAME_PARTS)} ${pick(NAME_ENDS)} ${below(2000)}`;
  const domain = company.toLowerCase().replaceAll(" ", "-");
  const orEmpty = (emptyShare: number, value: unknown): unknown => (chance(emptyShare) ? null : value);
  const typed = (text: string): string => (chance(0.1) ? (chance(0.5) ? text.toUpperCase() : ` ${text} `) : text);
  const asSent = (number: number): number | string => (chance(1 / 3) ? String(number) : number);
  const currency = pickSkewed(["USD", "EUR", "INR"] as const);
  const amount = (): number => Math.round(10 ** (3 + 4 * random.next()));
  const values: Record<LeadField | "id" | "Currency" | "Exchange_Rate", unknown> = {
    id: String(4150868000010000000n + BigInt(index)),
    Company: typed(company),
    Designation: orEmpty(0.2, typed(pickSkewed(TITLES))),
    City: orEmpty(0.2, typed(pickSkewed(CITIES))),
    Description: orEmpty(0.5, `Met at ${pick(SOURCES)}, asks about ${pick(INDUSTRIES)} for ${company}.`),
    Email: orEmpty(0.1, `contact${index}@${chance(0.5) ? pick(MAIL_HOSTS) : `${domain}.example`}`),
    Phone: orEmpty(0.3, `+${1 + below(90)} ${100 + below(900)} ${1000 + below(9000)}`),
    Website: orEmpty(0.4, `https://www.${domain}.example`),
    Country: orEmpty(0.1, pickSkewed(COUNTRIES)),
    Industry: chance(0.1) ? "-None-" : pickSkewed(INDUSTRIES),
    Lead_Source: orEmpty(0.1, pickSkewed(SOURCES)),
    Lead_Status: orEmpty(0.05, pickSkewed(STATUSES)),
    Languages: LANGUAGES.filter((_language, place) => chance(0.6 / (place + 1))),
    No_of_Employees: orEmpty(0.2, asSent(Math.round(10 ** (4 * random.next())))),
    Discount: orEmpty(0.3, asSent(below(400) / 10)),
    Probability: orEmpty(0.2, below(21) * 5),
    Annual_Revenue: orEmpty(0.3, asSent(amount())),
    Budget: orEmpty(0.4, amount()),
    Last_Activity_Time: orEmpty(0.1, instant(NOW.getTime() - random.next() ** 2 * 400 * DAY_MS)),
    Created_Time: instant(NOW.getTime() - random.next() * 900 * DAY_MS),
    Renewal_Date: orEmpty(0.3, day(NOW.getTime() + (random.next() - 0.3) * 400 * DAY_MS)),
    Founded_On: orEmpty(0.4, day(NOW.getTime() - random.next() ** 2 * 15_000 * DAY_MS)),
    Email_Opt_Out: chance(0.2),
    Is_Partner: chance(0.1),
    Owner: { id: pick(OWNERS), name: "Owner", email: "owner@example.com" },
    Campaign: orEmpty(0.6, { id: pick(CAMPAIGNS), name: "Campaign" }),
    Currency: currency,
    Exchange_Rate: EXCHANGE_RATES[currency],
  };
  // Through JSON and without a prototype, as the program's own reader of Zoho's answers makes them.
  const answer = JSON.parse(JSON.stringify(values)) as Record<string, unknown>;
  return { id: null, layout: null, values: Object.assign(Object.create(null) as Record<string, unknown>, answer) };
}

function instant(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}+00:00`;
}

function day(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
