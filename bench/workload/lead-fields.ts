import type { FieldMetadata } from "#scoring";

export const COUNTRIES = [
  "United States",
  "India",
  "Germany",
  "United Kingdom",
  "France",
  "Brazil",
  "Japan",
  "Australia",
  "Canada",
  "Spain",
  "Netherlands",
  "Switzerland",
] as const;
export const INDUSTRIES = [
  "Technology",
  "Manufacturing",
  "Retail",
  "Financial Services",
  "Healthcare",
  "Education",
  "Real Estate",
  "Non-profit",
] as const;
export const SOURCES = [
  "Web Download",
  "Advertisement",
  "Cold Call",
  "Trade Show",
  "Employee Referral",
  "Partner",
  "Chat",
] as const;
export const STATUSES = ["Not Contacted", "Contacted", "Attempted to Contact", "Pre-Qualified", "Lost Lead"] as const;
export const LANGUAGES = ["English", "German", "French", "Spanish", "Hindi", "Japanese"] as const;
export const TITLES = ["Manager", "Director", "Engineer", "Consultant", "Vice President", "CEO", "Buyer"] as const;
export const CITIES = ["Austin", "Chennai", "Berlin", "London", "Paris", "Sao Paulo", "Tokyo", "Zurich"] as const;
export const NAME_PARTS = [
  "Apex",
  "Blue",
  "Nord",
  "Zen",
  "Delta",
  "Prime",
  "Solar",
  "Quant",
  "River",
  "Stone",
] as const;
export const NAME_ENDS = ["Labs", "Systems", "GmbH", "Ltd", "Inc", "Partners", "Works", "Group"] as const;
export const MAIL_HOSTS = ["gmail.com", "example.com", "example.org", "example.net", "mail.example"] as const;
export const OWNERS = ["4150868000000225013", "4150868000000225014", "4150868000000225015"] as const;
export const CAMPAIGNS = ["4150868000003194001", "4150868000003194002", "4150868000003194003"] as const;
/** Units of the currency for one of the home currency. */
export const EXCHANGE_RATES = { USD: 1, EUR: 0.9, INR: 83 } as const;

/** API names by Zoho's data type, those that scoring rules ask for most often first. */
export const LEAD_FIELDS = {
  Lead_Source: "picklist",
  Industry: "picklist",
  Designation: "text",
  No_of_Employees: "integer",
  Country: "picklist",
  Annual_Revenue: "currency",
  Email: "email",
  Last_Activity_Time: "datetime",
  Lead_Status: "picklist",
  Company: "text",
  Created_Time: "datetime",
  Phone: "phone",
  Email_Opt_Out: "boolean",
  City: "text",
  Languages: "multiselectpicklist",
  Website: "website",
  Owner: "ownerlookup",
  Campaign: "lookup",
  Renewal_Date: "date",
  Probability: "percent",
  Budget: "currency",
  Is_Partner: "boolean",
  Description: "textarea",
  Discount: "double",
  Founded_On: "date",
} as const;

export type LeadField = keyof typeof LEAD_FIELDS;

export const LEAD_METADATA: ReadonlyMap<string, FieldMetadata> = new Map(
  Object.entries(LEAD_FIELDS).map(([apiName, dataType]) => [
    apiName,
    { apiName, label: apiName, dataType, pickListValues: [] },
  ]),
);
