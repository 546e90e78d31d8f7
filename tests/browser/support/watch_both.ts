/** The figure of a pattern page that compares the runs of both its sides. */

import type { Tab } from "../drivers/tab.ts";

/** Returns the sentence that says where the two runs part. */
export const sentence = (tab: Tab) =>
  tab
    .find("figure.watch figcaption")
    .text()
    .then((text) => text.replace(/\s+/g, " "));

/** Presses *Watch both* and waits until both have run: the page's code, or the reader's. */
export async function watchBoth(tab: Tab, whose: "the page’s" | "your"): Promise<string> {
  await tab.find("figure.watch button", "Watch both").click();
  const status = tab.find("figure.watch [role=status]");
  const said = `This is ${whose} code, as it has run now.`;
  await status.waitFor((status, said) => status.textContent === said, said);
  return sentence(tab);
}
