/** How Chromium is started, by tests and benchmark alike: without errands of its own. */

/** Features that ask hosts of their own, or draw the pages of the address bar. */
const UNWANTED = [
  "AutofillServerCommunication",
  "NetworkTimeServiceQuerying",
  // They are drawn anew for each profile, a third of what a profile costs.
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxPopup",
];

export const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  `--disable-features=${UNWANTED.join(",")}`,
  "--component-updater=url-source=http://127.0.0.1:9/",
  "--gaia-url=http://127.0.0.1:9/",
];
