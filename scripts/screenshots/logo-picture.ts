import { readFile } from "node:fs/promises";
import type { Picture } from "./picture.ts";

/** Zoho's listings want a raster image of this size: https://www.zoho.com/developer/help/marketplace/guidelines.html */
const SIDE = 120;

export const LOGO_PICTURE: Picture = {
  file: "marketplace/logo.png",
  async take(context) {
    const page = await context.newPage();
    try {
      await page.setViewportSize({ width: SIDE, height: SIDE });
      const drawing = await readFile("marketplace/logo.svg", "utf8");
      await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
      return await page.screenshot({ omitBackground: true });
    } finally {
      await page.close();
    }
  },
};
