/** axe finds nothing to complain of in the content of any published page. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "../support/axe.ts";
import { isWanted } from "../support/cells.ts";
import { PUBLISHED, useSite } from "../support/site.ts";

const site = useSite(PUBLISHED);

const DESK = { width: 1280, height: 800, unasked: [] };
/**
 * The phone for which Lighthouse judges a page. Where there is no mouse, as there is none here,
 * the theme makes no listing that scrolls sideways a stop of the Tab key.
 */
const PHONE = { width: 412, height: 823, unasked: ["scrollable-region-focusable"] };

test(
  "no page has a violation, light or dark, on a desk or a phone",
  { timeout: 1_800_000 },
  async (t) => {
    const tab = await site.open("/");
    // What the reference is made of is mkdocstrings' own.
    const paths = (await site.paths()).filter((path) => !path.startsWith("/reference/"));
    for (const path of paths.filter(isWanted)) {
      await tab.goto(path);
      for (const [scheme, name, screen] of [
        ["light", "default", DESK],
        ["dark", "slate", DESK],
        ["dark", "slate", PHONE],
      ] as const) {
        await t.test(`${path}, ${scheme}, ${screen.width} pixels wide`, async () => {
          await tab.setViewport(screen.width, screen.height);
          await tab.prefer(scheme);
          await tab.waitFor((name) => document.body.dataset.mdColorScheme === name, name);
          assert.deepEqual(await violations(tab, screen.unasked), []);
        });
      }
    }
  },
);
