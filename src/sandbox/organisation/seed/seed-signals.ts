import type { Signal } from "../state/signals.ts";
import { zohoId } from "../values/zoho-ids.ts";

function extension(number: number, namespace: string, displayLabel: string, type: number): Signal["extension"] {
  return { id: zohoId(number), namespace, displayLabel, type };
}

const EMAIL = extension(112_001, "Email__s", "Email", 2);
const INSIGHT = extension(112_003, "EmailInsight__s", "Email Insights", 2);
const PHONE = extension(112_005, "Telephony__s", "Telephony", 2);
const SURVEY = extension(112_007, "Survey__s", "Survey", 2);
const CAMPAIGN = extension(112_009, "Campaign__s", "Campaigns", 2);
const WEBINAR = extension(112_011, "Webinar__s", "Webinar", 2);
const FACEBOOK = extension(112_013, "Facebook__s", "Facebook", 2);
const SUPPORT = extension(112_015, "Support__s", "Desk", 2);
const MAILCHIMP = extension(112_017, "mailchimp0", "Mailchimp", 1);

type Flags = Partial<Pick<Signal, "scoring" | "enabled" | "negative">>;

function signal(
  number: number,
  namespace: string,
  displayLabel: string,
  from: Signal["extension"],
  action: string,
  flags: Flags = {},
): Signal {
  const medium = from.displayLabel.toLowerCase();
  const id = zohoId(number);
  return {
    id,
    namespace,
    displayLabel,
    extension: from,
    action,
    medium,
    scoring: true,
    enabled: true,
    negative: false,
    ...flags,
  };
}

/**
 * Which signals can be scored is Zoho's get-signals sample (v7). The ids of Email_Incoming__s and EmailInsight_Click__s
 * are those of the scoring rule sample.
 */
export const SIGNALS: readonly Signal[] = [
  signal(112_019, "Email_Incoming__s", "Incoming Email", EMAIL, "received"),
  signal(112_020, "Email_Incoming_Competitors__s", "Competitor Email", EMAIL, "received", { scoring: false }),
  signal(112_021, "EmailInsight_Open__s", "Email Opened", INSIGHT, "open"),
  signal(112_023, "EmailInsight_Click__s", "Email Clicked", INSIGHT, "click"),
  signal(112_025, "EmailInsight_Bounce__s", "Email Bounced", INSIGHT, "bounce", { negative: true }),
  signal(112_027, "Telephony_Missed__s", "Missed Call", PHONE, "missed", { negative: true }),
  signal(112_028, "Telephony_NotPicked__s", "Call Not Picked", PHONE, "missed", { scoring: false }),
  signal(112_029, "Survey_Responded__s", "Survey Responded", SURVEY, "responded"),
  signal(112_031, "Survey_Visited__s", "Survey Visited", SURVEY, "visited"),
  signal(112_033, "Campaign_Open__s", "Campaign Opened", CAMPAIGN, "open"),
  signal(112_035, "Campaign_Click__s", "Campaign Clicked", CAMPAIGN, "click"),
  signal(112_037, "Campaign_Bounce__s", "Campaign Hard Bounce", CAMPAIGN, "bounce", { negative: true }),
  signal(112_039, "Webinar_Registered__s", "Webinar Registered", WEBINAR, "registered"),
  signal(112_041, "Webinar_Attended__s", "Webinar Attended", WEBINAR, "attended", { enabled: false }),
  signal(112_043, "Facebook_NewComment__s", "Facebook Comment", FACEBOOK, "comment"),
  signal(112_045, "Facebook_NewPost__s", "Facebook Post", FACEBOOK, "post", { scoring: false }),
  signal(112_047, "Support_NewTicket__s", "New Ticket", SUPPORT, "created", { scoring: false }),
  signal(112_049, "mailchimp0.subscribed", "Mailchimp Subscribed", MAILCHIMP, "subscribed"),
];

export function signalByNamespace(namespace: string): Signal {
  const found = SIGNALS.find((candidate) => candidate.namespace === namespace);
  if (!found) throw new Error(`No signal ${namespace}`);
  return found;
}
