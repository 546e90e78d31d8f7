import assert from "node:assert/strict";
import { test } from "node:test";
import { codeOfSession } from "../src/page/sessions.ts";

const SESSIONS: Record<string, [string[], string[]]> = {
  "an expression and its value": [
    [">>> 1 + 1", "2", ">>> x = 3"],
    ["1 + 1", "x = 3"],
  ],
  "a block, with a blank line in it and at its end": [
    [">>> def f():", "...     x = 1", "...", "...     return x", "...", ">>> f()", "1"],
    ["def f():", "    x = 1", "", "    return x", "", "f()"],
  ],
  "output with blank lines, and lines that look like code": [
    [">>> show()", "", "<BLANKLINE>", "x = 1", "  >>> y", ">>>z", "...z", ">>> y"],
    ["show()", "y"],
  ],
  "a traceback": [
    [">>> f()", "Traceback (most recent call last):", "  ...", "TypeError: no", ">>> g()"],
    ["f()", "g()"],
  ],
  "a prompt in a string": [
    ['>>> x = """a', '... >>> b"""'],
    ['x = """a', '>>> b"""'],
  ],
};
for (const [what, [session, code]] of Object.entries(SESSIONS)) {
  test(`copied from a session: ${what}`, () => {
    assert.equal(codeOfSession(session.join("\n")), code.join("\n"));
  });
}
