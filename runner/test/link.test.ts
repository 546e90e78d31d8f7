import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { LinkError, packEdits, unpackEdits } from "../src/share/link.ts";
import { LINK_MARK } from "../src/common/link_mark.ts";

const PATH = "snippets/protocol/before.py";
const ORIGINAL = 'print("as on the page")\n';
const ORIGINALS = new Map([[PATH, ORIGINAL]]);

/** A fragment as somebody might make it by hand. */
function forged(content: string | Uint8Array, version = "1"): string {
  return `${LINK_MARK}${version}.${deflateRawSync(content).toString("base64url")}`;
}

async function refuses(fragment: string, words: RegExp): Promise<void> {
  await assert.rejects(unpackEdits(fragment, ORIGINALS), (error) => {
    assert.ok(error instanceof LinkError, String(error));
    assert.match(error.message, words);
    assert.match(error.message, /The page is as it was\.$/);
    return true;
  });
}

test("a link brings back what was packed, whatever the script and the symbols", async () => {
  const text = "print('Ünïcödé 中文 🧪', \"<b>&amp;</b>\")\n";
  const fragment = await packEdits([{ path: PATH, original: ORIGINAL, text }]);
  assert.match(fragment, /^#edits=1\.[\w-]+$/);
  assert.deepEqual(await unpackEdits(fragment, ORIGINALS), [{ path: PATH, text, outdated: false }]);
});

test("a page of code fits a link", async () => {
  const text = Array.from({ length: 40 }, (_, line) => `value_${line} = step(${line * 7919})\n`);
  const edits = Array.from({ length: 5 }, (_, file) => ({
    path: `snippets/protocol/file_${file}.py`,
    original: ORIGINAL,
    text: `"""File ${file}."""\n${text.join("")}`,
  }));
  assert.ok((await packEdits(edits)).length < 4_000);
});

test("a link that was made for other code is outdated", async () => {
  const fragment = await packEdits([{ path: PATH, original: "older\n", text: "new\n" }]);
  const [file] = await unpackEdits(fragment, ORIGINALS);
  assert.equal(file?.outdated, true);
});

test("lines end as the editor ends them, so that opening a link edits nothing", async () => {
  const text = "a = 1\r\nb = 2\rc = 3";
  const fragment = await packEdits([{ path: PATH, original: ORIGINAL, text }]);
  assert.equal((await unpackEdits(fragment, ORIGINALS))[0]?.text, "a = 1\nb = 2\nc = 3\n");
});

test("a link cut anywhere is refused", async () => {
  const text = "print('a rather long program')\n".repeat(3);
  const whole = await packEdits([{ path: PATH, original: ORIGINAL, text }]);
  for (let length = LINK_MARK.length; length < whole.length; length++) {
    await refuses(whole.slice(0, length), /damaged|another version/);
  }
});

test("a link with more at its end, or other letters in it, is refused", async () => {
  const whole = await packEdits([{ path: PATH, original: ORIGINAL, text: "x\n" }]);
  for (const made of [`${whole}A`, `${whole}.x`, `${whole})`, `${whole}%20`, `${LINK_MARK}1.!!!`]) {
    await refuses(made, /damaged/);
  }
});

test("another version of the format is named as such", async () => {
  await refuses(forged("[]", "2"), /made by another version of this site/);
  await refuses(`${LINK_MARK}9.~anything~`, /another version/);
});

test("what is packed, but is no list of files, is refused", async () => {
  const file = [PATH, "", "x"];
  const made = [
    "",
    "not JSON",
    "null",
    "{}",
    "[]",
    "[1]",
    '{"__proto__": {"polluted": 1}}',
    JSON.stringify([[PATH, "x"]]),
    JSON.stringify([[PATH, "", 1]]),
    JSON.stringify([[...file, "more"]]),
    JSON.stringify([file, file]),
    JSON.stringify({ length: 1, 0: file }),
  ];
  for (const content of made) await refuses(forged(content), /damaged/);
  assert.equal(({} as { polluted?: number }).polluted, undefined);
});

test("bytes that are not UTF-8 are refused", async () => {
  const bytes = Buffer.from(JSON.stringify([[PATH, "", "é"]]), "latin1");
  await refuses(forged(bytes), /damaged/);
});

test("a path that is no cell of the page is refused, and not repeated", async () => {
  for (const path of [
    "snippets/checking.py",
    "__proto__",
    "constructor",
    "../x",
    "Call 555-0100",
  ]) {
    const fragment = forged(JSON.stringify([[path, "", "x"]]));
    await refuses(fragment, /no place for/);
    await assert.rejects(unpackEdits(fragment, ORIGINALS), ({ message }: Error) => {
      return !message.includes(path);
    });
  }
});

test("a link is refused as a whole if one of its files is", async () => {
  const files = [
    [PATH, "", "x"],
    ["snippets/checking.py", "", "x"],
  ];
  await refuses(forged(JSON.stringify(files)), /no place for/);
});

test("a small link that would unpack to very much is refused early", async () => {
  const bomb = forged(JSON.stringify([[PATH, "", "0".repeat(100_000_000)]]));
  assert.ok(bomb.length < 150_000);
  const before = process.memoryUsage().rss;
  await refuses(bomb, /more than 200 kB/);
  assert.ok(process.memoryUsage().rss - before < 50_000_000);
});
