/** A script that neither loads nor fails within this time is given up, so that the page can say so. */
const LONGEST_WAIT = 15_000;

/**
 * The way to a script that stands beside the page, which is loaded when it is first asked for. It answers what the script
 * exports under its global name and rejects where it does not load; asked again, it tries again. Classic scripts load in every
 * frame that the CRM may use; module scripts, and so import(), do not.
 */
export function laterScript<Exports>(page: Document, file: string, globalName: string): () => Promise<Exports> {
  let loading: Promise<Exports> | null = null;
  return () => {
    loading ??= loadScript<Exports>(page, file, globalName).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

function loadScript<Exports>(page: Document, file: string, globalName: string): Promise<Exports> {
  return new Promise((resolve, reject) => {
    const script = page.createElement("script");
    const refuse = () => reject(new Error(`${file} did not load`));
    script.src = `./${file}`;
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
