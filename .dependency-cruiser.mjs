/**
 * Who may import whom, where the compiler's projects don't say it: between the folders of one room, types included. What is in
 * the way belongs further down, where both may import it.
 *
 * @type {import("dependency-cruiser").IConfiguration}
 */
export default {
  forbidden: [
    {
      name: "no-circle",
      comment: "Files that import each other are one file, or have a third one beneath them.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-circle-of-folders",
      comment: "What two folders need of each other belongs in one that both may import.",
      severity: "error",
      scope: "folder",
      from: {},
      to: { circular: true },
    },
    {
      name: "runtime-is-lowest",
      comment:
        "src/ui/runtime is what every script shares: what a page needs belongs in src/ui/screen or in the page's room.",
      severity: "error",
      from: { path: "^src/ui/runtime/" },
      to: { path: "^src/ui/(?!runtime/)" },
    },
    {
      name: "screen-knows-no-page",
      comment: "src/ui/screen is what pages have in common: it can't know one of them.",
      severity: "error",
      from: { path: "^src/ui/screen/" },
      to: { path: "^src/ui/(?!runtime/|screen/)" },
    },
    {
      name: "pages-know-no-other",
      comment: "What the record page and the rule pages share belongs in src/ui/screen or src/ui/runtime.",
      severity: "error",
      from: { path: "^src/ui/(record|rules)/" },
      to: { path: "^src/ui/(record|rules)/", pathNot: "^src/ui/$1/" },
    },
    {
      name: "contracts-only",
      comment: "The interface is handed a gateway by src/widgets and knows its contract alone: src/crm/index.ts.",
      severity: "error",
      from: { path: "^src/(ui/|crm/index)" },
      to: { path: "^src/crm/(?!contracts/|index)" },
    },
    {
      name: "terms-are-lowest",
      comment: "src/scoring/terms is what the others speak of: it knows none of them.",
      severity: "error",
      from: { path: "^src/scoring/terms/" },
      to: { path: "^src/scoring/(?!terms/)" },
    },
    {
      name: "wire-is-lowest",
      comment: "src/crm/wire reads and writes Zoho's JSON for the others: it knows nothing but src/scoring.",
      severity: "error",
      from: { path: "^src/crm/wire/" },
      to: { path: "^src/crm/(?!wire/)" },
    },
    {
      name: "sandbox-is-a-guest",
      comment: "Only tests and its own entry import the sandbox.",
      severity: "error",
      from: { path: "^src/(?!sandbox/)" },
      to: { path: "^src/sandbox/" },
    },
  ],
  options: {
    doNotFollow: "node_modules",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js"] },
  },
};
