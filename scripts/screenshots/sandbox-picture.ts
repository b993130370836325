import { startSandbox } from "../../test/browser/support/start-sandbox.ts";
import { type Picture, takeAtRest } from "./picture.ts";

export const SANDBOX_PICTURE: Picture = {
  file: "docs/images/sandbox.png",
  async take(context) {
    const sandbox = await startSandbox("--records", "200");
    const page = await context.newPage();
    try {
      await page.setViewportSize({ width: 1300, height: 520 });
      await page.goto(`${sandbox.crm}/`);
      await page.frameLocator("iframe").getByRole("article").first().waitFor();
      return await takeAtRest(page, () => page.screenshot({ animations: "disabled" }));
    } finally {
      await page.close();
      await sandbox.stop();
    }
  },
};
