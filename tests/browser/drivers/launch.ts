/** Starts the browser under test. */

import { type Browser, ENGINE } from "./browser.ts";

/** Starts a browser of the engine under test. Only the driver that it needs is loaded. */
export async function launch(proxy: string): Promise<Browser> {
  const path = process.env.BROWSER_PATH;
  if (!path) throw new Error("BROWSER_PATH names no browser: run `make browser-test`");
  const { start } =
    ENGINE === "webkit"
      ? await import("./webkit_driver.ts")
      : await import("./puppeteer_driver.ts");
  return start({ engine: ENGINE, path, proxy });
}
