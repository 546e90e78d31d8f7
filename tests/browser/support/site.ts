/** A built site, served and open in the browser under test. */

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { after, afterEach, before, type TestContext } from "node:test";
import { type Browser, ENGINE, type OpenOptions, type Profile } from "../drivers/browser.ts";
import { launch } from "../drivers/launch.ts";
import { Tab } from "../drivers/tab.ts";
import { Elsewhere } from "./elsewhere.ts";
import { BLANK, SiteServer } from "./site_server.ts";

/** Folders of built sites: one made to be tested, and the one that is published. */
export const FIXTURE = resolve(process.env.FIXTURE ?? "build/fixture");
export const PUBLISHED = resolve(process.env.SITE ?? "site");
/** The fixture's page with cells of every kind. */
export const SAMPLE = "/patterns/structural/sample/";
/** The error that the sample's page is about. */
export const SYMPTOM = "TypeError: write() takes 2 positional arguments but 3 were given";

export interface Site {
  server: SiteServer;
  /** Notes each request for another host. */
  elsewhere: Elsewhere;
  /** Opens a page in a fresh profile, and closes the profile before it. */
  open(path: string, options?: OpenOptions): Promise<Tab>;
  /**
   * Opens a page in the profile of the test before, if it had no options, with all gone
   * that the reader has edited and chosen: for tests that need no browser without caches.
   */
  reopen(path: string): Promise<Tab>;
  /**
   * Opens a page as `reopen` does, for a reader whose earlier visit has stored entries. They
   * are stored before the page is there: it reads them once, at a moment of its own.
   */
  revisit(path: string, stored: Record<string, string>): Promise<Tab>;
  /** Returns the path of every page. */
  paths(): Promise<string[]>;
}

/** Empties what a reader has left: edits, passes, the chosen tab. Returns whether anything was. */
function removeKept(): boolean {
  const kept = localStorage.length + sessionStorage.length > 0;
  localStorage.clear();
  sessionStorage.clear();
  return kept;
}

/** A reader who saves data: the runner starts no interpreter that may not be needed. */
const SAVING = `<script>
Object.defineProperty(navigator, "connection", { value: { saveData: true } });
</script>`;

/**
 * Serves a site and readies the browser for the tests of a file.
 *
 * @param saveData Whether the reader saves data. It spares tests that run one program a page
 *   the interpreter that would stand by for the next, a fifth of their processor time.
 */
export function useSite(folder: string, { saveData = false } = {}): Site {
  const site = {} as Site;
  /** What `after` ends, last begun first. */
  const ends: (() => unknown)[] = [];
  /** Where no test is wanted, Node does not wait for `before`; `after` does. */
  let starting: Promise<void> | undefined;
  let browser: Browser;
  let profile: Profile | null = null;
  let tab: Tab | null = null;
  const start = async () => {
    assert.ok(existsSync(`${folder}/index.html`), `no site at ${folder}: run \`make build\``);
    site.server = await SiteServer.start(folder, ENGINE === "webkit");
    if (saveData) site.server.head = SAVING;
    ends.unshift(() => site.server.stop());
    site.elsewhere = await Elsewhere.start();
    ends.unshift(() => {
      site.elsewhere.stop();
      // Whatever was tested: the site asks nobody else.
      assert.deepEqual(site.elsewhere.asked, [], "requests for other hosts");
    });
    browser = await launch(site.elsewhere.origin);
    ends.unshift(() => browser.close());
  };
  before(() => (starting = start()));
  after(async () => {
    // Its failure is told by `before`; what it had begun ends here.
    await starting?.catch(() => undefined);
    await profile?.close();
    for (const end of ends) await end();
  });
  afterEach((t) => {
    // Nobody should go on with what a failed test has left.
    if (!(t as TestContext & { passed: boolean }).passed) tab = null;
  });
  site.open = async (path, options = {}) => {
    await profile?.close();
    profile = null;
    tab = null;
    profile = await browser.open(options);
    site.server.reported.length = 0;
    const opened = new Tab(await profile.newTab(), profile, site.server);
    await opened.goto(path);
    if (Object.keys(options).length === 0) tab = opened;
    return opened;
  };
  site.reopen = async (path) => {
    if (!tab) return site.open(path);
    // WebKit may tell another process of a removal late, and would then remove what the
    // next test keeps. A document that finds nothing any more has been told.
    do await tab.goto(BLANK);
    while (await tab.evaluate(removeKept));
    tab.forgetErrors();
    await tab.goto(path);
    return tab;
  };
  site.revisit = async (path, stored) => {
    const opened = await site.reopen(BLANK);
    await opened.evaluate((stored) => {
      for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
    }, stored);
    await opened.goto(path);
    return opened;
  };
  site.paths = async () => {
    const sitemap = await (await fetch(`${site.server.origin}/sitemap.xml`)).text();
    const urls = sitemap.matchAll(/<loc>(.*?)<\/loc>/g);
    return [...urls].map(([, url]) => new URL(url ?? "").pathname);
  };
  return site;
}
