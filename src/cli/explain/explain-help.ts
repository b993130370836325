import { LARGEST_INPUT } from "../reading/read-input.ts";

export const EXPLAIN_HELP = `Explains the score of one Zoho CRM record: every scoring rule, every field rule and every criterion, with the value
that the record has and the value that the rule wants.

Usage: scorelens explain --rules FILE --record FILE [options]
       scorelens explain --sample

The files are answers of Zoho's API v3 to v8, unchanged, of up to ${LARGEST_INPUT} MB each. One of them may be "-", standard input.
An answer that is a part of a longer list (info.more_records, info.count) is explained as far as it goes; --fields must be
complete.

  --rules FILE          {"scoring_rules":[...]} of settings/automation/scoring_rules
  --record FILE         {"data":[{...}]} of the record, or the record alone
  --record-id ID        the record to explain, if --record has several
  --fields FILE         {"fields":[...]} of settings/fields: labels and data types; without it, data types are
                        inferred from the values
  --scores FILE         {"data":[...]} of Entity_Scores__s: what Zoho has stored, to be reconciled with the rules
  --layouts FILE        {"layouts":[...]} of settings/layouts: the name of the record's layout
  --module API_NAME     the record's module, where the files leave it open
  --now ISO             the time to judge relative dates by, such as 2026-03-18T10:00:00+05:30 (default: now); without
                        an offset it is a time, or the start of a day, in the time zone
  --time-zone IANA      the organisation's time zone, such as Asia/Kolkata, in which days are counted (default: UTC)
  --sample              explain a lead that comes with Scorelens; takes no files
  --json                print JSON instead of text
  --help                print this text

Exit code: 0 when explained, whatever the score; 2 when an option or a file is wrong.
`;
