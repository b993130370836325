/**
 * What the REST API's paths consist of. With no other characters, nothing in one can be read as a step up by a server that
 * decodes it once more or takes a backslash for a slash.
 */
const API_PATH = /^\/crm\/v\d+(?:\.\d+)?(?:\/[\w-][\w.-]*)+$/;

/** The address of a call at the org; null where the path, as it was sent, is none of the REST API's. */
export function readTarget(restOrigin: string, path: string): URL | null {
  const [name = ""] = path.split("?", 1);
  return API_PATH.test(name) && URL.canParse(path, restOrigin) ? new URL(path, restOrigin) : null;
}
