/** Which files of the runner a page has asked for. */

import type { Tab } from "../drivers/tab.ts";

/** Returns the names of the files that fit, sorted. */
export async function loadedScripts(tab: Tab, names: RegExp): Promise<string[]> {
  const asked = await tab.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name).pathname.split("/").at(-1) ?? ""),
  );
  return asked.filter((name) => names.test(name)).sort();
}
