import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { launchBrowser } from "../../test/support/launch-browser.ts";
import { CLOCK_START } from "./clock-start.ts";
import { LOGO_PICTURE } from "./logo-picture.ts";
import { RECORD_PICTURES } from "./record-pictures.ts";
import { SANDBOX_PICTURE } from "./sandbox-picture.ts";
import { SETTINGS_PICTURES } from "./settings-pictures.ts";

const PICTURES = [...RECORD_PICTURES, ...SETTINGS_PICTURES, SANDBOX_PICTURE, LOGO_PICTURE];

try {
  parseArgs({ options: {} });
  await takeAll();
} catch (error) {
  if (!String(Object(error).code).startsWith("ERR_PARSE_ARGS")) throw error;
  process.stderr.write("screenshots takes no arguments\n");
  process.exitCode = 2;
}

async function takeAll(): Promise<void> {
  process.env["NODE_OPTIONS"] = `--import=${new URL("./fix-clock.js", import.meta.url).href}`;
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({
      viewport: { width: 1180, height: 2000 },
      locale: "en-US",
      timezoneId: "America/Los_Angeles",
      colorScheme: "light",
      reducedMotion: "reduce",
    });
    await context.clock.setFixedTime(CLOCK_START);
    for (const { file, take } of PICTURES) {
      const image = await take(context);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, image);
      process.stdout.write(`${file}: ${Math.ceil(image.length / 1024)} kB\n`);
    }
  } finally {
    await browser.close();
  }
}
