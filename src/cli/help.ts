export const HELP = `Scorelens: why does a Zoho CRM record have its score?

Usage: scorelens explain --rules FILE --record FILE [options]
       scorelens explain --sample

Commands:
  explain      explain a record's score, rule by rule (scorelens explain --help)

Options:
  --help       print this text
  --version    print the version
`;
