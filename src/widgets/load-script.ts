/**
 * Loads a script that stands beside the page and answers what it exports under its global name. Classic scripts load in
 * every frame that the CRM may use; module scripts, and so import(), do not. Rejects where it does not load; may be repeated.
 */
export function loadScript<Exports>(page: Document, file: string, globalName: string): Promise<Exports> {
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
    page.head.append(script);
  });
}
