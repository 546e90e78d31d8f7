import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { isKept, keep, kept } from "../src/storage/kept_texts.ts";
import { Texts } from "../src/cell/versions.ts";

const PATH = "snippets/protocol/before.py";
const PAGE = "print('page')\n";
const EDIT = "print('edit')\n";
const LINK = "print('link')\n";

/** What the browser offers, with a quota. */
class FakeStorage {
  items = new Map<string, string>();
  full = false;
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException("full", "QuotaExceededError");
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
}

let local: FakeStorage;
let session: FakeStorage;

beforeEach(() => {
  local = new FakeStorage();
  session = new FakeStorage();
  Object.defineProperties(globalThis, {
    localStorage: { value: local, configurable: true },
    sessionStorage: { value: session, configurable: true },
  });
});

const visit = (page = PAGE) => new Texts(PATH, page);

test("an edit is there on the next visit, and gone after Reset", () => {
  visit().type(EDIT);
  const next = visit();
  assert.equal(next.text, EDIT);
  next.reset();
  assert.equal(next.text, PAGE);
  assert.equal(visit().text, PAGE);
});

test("Reset can be undone, on the next visit too, until the next edit", () => {
  const texts = visit();
  texts.type(EDIT);
  assert.equal(texts.canUndoReset, false);
  texts.reset();
  assert.equal(texts.canReset, false);
  const next = visit();
  assert.equal(next.canUndoReset, true);
  next.undoReset();
  assert.equal(next.text, EDIT);
  assert.equal(visit().text, EDIT);
  next.reset();
  next.type("print('another')\n");
  assert.equal(next.canUndoReset, false);
  next.type(PAGE);
  assert.equal(next.canUndoReset, false);
  assert.equal(visit().canUndoReset, false);
});

test("typing the page's own text again is no edit", () => {
  const texts = visit();
  texts.type(EDIT);
  texts.type(PAGE);
  assert.equal(texts.edited, false);
  assert.equal(local.items.size, 0);
});

test("an edit of code that has changed since is dropped, and so is one that was reset", () => {
  visit().type(EDIT);
  const changed = visit("print('new page')\n");
  assert.equal(changed.dropped, true);
  assert.equal(changed.text, "print('new page')\n");
  assert.equal(local.items.size, 0);
  keep("reset", PATH, PAGE, EDIT);
  assert.equal(visit("print('new page')\n").canUndoReset, false);
  assert.equal(local.items.size, 0);
});

test("a link's code is beside the reader's edit, and none is lost", () => {
  const texts = visit();
  texts.type(EDIT);
  texts.share(LINK);
  assert.equal(texts.text, EDIT);
  texts.show("shared");
  assert.equal(texts.text, LINK);
  texts.show("original");
  assert.equal(texts.text, PAGE);
  texts.show("own");
  assert.equal(texts.text, EDIT);
  assert.equal(visit().text, EDIT);
});

test("typing changes no text that would replace an edit out of view", () => {
  const texts = visit();
  texts.type(EDIT);
  texts.share(LINK);
  for (const version of ["shared", "original"] as const) {
    texts.show(version);
    assert.equal(texts.readOnly, true);
    assert.equal(texts.canReset, false);
    texts.type("print('typed')\n");
    texts.show("own");
    assert.equal(texts.text, EDIT);
  }
});

test("who has no edit types into the link's code, which becomes their edit", () => {
  const texts = visit();
  texts.share(LINK);
  texts.show("shared");
  assert.equal(texts.readOnly, false);
  texts.type("print('link, mended')\n");
  assert.equal(texts.showing, "own");
  assert.equal(visit().text, "print('link, mended')\n");
  texts.show("shared");
  assert.equal(texts.text, LINK);
});

test("a link's code lasts as long as its tab, and no edit is made of it", () => {
  const texts = visit();
  texts.share(LINK, true);
  texts.show("shared");
  const reloaded = visit();
  assert.equal(reloaded.shared, LINK);
  assert.equal(reloaded.outdated, true);
  assert.equal(reloaded.text, PAGE);
  assert.equal(local.items.size, 0);
  session.items.clear();
  assert.equal(visit().shared, null);
});

test("letting go of a link's code brings the reader's own back", () => {
  const texts = visit();
  texts.share(LINK);
  texts.show("shared");
  texts.share(null);
  assert.equal(texts.text, PAGE);
  assert.equal(isKept("shared", PATH), false);
});

test("the original is the reader's own as long as that is not edited", () => {
  const texts = visit();
  texts.share(LINK);
  texts.show("original");
  assert.equal(texts.showing, "own");
  assert.equal(texts.readOnly, false);
});

test("full or forbidden storage costs the next visit, not this one", () => {
  local.full = true;
  const texts = visit();
  texts.type(EDIT);
  texts.reset();
  texts.undoReset();
  assert.equal(texts.text, EDIT);
  Object.defineProperty(globalThis, "localStorage", {
    get: () => {
      throw new DOMException("forbidden", "SecurityError");
    },
    configurable: true,
  });
  assert.equal(visit().text, PAGE);
  assert.equal(isKept("edit", PATH), false);
});

test("what another script left in storage counts as nothing", () => {
  for (const left of [
    "",
    "{",
    "null",
    "[]",
    '"text"',
    '{"original":1,"text":"x"}',
    '{"text":"x"}',
  ]) {
    local.items.set(`edit:${PATH}`, left);
    assert.equal(kept("edit", PATH, PAGE), null);
    assert.equal(visit().text, PAGE);
  }
});
