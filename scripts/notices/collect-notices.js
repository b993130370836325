import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import plugin from "rollup-plugin-license";

/** The package exports it itself, its declarations a default. @type {typeof import("rollup-plugin-license").default} */
const readLicenses = /** @type {any} */ (plugin);

/** @typedef {import("rollup-plugin-license").Dependency} Dependency */

const RULE = "-".repeat(80);

/**
 * The licences of what is bundled ask for their text in every copy. Each page is a build of its own: give each the plugin,
 * and write the files when all are done.
 */
export function createNotices() {
  /** By name and version. @type {Map<string, Dependency>} */
  const bundled = new Map();
  return {
    plugin: () =>
      readLicenses({
        sourcemap: false,
        thirdParty: {
          multipleVersions: true,
          output: (dependencies) => {
            for (const dependency of dependencies) bundled.set(`${dependency.name} ${dependency.version}`, dependency);
          },
        },
      }),
    /** Writes Scorelens's own licence and those of the packages in its scripts. @param {string} folder */
    write(folder) {
      copyFileSync("LICENSE", join(folder, "LICENSE.txt"));
      writeFileSync(join(folder, "THIRD-PARTY-NOTICES.txt"), describeNotices(bundled));
    },
  };
}

/** @param {ReadonlyMap<string, Dependency>} bundled */
function describeNotices(bundled) {
  const notices = [...bundled].sort(([one], [other]) => (one < other ? -1 : 1)).map(describeNotice);
  return `Scorelens includes the following packages.\n\n${notices.join("\n")}`;
}

/** @param {readonly [title: string, Dependency]} entry */
function describeNotice([title, { license, licenseText, noticeText }]) {
  // A licence that nobody can read is no notice, and nobody looks at a warning of a build.
  if (!license || !licenseText) throw new Error(`${title} is bundled and comes without the text of its license`);
  const texts = [licenseText, noticeText ?? ""].filter((text) => text !== "").map((text) => text.trim());
  return `${RULE}\n${title} (${license})\n${RULE}\n\n${texts.join("\n\n")}\n`;
}
