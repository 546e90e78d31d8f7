import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { hasCode, readCode, writeCode } from "../src/storage/code_store.ts";
import { Versions } from "../src/cell/versions.ts";

const PATH = "snippets/protocol/before.py";
const PAGE = "print('page')\n";
const EDIT = "print('edit')\n";
const LINK = "print('link')\n";

/** Stands in for the browser's storage, which Node lacks. It can be full. */
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

const visit = (page = PAGE) => new Versions(PATH, page);

test("an edit is there on the next visit, and gone after Reset", () => {
  visit().type(EDIT);
  const next = visit();
  assert.equal(next.text, EDIT);
  next.reset();
  assert.equal(next.text, PAGE);
  assert.equal(visit().text, PAGE);
});

test("Reset can be undone, on the next visit too, until the next edit", () => {
  const versions = visit();
  versions.type(EDIT);
  assert.equal(versions.canUndoReset, false);
  versions.reset();
  assert.equal(versions.canReset, false);
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
  const versions = visit();
  versions.type(EDIT);
  versions.type(PAGE);
  assert.equal(versions.edited, false);
  assert.equal(local.items.size, 0);
});

test("an edit of code that has changed since is dropped, and so is one that was reset", () => {
  visit().type(EDIT);
  const changed = visit("print('new page')\n");
  assert.equal(changed.dropped, true);
  assert.equal(changed.text, "print('new page')\n");
  assert.equal(local.items.size, 0);
  writeCode("reset", PATH, PAGE, EDIT);
  assert.equal(visit("print('new page')\n").canUndoReset, false);
  assert.equal(local.items.size, 0);
});

test("a link's code is kept beside the reader's edit", () => {
  const versions = visit();
  versions.type(EDIT);
  versions.share(LINK);
  assert.equal(versions.text, EDIT);
  versions.show("shared");
  assert.equal(versions.text, LINK);
  versions.show("original");
  assert.equal(versions.text, PAGE);
  versions.show("own");
  assert.equal(versions.text, EDIT);
  assert.equal(visit().text, EDIT);
});

test("typing is refused where it would replace an edit that is not in view", () => {
  const versions = visit();
  versions.type(EDIT);
  versions.share(LINK);
  for (const version of ["shared", "original"] as const) {
    versions.show(version);
    assert.equal(versions.readOnly, true);
    assert.equal(versions.canReset, false);
    versions.type("print('typed')\n");
    versions.show("own");
    assert.equal(versions.text, EDIT);
  }
});

test("without an edit, typing into the link's code makes an edit of it", () => {
  const versions = visit();
  versions.share(LINK);
  versions.show("shared");
  assert.equal(versions.readOnly, false);
  versions.type("print('link, fixed')\n");
  assert.equal(versions.showing, "own");
  assert.equal(visit().text, "print('link, fixed')\n");
  versions.show("shared");
  assert.equal(versions.text, LINK);
});

test("a link's code is kept until its tab is closed, and does not become an edit", () => {
  const versions = visit();
  versions.share(LINK, true);
  versions.show("shared");
  const reloaded = visit();
  assert.equal(reloaded.shared, LINK);
  assert.equal(reloaded.outdated, true);
  assert.equal(reloaded.text, PAGE);
  assert.equal(local.items.size, 0);
  session.items.clear();
  assert.equal(visit().shared, null);
});

test("removing a link's code brings the reader's own back", () => {
  const versions = visit();
  versions.share(LINK);
  versions.show("shared");
  versions.share(null);
  assert.equal(versions.text, PAGE);
  assert.equal(hasCode("shared", PATH), false);
});

test("without an edit, the original counts as the reader's own version", () => {
  const versions = visit();
  versions.share(LINK);
  versions.show("original");
  assert.equal(versions.showing, "own");
  assert.equal(versions.readOnly, false);
});

test("with full or forbidden storage an edit lasts until the page is closed", () => {
  local.full = true;
  const versions = visit();
  versions.type(EDIT);
  versions.reset();
  versions.undoReset();
  assert.equal(versions.text, EDIT);
  Object.defineProperty(globalThis, "localStorage", {
    get: () => {
      throw new DOMException("forbidden", "SecurityError");
    },
    configurable: true,
  });
  assert.equal(visit().text, PAGE);
  assert.equal(hasCode("edit", PATH), false);
});

test("what another script has stored is ignored", () => {
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
    assert.equal(readCode("edit", PATH, PAGE), null);
    assert.equal(visit().text, PAGE);
  }
});
