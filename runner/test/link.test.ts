import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { LinkError, packEdits, unpackEdits } from "../src/share/link.ts";
import { isLink, LINK_MARK } from "../src/common/link_mark.ts";

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

test("a link with more letters at its end, or other ones in it, is refused", async () => {
  const whole = await packEdits([{ path: PATH, original: ORIGINAL, text: "x\n" }]);
  const cut = whole.slice(0, -4);
  const middle = `${whole.slice(0, 20)}!${whole.slice(21)}`;
  for (const made of [
    `${whole}A`,
    `${whole}AAAA`,
    `${whole}and`,
    `${cut}).`,
    middle,
    `${LINK_MARK}1.!!!`,
    "#edits%3D",
    "#edits%3D1.",
    "#edits%3D1.%",
  ]) {
    await refuses(made, /damaged/);
  }
});

/** What programs do to a link that they pass on, and writers with one in a sentence. */
const ON_THE_WAY: Record<string, (whole: string) => string> = {
  "encoded by a chat client": (whole) => whole.replace("=", "%3D"),
  "encoded twice": (whole) => whole.replace("=", "%253d"),
  "encoded wherever it can be": (whole) =>
    whole
      .replace(/[^#]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)
      .replace(/^#.{15}/, "#edits"),
  "in the encoding of mails": (whole) => whole.replace("=", "=3D"),
  "escaped as HTML": (whole) => whole.replace("=", "&#x3D;"),
  "with two hash signs": (whole) => `#${whole}`,
  "at the end of a sentence": (whole) => `${whole}.`,
  "in brackets": (whole) => `${whole})`,
  "before a comma": (whole) => `${whole},`,
  "between < and >": (whole) => `${whole}>`,
  "between < and >, encoded": (whole) => `${whole}%3E`,
  "in quotes": (whole) => `${whole}%E2%80%9D.`,
  "in Markdown's bold": (whole) => `${whole}**`,
  "in Markdown's italic": (whole) => `${whole}_`,
  "before a dash": (whole) => `${whole}--`,
  "with a space and words after it": (whole) => `${whole}%20and%20more`,
  "with a sentence that follows at once": (whole) => `${whole}.Look`,
  "with a tracker's parameter": (whole) => `${whole}&utm_source=mail`,
  "with a stray percent sign": (whole) => `${whole.replace("=", "%3D")}%`,
  "broken into lines": (whole) => whole.replace(/.{20}/g, "$&%0A"),
  "broken into lines by a mail": (whole) =>
    whole.replace("=", "=3D").replace(/.{20}/g, "$&=%0D%0A"),
  "broken by spaces": (whole) => whole.replace(/[\w-]{12}$/, "%20%20$&"),
  "broken by characters that nobody sees": (whole) => whole.replace(/.{30}/g, "$&\u200b"),
};
for (const [how, change] of Object.entries(ON_THE_WAY)) {
  test(`a link ${how} is understood`, async () => {
    // Several texts, for how data ends depends on its length.
    for (let length = 1; length < 9; length++) {
      const text = `print('${"é".repeat(length)}')\n`;
      const made = change(await packEdits([{ path: PATH, original: ORIGINAL, text }]));
      assert.ok(isLink(made), made);
      const files = await unpackEdits(made, ORIGINALS).catch((error: unknown) => {
        throw new Error(made, { cause: error });
      });
      assert.deepEqual(files, [{ path: PATH, text, outdated: false }]);
    }
  });
}

test("an anchor of a heading is no link", () => {
  for (const anchor of [
    "",
    "#",
    "#edits",
    "#edits-and-passes",
    "#edits_1",
    "#credits=1",
    "#1edits=",
  ]) {
    assert.equal(isLink(anchor), false, anchor);
  }
});

test("half a character becomes a whole one, which a file can hold", async () => {
  const text = String.raw`["${PATH}","","a = '\ud800' \udc00\ud800 \ud83e\uddea\n"]`;
  const [file] = await unpackEdits(forged(`[${text}]`), ORIGINALS);
  assert.equal(file?.text, "a = '\ufffd' \ufffd\ufffd 🧪\n");
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
  const bomb = forged(JSON.stringify([[PATH, "", "0".repeat(5_000_000)]]));
  assert.ok(bomb.length < 8_000);
  const before = process.memoryUsage().rss;
  await refuses(bomb, /more than 200 kB/);
  assert.ok(process.memoryUsage().rss - before < 50_000_000);
});

test("a link longer than Share makes is refused before any of it is unpacked", async (t) => {
  const whole = forged(JSON.stringify([[PATH, "", "x"]]));
  const bomb = forged(JSON.stringify([[PATH, "", "0".repeat(100_000_000)]]));
  const Unpacking = t.mock.method(globalThis, "DecompressionStream", () => {
    throw new Error("unpacked");
  });
  for (const made of [
    bomb,
    bomb.replace("=", "%3D"),
    `${LINK_MARK}1.${"A".repeat(8_001)}`,
    `${LINK_MARK}1.${"A".repeat(1_800_000)}`,
    `${whole}${".".repeat(30_000)}`,
    `${LINK_MARK}${"%".repeat(30_000)}`,
  ]) {
    await refuses(made, /longer than 8 kB, which no link of this site is/);
  }
  assert.equal(Unpacking.mock.callCount(), 0);
});

test("no link is made that would be refused", async () => {
  for (const text of ["0".repeat(200_000), "é".repeat(100_000), "\n".repeat(100_000)]) {
    const made = packEdits([{ path: PATH, original: ORIGINAL, text }]);
    await assert.rejects(made, LinkError);
  }
  const most = "0".repeat(199_000);
  const fragment = await packEdits([{ path: PATH, original: ORIGINAL, text: most }]);
  assert.equal((await unpackEdits(fragment, ORIGINALS))[0]?.text, `${most}\n`);
});
