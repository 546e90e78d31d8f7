/** Has pages tell the server of their errors: WebKit's driver tells the tests of none. */

import { answered, call } from "./page_function.ts";

/** Where a page finds the script, and sends each error. */
export const REPORT = "/errors-of-the-page.js";

/** The script, which is to run before any other of the page. */
export const REPORT_SCRIPT = answered(call(report, [REPORT]));

/** Returns a page that starts with the script. */
export function reporting(html: string): string {
  return html.replace("<head>", `<head><script src="${REPORT}"></script>`);
}

function report(url: string): void {
  const tell = (text: string) => navigator.sendBeacon(url, text);
  const print = console.error;
  console.error = (...values: unknown[]) => {
    tell(values.map(String).join(" "));
    print(...values);
  };
  addEventListener("error", ({ message }) => tell(message));
  addEventListener("unhandledrejection", ({ reason }) => tell(String(reason)));
}
