import assert from "node:assert/strict";
import { test } from "node:test";
import { Engine } from "../src/search/engine.ts";
import { excerptOf } from "../src/search/excerpt.ts";
import type { IndexedPage, Kind } from "../src/search/index_format.ts";
import { mistakesIn, nearNames } from "../src/search/names.ts";
import { Naming } from "../src/search/naming.ts";
import { linesOf } from "../src/search/query.ts";
import { Rarity } from "../src/search/rarity.ts";
import { formsOf, tokenize } from "../src/search/words.ts";

type Texts = [Kind, string][];

function page(title: string, texts: Texts, pattern = true): IndexedPage {
  const parts = texts.map(([kind, text]) => ({ kind, id: kind, heading: title, text }));
  const name = { kind: "title" as const, id: "", heading: title, text: title };
  return { url: `${title.toLowerCase()}/`, title, pattern, parts: [name, ...parts] };
}

const PAGES = [
  page("Protocol", [
    ["alias", "interface"],
    ["symptom", "TypeError: Tracker.log_model() takes 2 positional arguments but 3 were given"],
    ["error", "TypeError: Protocols cannot be instantiated"],
    ["error", "OSError: no answer of host 'tracker-7.blue.example'"],
    ["error", "KeyError: 'run id'"],
    ["section", "A type checker compares the tracker with the list."],
  ]),
  page("Decorator", [
    ["symptom", "ConnectionResetError: [Errno 104] Connection reset by peer"],
    ["error", "RuntimeError: it failed, and a fallback answers"],
    ["error", "LookupError: <Var name='id' at 0x7f84>"],
    ["keyword", "@"],
    ["section", "It retries a call that has failed, and every tracker keeps its name."],
  ]),
  page("Singleton", [
    ["symptom", "the model is loaded at every request"],
    ["error", "LookupError: <Var name='id' at 0x7f84>"],
    ["section", "Load the model once."],
  ]),
  page(
    "Reference",
    [["section", "The model is loaded at every request, says the reference."]],
    false,
  ),
];
const rarity = new Rarity(PAGES);
const engine = new Engine(PAGES, rarity);
const naming = new Naming(PAGES, rarity);

const find = (query: string) => engine.find(query).map((found) => found.page.title);
const name = (output: string) => naming.find(output)?.page.title ?? null;

test("an error that no page quotes is known as such, whatever words it shares", () => {
  const quoted = "TypeError: Tracker.log_model() takes 2 positional arguments but 3 were given";
  assert.equal(naming.isUnknown(quoted), false);
  assert.equal(naming.isUnknown("TypeError: the tracker has no list of types"), true);
  assert.equal(naming.isUnknown("TypeError"), false, "it says nothing that could be looked for");
  assert.equal(naming.isUnknown("why does the tracker fail"), false, "it is a question");
});

test("what an error quotes is the program's own, unless it is all that it says", () => {
  assert.equal(name("OSError: no answer of host 'scorer'"), "Protocol");
  assert.equal(name("KeyError: 'learning rate'"), null);
});

test("a name of code is found as a whole and by its parts", () => {
  assert.deepEqual(tokenize("TeamTracker.log_model() isn't @"), [
    "TeamTracker",
    "log_model",
    "isn't",
    "@",
  ]);
  assert.deepEqual(formsOf("log_model"), ["log_model", "log", "model"]);
  assert.deepEqual(formsOf("HTTPError"), ["httperror", "http", "error"]);
  assert.deepEqual(formsOf("retries"), ["retries", "retri"]);
  assert.deepEqual(formsOf("the"), []);
  assert.deepEqual(formsOf("3f1c9e0b7a5d"), [], "a number that is made anew each time");
});

test("of a traceback its error counts most, its code less, and its places nothing", () => {
  const lines = linesOf(
    'Traceback (most recent call last):\n  File "/srv/app/main.py", line 3, in f\n    x.go()\n' +
      "    ~~~~^^\nValueError: no /tmp/a/b.txt at 0x7f84\n",
  );
  assert.deepEqual(
    lines.map(({ text, weight }) => [text.trim(), weight]),
    [
      ["x.go()", 0.4],
      ["ValueError: no   at", 1],
    ],
  );
});

test("a pasted log ends with what matters, and its time stamps are left out", () => {
  const [line] = linesOf("2026-11-26 12:00:01,123 E   KeyError: 'a'").slice(-1);
  assert.equal(line?.text, "KeyError: 'a'");
  assert.equal(linesOf("x\n".repeat(10_000)).length <= 40, true);
});

test("a page with the symptom comes before a page with the words", () => {
  assert.equal(
    find("TypeError: Other.log_model() takes 2 positional arguments but 3 were given")[0],
    "Protocol",
  );
  assert.equal(find("the model loaded at every request")[0], "Singleton");
});

test("word forms, half words and misspelled names are found", () => {
  for (const query of ["retrying", "decorater", "dekorator", "decor", "@"])
    assert.equal(find(query)[0], "Decorator", query);
  assert.equal(find("singelt")[0], "Singleton");
  assert.equal(find("interfaces")[0], "Protocol");
  assert.deepEqual(find("zqxj"), []);
});

test("mistakes are counted up to the end of what was typed", () => {
  assert.equal(mistakesIn("singel", "singleton"), 1);
  assert.equal(mistakesIn("single", "singleton"), 0);
  assert.deepEqual(nearNames("protokol", ["protocol", "decorator"]), ["protocol"]);
  assert.deepEqual(nearNames("abc", ["abd"]), [], "too short to be known by the rest");
});

test("the sentence with most of the words is shown, and the words are marked", () => {
  const pieces = excerptOf("First one. The tracker keeps its name. Last.", ["trackers", "name"]);
  assert.equal(pieces.map(({ text }) => text).join(""), "The tracker keeps its name.");
  assert.deepEqual(
    pieces.filter(({ found }) => found).map(({ text }) => text),
    ["tracker", "name"],
  );
  const long = excerptOf(`${"word ".repeat(100)}needle ${"word ".repeat(100)}`, ["needle"]);
  assert.ok(long.map(({ text }) => text).join("").length < 200);
  assert.ok(long.some(({ text, found }) => found && text === "needle"));
});

test("an error is named if a page quotes it, whatever the reader's names are", () => {
  assert.equal(name("TypeError: Protocols cannot be instantiated"), "Protocol");
  const traceback = 'Traceback (most recent call last):\n  File "a.py", line 3, in f\n    x()\n';
  assert.equal(
    name(
      `${traceback}TypeError: MyTracker.log_model() takes 2 positional arguments but 3 were given\n`,
    ),
    "Protocol",
  );
});

test("no page is named for another error that has the same words", () => {
  for (const error of [
    "TypeError: split() takes 2 positional arguments but 3 were given",
    "ValueError: Protocols cannot be instantiated",
    "TypeError: unsupported operand",
    "RuntimeError: it failed",
    "the model is loaded at every request",
    "",
  ])
    assert.equal(name(error), null, error);
});

test("no page is named for an error that two pages quote", () => {
  assert.equal(name("LookupError: <Var name='id' at 0x1234>"), null);
});
