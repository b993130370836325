/** Rules on the HTML pages. See package-rules.js. */

/** @typedef {import("./package-rules.js").Rule["find"]} Find */

/** Built from src/widgets/guard-messages.ts: it keeps forged messages from the SDK. */
const GUARD = "./guard-messages.js";
const GUARD_TAG = `<script src="${GUARD}"></script>`;
const SDK_URL = "https://live.zwidgets.com/js-sdk/1.5/ZohoEmbededAppSDK.min.js";
/** Stands for wherever Zoho hosts the package. */
const HOST = "https://package.invalid/";

/** @type {Find} */
export function findNoPage({ pages }) {
  const remedy = "pack at least one, it is what the CRM opens";
  return pages.length > 0 ? [] : [{ path: "app", problem: "holds no HTML page", remedy }];
}

/** @type {Find} */
export function findMissingReferences(pack) {
  return pack.pages.flatMap(({ path, page }) =>
    page.references
      .filter((reference) => reference !== SDK_URL && !isOtherSdk(reference) && !isThere(pack, path, reference))
      .map((reference) => ({
        path,
        problem: `names ${reference}, which is not in the package`,
        remedy: "add the file or take the tag out",
      })),
  );
}

/** @type {Find} */
export function findMissingStyleReferences(pack) {
  return pack.texts
    .filter(({ path }) => path.endsWith(".css"))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/(?:url\(|@import)\s*["']?([^"')\s]+)/g)]
        .map(({ 1: reference = "" }) => reference)
        .filter((reference) => reference !== "url(" && !/^(?:data:|#)/.test(reference))
        .filter((reference) => !isThere(pack, path, reference))
        .map((reference) => ({
          path,
          problem: `names ${reference}, which is not in the package`,
          remedy: "add the file or take it out of the style sheet",
        })),
    );
}

/** @type {Find} */
export function findWrongSdkTag({ pages }) {
  const tag = `<script src="${SDK_URL}"></script>`;
  return pages.flatMap(({ path, page: { scripts } }) => {
    const sdk = scripts.find(({ src }) => src === SDK_URL);
    const other = scripts.find(({ src }) => isOtherSdk(src));
    if (other !== undefined) return [{ path, problem: `loads ${other.src} as Zoho's SDK`, remedy: `write ${tag}` }];
    if (sdk === undefined) return [{ path, problem: "does not load Zoho's SDK", remedy: `add ${tag}` }];
    const before = scripts.slice(0, scripts.indexOf(sdk));
    if (before.some(({ src }) => src !== GUARD))
      return [
        {
          path,
          problem: "loads another script before Zoho's SDK",
          remedy: `put only ${GUARD_TAG} before the SDK's tag`,
        },
      ];
    const deferrals = sdk.deferrals.join(" and ");
    return deferrals === "" ? [] : [{ path, problem: `loads Zoho's SDK with ${deferrals}`, remedy: `write ${tag}` }];
  });
}

/** @type {Find} */
export function findMissingGuard({ pages }) {
  return pages.flatMap(({ path, page: { scripts } }) => {
    const guard = scripts.findIndex(({ src }) => src === GUARD);
    const sdk = scripts.findIndex(({ src }) => src === SDK_URL || isOtherSdk(src));
    const deferrals = scripts[guard]?.deferrals.join(" and ") ?? "";
    const remedy = `put ${GUARD_TAG} before the SDK's tag`;
    if (guard === -1) return [{ path, problem: "does not keep forged messages from Zoho's SDK", remedy }];
    if (sdk !== -1 && sdk < guard) return [{ path, problem: `loads ${GUARD} after Zoho's SDK`, remedy }];
    return deferrals === "" ? [] : [{ path, problem: `loads ${GUARD} with ${deferrals}`, remedy }];
  });
}

/** @type {Find} */
export function findInlineCode({ pages }) {
  return pages.flatMap(({ path, page }) =>
    page.inlineCode.map((place) => ({
      path,
      problem: `holds code in ${place}`,
      remedy: "move it into a script file; data may stay as application/json",
    })),
  );
}

/** Another version, or from elsewhere. @param {string | null | undefined} src */
function isOtherSdk(src) {
  return src !== SDK_URL && /\bZohoEmbed[\w.]*\.js\b/.test(src ?? "");
}

/** @param {import("./read-package.js").Package} pack @param {string} path @param {string} reference in the file at `path` */
function isThere({ files }, path, reference) {
  try {
    const { origin, pathname, protocol } = new URL(reference, HOST + path);
    return protocol === "data:" || (`${origin}/` === HOST && files.has(decodeURIComponent(pathname.slice(1))));
  } catch {
    return false;
  }
}
