/** A host that sends a content security policy of its own: the status names what it lacks. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { afterEach, test } from "node:test";
import { CellDriver } from "../support/cell_driver.ts";
import { samples } from "../support/samples.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";
import { SiteServer } from "../support/site_server.ts";
import type { Tab } from "../drivers/tab.ts";

const site = useSite(FIXTURE);
const BEFORE = "snippets/sample/before.py";
const CODE = "print('mine')";

const INLINE = "'self' 'unsafe-inline'";
/** What README.md says that a host must allow. */
const [LEAST = ""] = /^default-src 'self'; .*$/m.exec(readFileSync("README.md", "utf8")) ?? [];

/** Policies under which Python cannot start, and what of each the status names. */
const FORBIDDING: Record<string, [string, RegExp]> = {
  "no blob: at all": [`script-src ${INLINE} 'wasm-unsafe-eval'`, /“blob:”/],
  "no blob: for workers": [
    `script-src ${INLINE} 'wasm-unsafe-eval' blob:; worker-src 'self'`,
    /“blob:”/,
  ],
  "blob: for workers alone": [
    `script-src ${INLINE} 'wasm-unsafe-eval'; worker-src 'self' blob:`,
    /“blob:”/,
  ],
  "no WebAssembly": [`script-src ${INLINE} blob:`, /“wasm-unsafe-eval”/],
  "no WebAssembly, by default-src": [`default-src ${INLINE} blob: data:`, /“wasm-unsafe-eval”/],
};
/** Policies that forbid nothing that the site needs. */
const ALLOWING: Record<string, string> = {
  "as README.md has it": LEAST,
  "with unsafe-eval": LEAST.replace("wasm-unsafe-eval", "unsafe-eval"),
  "for frames and forms alone": "frame-ancestors 'self'; form-action 'self'",
};

afterEach(() => {
  site.server.headers = () => ({});
});

async function openUnder(policy: string): Promise<[Tab, CellDriver]> {
  site.server.headers = () => ({ "Content-Security-Policy": policy });
  const tab = await site.open(SAMPLE);
  const cell = new CellDriver(tab, BEFORE);
  await cell.write(CODE);
  return [tab, cell];
}

for (const [what, [policy, name]] of Object.entries(FORBIDDING)) {
  test(`a policy with ${what}: it is named, and the page goes on when it is mended`, async () => {
    const [tab, cell] = await openUnder(policy);
    await cell.button("Run").click();
    await cell.state("failed");
    assert.match(await cell.status(), name);
    assert.match(await cell.status(), /content security policy .* Whoever publishes the site/);
    site.server.headers = () => ({});
    await tab.reload();
    await cell.run();
    assert.equal(await cell.output(), "mine\n", await cell.status());
  });
}

for (const [what, policy] of samples(Object.entries(ALLOWING))) {
  test(`a policy ${what}: cells run`, async () => {
    const [tab, cell] = await openUnder(policy);
    await cell.run();
    assert.equal(await cell.output(), "mine\n", await cell.status());
    assert.deepEqual(tab.errors, []);
  });
}

test("the page's own policy refuses a script and an image that somebody smuggled in", async (t) => {
  const other = await SiteServer.start(FIXTURE);
  t.after(() => other.stop());
  const tab = await site.open(SAMPLE);
  await tab.evaluate((foreign) => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective }) => {
      refused.push(violatedDirective);
    });
    const script = document.createElement("script");
    script.textContent = "document.title = 'smuggled'";
    const image = document.createElement("img");
    image.src = `${foreign}/assets/favicon.svg`;
    const button = document.createElement("button");
    button.setAttribute("onclick", "document.title = 'smuggled'");
    document.body.append(script, image, button);
    button.click();
  }, other.origin);
  const refused = await tab.waitFor(() => {
    const { refused } = window as unknown as { refused: string[] };
    return refused.length >= 3 ? refused : null;
  });
  // WebKit names the directive, the others say which of its uses.
  const kinds = refused.map((name) => name.replace(/-(attr|elem)$/, ""));
  assert.deepEqual(kinds.sort(), ["img-src", "script-src", "script-src"]);
  assert.doesNotMatch(await tab.evaluate(() => document.title), /smuggled/);
  assert.deepEqual(other.requests, []);
});

test("README.md says what a host must allow", () => {
  assert.match(LEAST, /script-src [^;]*blob:/);
});

test("a damaged file is not blamed on the policy", async (t) => {
  t.after(() => {
    site.server.fault = null;
  });
  for (const file of ["worker.js", "pyodide.js", "python.wasm.bin"]) {
    site.server.fault = { path: new RegExp(`/${file}$`), only: 20_000 };
    const [, cell] = await openUnder(LEAST);
    await cell.button("Run").click();
    await cell.state("failed");
    assert.match(await cell.status(), new RegExp(`: ${file} `));
  }
});
