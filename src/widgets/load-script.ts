import type { Later } from "../ui/screen/later.ts";

/** A script that neither loads nor fails within this time is given up, so that the page can say so. */
const LONGEST_WAIT = 15_000;

interface TrustedTypes {
  createPolicy(name: string, rules: Rules): Rules;
}

interface Rules {
  createScriptURL(file: string): string;
}

/** Names the scripts where a CSP wants them from a policy: https://www.w3.org/TR/trusted-types/ */
const policy = createPolicy({ createScriptURL: (file) => `./${file}` });

function createPolicy(rules: Rules): Rules {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  try {
    return trustedTypes?.createPolicy("scorelens", rules) ?? rules;
  } catch {
    // A CSP that allows other policies only; whether it also requires one shows when a script is to load.
    return rules;
  }
}

/**
 * The way to a script that stands beside the page, which is loaded when it is first asked for. It answers what the script
 * exports under its global name and rejects where it does not load; asked again, it tries again. Classic scripts load in every
 * frame that the CRM may use; module scripts, and so import(), do not.
 */
export function laterScript<Exports>(page: Document, file: string, globalName: string): Later<Exports> {
  let exports: Exports | null = null;
  let loading: Promise<Exports> | null = null;
  const load = async (): Promise<Exports> => {
    try {
      exports = await loadScript<Exports>(page, file, globalName);
      return exports;
    } catch (error) {
      loading = null;
      throw error;
    }
  };
  return {
    loaded: () => exports,
    load: () => {
      loading ??= load();
      return loading;
    },
  };
}

/** The same part in another form. */
export function mapLater<From, To>({ loaded, load }: Later<From>, map: (part: From) => To): Later<To> {
  let made: To | null = null;
  const make = (part: From): To => {
    made ??= map(part);
    return made;
  };
  return {
    loaded: () => {
      const part = loaded();
      return part === null ? null : make(part);
    },
    load: async () => make(await load()),
  };
}

function loadScript<Exports>(page: Document, file: string, globalName: string): Promise<Exports> {
  return new Promise((resolve, reject) => {
    const script = page.createElement("script");
    const refuse = () => reject(new Error(`${file} did not load`));
    script.src = policy.createScriptURL(file);
    script.onload = () => {
      const exported = (globalThis as Readonly<Record<string, unknown>>)[globalName];
      if (exported === undefined) refuse();
      else resolve(exported as Exports);
    };
    script.onerror = refuse;
    setTimeout(refuse, LONGEST_WAIT);
    page.head.append(script);
  });
}
