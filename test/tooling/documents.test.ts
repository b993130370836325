import { readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import english from "../../app/translations/en.json" with { type: "json" };
import { CONNECTION_SCOPES, CONNECTION_USES, CONNECTION_VARIABLE, DATA_CENTRES } from "../../src/crm/index.ts";
import { LANGUAGES } from "../../src/ui/screen/languages.ts";
import {
  DOCUMENTS,
  findBrokenLinks,
  findEndpoints,
  findMissingPaths,
  findNamedEndpoints,
  findScripts,
  findSdkCalls,
  findStorageKeys,
} from "../support/read-documents.ts";

const { scripts, version } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
  version: string;
};
const read = (document: string) => readFileSync(document, "utf8");

describe.each(DOCUMENTS)("%s", (document) => {
  it("links to files and pictures that are there", () => {
    expect(findBrokenLinks(document)).toEqual([]);
  });

  it("names paths of the repository that are there", () => {
    expect(findMissingPaths(document)).toEqual([]);
  });

  it("names commands that package.json has", () => {
    expect(findScripts(document).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it("is reached from the README", () => {
    expect(document === "README.md" || read("README.md").includes(`](${document})`)).toBe(true);
  });
});

describe("the installation document", () => {
  const text = read("docs/install.md");

  it("quotes messages as the widgets say them", () => {
    const quoted = [...text.matchAll(/“([^”]+)”/g)].map(([, message = ""]) => message);
    expect(quoted.length).toBeGreaterThan(10);
    expect(quoted.filter((message) => !Object.values<string>(english).includes(message))).toEqual([]);
  });

  it("names the variable, the uses and the data centres of the connection", () => {
    const names = [CONNECTION_VARIABLE, ...CONNECTION_USES, ...Object.keys(DATA_CENTRES)];
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});

describe("the scopes", () => {
  const scopesIn = (text: string) => text.match(/(?<=`)Zoho(?:CRM|Search)\.[\w.]+(?=`)/g) ?? [];

  it.each([
    ["when_refused", "rules"],
    ["when_zrc_is_missing", "everything"],
  ] as const)("of a connection for %s are those that it needs, and no others", (use, reach) => {
    const [, list = ""] = read("docs/install.md").split(`- Scopes for \`${use}\``);
    expect(scopesIn(list.split(/\n {3}- |\n2\. /)[0] ?? "")).toEqual(CONNECTION_SCOPES[reach]);
  });

  it("of the token for a real org hold all that reading by a connection needs", () => {
    const [, list = ""] = read("README.md").split("Scopes: ");
    const reads = CONNECTION_SCOPES.everything.filter((scope) => scope.endsWith(".READ"));
    expect(scopesIn(list.split("with `--allow-writes`")[0] ?? "")).toEqual(expect.arrayContaining(reads));
  });
});

describe("the explanation", () => {
  it("says what the widget says under the same heading", () => {
    const said = Object.entries(english).filter(([key]) => key.startsWith("how."));
    const text = read("docs/explanation.md");
    expect(said.filter(([, sentence]) => !text.includes(sentence))).toEqual([]);
  });
});

describe("the security document", () => {
  const text = read("docs/security.md");

  it("lists the endpoints that the gateway uses, and no others", () => {
    expect([...findNamedEndpoints("docs/security.md")].toSorted()).toEqual([...findEndpoints()].toSorted());
  });

  it("lists the calls of the SDK", () => {
    const calls = [...findSdkCalls()];
    expect(calls).toContain("UI.Resize");
    expect(calls.filter((call) => !text.includes(`\`${call}\``))).toEqual([]);
  });

  it("lists the keys under which the browser keeps something", () => {
    const keys = [...findStorageKeys()];
    expect(keys).toContain("scorelens.run");
    expect(keys.filter((key) => !text.includes(`\`${key}`))).toEqual([]);
  });
});

describe("the changelog", () => {
  it("has the version of the package", () => {
    expect(read("CHANGELOG.md")).toContain(`## [${version}]`);
  });
});

describe("the marketplace listing", () => {
  const text = read("marketplace/listing.md");

  it("does not call the extension by the name of Zoho's product", () => {
    expect(/\| Name \| (.*) \|/.exec(text)?.[1]).not.toMatch(/zoho|crm/i);
  });

  it("counts the languages right", () => {
    expect(["Five", "Six", "Seven", "Eight"].indexOf(/- (\w+) languages/.exec(text)?.[1] ?? "") + 5).toBe(
      LANGUAGES.length + 1,
    );
  });

  it("has a logo of 120 × 120 pixels", () => {
    const header = readFileSync("marketplace/logo.png").subarray(0, 24);
    expect(header.toString("latin1", 1, 4)).toBe("PNG");
    expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([120, 120]);
  });
});

describe("the pictures", () => {
  const pictures = readdirSync("docs/images").map((name) => `docs/images/${name}`);

  it("are all shown somewhere", () => {
    const texts = DOCUMENTS.map(read).join("\n");
    expect(pictures.filter((picture) => !texts.includes(picture.replace("docs/", "")))).toEqual([]);
  });

  it("stay small", () => {
    expect(pictures.filter((picture) => statSync(picture).size > 150_000)).toEqual([]);
  });
});
