/** What the theme's copy buttons copy. */

import type { Locator } from "../drivers/locator.ts";
import type { Tab } from "../drivers/tab.ts";

/** The button in the corner of a listing. */
export const COPY_BUTTON = "button[data-clipboard-target]";

interface Copying {
  taken?: string;
}

/** Presses a button and returns what it copies. The clipboard is one for all browsers here. */
export async function copiedBy(tab: Tab, button: Locator): Promise<string> {
  await tab.evaluate(() => {
    const take = (event: ClipboardEvent) => {
      const { value } = event.target as HTMLTextAreaElement;
      (window as Copying).taken = value;
      event.preventDefault();
    };
    delete (window as Copying).taken;
    addEventListener("copy", take, { once: true });
  });
  await button.click();
  return tab.waitFor(() => (window as Copying).taken);
}
