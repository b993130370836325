import type { Later } from "../../../src/ui/screen/later.ts";

/** A part of the page that comes the way that `arrive` goes, as a script would; each attempt goes it again until it has come. */
export function laterPart<Part>(part: Part, arrive: () => Promise<void> = async () => {}): Later<Part> {
  let loaded: Part | null = null;
  return {
    loaded: () => loaded,
    async load() {
      if (loaded === null) await arrive();
      loaded = part;
      return part;
    },
  };
}
