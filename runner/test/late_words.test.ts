import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { LateWords } from "../src/common/late_words.ts";

test("words that change at each key are announced once, after a pause", (t) => {
  mock.timers.enable({ apis: ["setTimeout"] });
  t.after(() => mock.timers.reset());
  const said: string[] = [];
  const region = {
    set textContent(words: string) {
      said.push(words);
    },
  };
  const words = new LateWords(region);
  for (const status of ["9 pages", "4 pages", "one page"]) {
    words.say(status);
    mock.timers.tick(200);
  }
  assert.deepEqual(said, []);
  mock.timers.tick(1_000);
  assert.deepEqual(said, ["one page"]);
  words.say("no page");
  words.clear();
  mock.timers.tick(10_000);
  assert.deepEqual(said, ["one page", ""]);
});
