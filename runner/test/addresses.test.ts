import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { stampAddresses } from "../build/addresses.mjs";

const PAGE = `<link rel="stylesheet" href="../site.css"><link rel="icon" href="../icon.svg">
<script src="../page.js" type="module"></script><script src="/page.js"></script>
<script src="https://example.org/page.js"></script><script src="../missing.js"></script>
<script>"../page.js"</script><a href="../page.js">The script</a>`;

test("addresses of scripts and styles change with the file, and only with it", (t) => {
  const site = mkdtempSync(join(tmpdir(), "addresses-"));
  t.after(() => rmSync(site, { recursive: true }));
  mkdirSync(join(site, "about"));
  const page = join(site, "about", "index.html");
  const write = (name: string, text: string) => writeFileSync(join(site, name), text);
  const stamped = () => {
    stampAddresses(site);
    return readFileSync(page, "utf8");
  };
  writeFileSync(page, PAGE);
  write("site.css", "a {}");
  write("page.js", "1;");
  const first = stamped();
  assert.match(first, /href="\.\.\/site\.css\?\w{16}">/);
  assert.match(first, /src="\.\.\/page\.js\?\w{16}" type="module">/);
  assert.match(first, /src="\/page\.js\?\w{16}">/);
  // All else stays as it is.
  assert.equal(first.replace(/\?\w{16}/g, ""), PAGE);
  assert.equal(first.match(/\?/g)?.length, 3);
  assert.equal(stamped(), first);
  write("page.js", "2;");
  const second = stamped();
  assert.notEqual(second, first);
  const style = /site\.css\?\w+/;
  assert.deepEqual(style.exec(second)?.[0], style.exec(first)?.[0]);
});
