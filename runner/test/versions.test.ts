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

test("the original is what typing changes once another tab has reset the edit beside it", () => {
  visit().type(EDIT);
  const [here, there] = [visit(), visit()];
  here.show("original");
  assert.equal(here.readOnly, true);
  there.reset();
  here.follow();
  assert.equal(here.readOnly, false);
  assert.equal(here.canUndoReset, true);
});

test("Reset can be undone, on the next visit too, as long as there is no other edit", () => {
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
  // Undone by hand, the other edit leaves the one before it to bring back.
  next.type(PAGE);
  assert.equal(next.canUndoReset, true);
  assert.equal(next.undone, EDIT);
  assert.equal(visit().canUndoReset, true);
});

test("what another tab has stored is taken, an edit and a reset", () => {
  const [here, there] = [visit(), visit()];
  here.type(EDIT);
  there.follow();
  assert.equal(there.text, EDIT);
  there.reset();
  here.follow();
  assert.equal(here.text, PAGE);
  assert.equal(here.undone, EDIT);
});

test("typing the page's own text again is no edit", () => {
  const versions = visit();
  versions.type(EDIT);
  versions.type(PAGE);
  assert.equal(versions.edited, false);
  assert.equal(local.items.size, 0);
});

const NEW_PAGE = "print('new page')\n";

test("an edit of code that has changed since is not in view, and Undo reset brings it back", () => {
  visit().type(EDIT);
  const changed = visit(NEW_PAGE);
  assert.equal(changed.outdatedEdit, true);
  assert.equal(changed.text, NEW_PAGE);
  assert.equal(changed.canUndoReset, true);
  // A tab of the page as it was may still show it.
  assert.equal(visit().text, EDIT);
  changed.undoReset();
  assert.equal(changed.text, EDIT);
  assert.equal(visit(NEW_PAGE).text, EDIT);
  assert.equal(visit(NEW_PAGE).outdatedEdit, false);
});

test("an edit that was reset comes back, though the page's code has changed since", () => {
  writeCode("reset", PATH, PAGE, EDIT);
  const changed = visit(NEW_PAGE);
  assert.equal(changed.outdatedEdit, false);
  changed.undoReset();
  assert.equal(visit(NEW_PAGE).text, EDIT);
});

test("an edit takes the place of one of code that has changed since, which can be brought back", () => {
  visit().type(EDIT);
  const changed = visit(NEW_PAGE);
  changed.type("print('newer')\n");
  assert.equal(visit(NEW_PAGE).text, "print('newer')\n");
  assert.equal(visit(NEW_PAGE).undone, EDIT);
});

test("tabs with different code of the page take no edit from each other's view", () => {
  const [old, current] = [visit(), visit(NEW_PAGE)];
  current.type("print('mine')\n");
  old.follow();
  assert.equal(old.text, PAGE);
  old.type(EDIT);
  current.follow();
  assert.deepEqual([old.text, current.text], [EDIT, "print('mine')\n"]);
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

test("code in view is the page's, the reader's, a link's, or an edit of a link's", () => {
  const versions = visit();
  assert.equal(versions.origin, "page");
  versions.share(LINK);
  assert.equal(versions.origin, "page");
  versions.show("shared");
  assert.equal(versions.origin, "link");
  versions.type("print('link, fixed')\n");
  assert.equal(versions.origin, "edited link");
  versions.show("shared");
  versions.show("own");
  versions.type("print('link, fixed again')\n");
  assert.equal(versions.origin, "edited link");
  versions.show("original");
  assert.equal(versions.origin, "page");
});

test("an edit of a link's code stays one on later visits, when it is gone and when it is back", () => {
  const versions = visit();
  versions.share(LINK);
  versions.show("shared");
  versions.type(EDIT);
  versions.share(null);
  assert.equal(versions.origin, "edited link");
  session.items.clear();
  const next = visit();
  assert.equal(next.origin, "edited link");
  next.reset();
  assert.equal(next.origin, "page");
  const later = visit();
  later.undoReset();
  assert.equal(later.origin, "edited link");
});

test("who resets an edit of a link's code, or types the page's, has an own one after that", () => {
  for (const leave of [(v: Versions) => v.reset(), (v: Versions) => v.type(PAGE)]) {
    const versions = visit();
    versions.share(LINK);
    versions.show("shared");
    versions.type(EDIT);
    leave(versions);
    versions.type("print('own')\n");
    assert.equal(versions.origin, "reader");
    assert.equal(visit().origin, "reader");
    local.items.clear();
  }
});

test("a link's code that the editor's undo brings back is no reader's", () => {
  const leaves: [string, (v: Versions) => void][] = [
    ["reset", (v) => v.reset()],
    ["reset on a later visit", (v) => v.follow()],
    ["typed away", (v) => v.type(PAGE)],
  ];
  for (const [how, leave] of leaves) {
    const versions = visit();
    versions.share(LINK);
    versions.show("shared");
    versions.type(EDIT);
    if (how === "reset on a later visit") visit().reset();
    leave(versions);
    assert.equal(versions.origin, "page", how);
    // One step of undo may be many of typing.
    for (const back of [EDIT, LINK]) {
      versions.type(back, true);
      assert.equal(versions.origin, "edited link", how);
      versions.type(PAGE);
    }
    versions.type("print('own')\n");
    versions.type("print('own, too')\n", true);
    assert.equal(versions.origin, "reader", how);
    local.items.clear();
  }
  visit().share(LINK);
  const next = visit();
  next.type(LINK, true);
  assert.equal(next.origin, "edited link");
});

test("an edit beside a link's code is the reader's", () => {
  const versions = visit();
  versions.type(EDIT);
  versions.share(LINK);
  assert.equal(versions.origin, "reader");
  versions.show("shared");
  versions.type("print('refused')\n");
  versions.show("own");
  assert.equal(versions.origin, "reader");
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
