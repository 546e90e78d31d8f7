/** Where two runs part is found, marked and named in words. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { compare } from "../src/watch/difference.ts";
import { differenceText } from "../src/watch/difference_text.ts";
import { drawBoth } from "../src/watch/figure.ts";
import { marks } from "../src/watch/marks.ts";
import { recorded, told, type Told } from "./recorded.ts";

const DOWN = "!OSError: down";
const log = (end = "None") => told("Board 1", "Board.log", "step=1", [], end);
const program = (...calls: Told[]) => [told("before", "main", "", calls)];

/** What is said of two programs. `end` is how the first one ends. */
function said(before: Told[], after: Told[], end = "") {
  const comparison = compare(recorded("before", before, end), recorded("after", after));
  return textsOf(differenceText(comparison));
}

const textsOf = (text: ReturnType<typeof differenceText>) =>
  text && { before: text.before.text, after: text.after.text };

test("two programs that do the same do not differ", () => {
  assert.equal(said(program(log()), program(log())), null);
});

test("an error that ends one program is caught by a wrapper in the other", () => {
  const before = [told("before", "train", "", [log(DOWN)], DOWN)];
  const safe = (end: string) => told("Safe 1", "Safe.log", "step=1", [log(end)]);
  const after = [told("after", "train", "", [safe(DOWN), safe("None")])];
  assert.deepEqual(said(before, after, DOWN), {
    before: "`Board.log` raises `OSError: down`, which ends the program",
    after: "`Safe.log` catches it, and `train` goes on",
  });
});

test("a call that fails by itself, where the other program makes it", () => {
  const before = [
    told(
      "before",
      "main",
      "",
      [told("before", "train", "", [], "!TypeError: too many")],
      "!TypeError: too many",
    ),
  ];
  const after = program(told("before", "train", "", [log()]));
  assert.deepEqual(said(before, after, "!TypeError: too many"), {
    before: "`train` fails with `TypeError: too many`",
    after: "`train` calls `Board 1.log` with `step=1`",
  });
});

test("a retry moves from the function into its wrapper", () => {
  const get = (end = "12") => told("Service 1", "Service.get", "", [], end);
  const before = program(told("before", "load", "", [get(DOWN), get()], "12"));
  const load = (end: string) => told("after", "load", "", [get(end)], end);
  const after = program(told("after", "wrapper", "", [load(DOWN), load("12")], "12"));
  assert.deepEqual(said(before, after), {
    before: "`load` catches `OSError` and calls `Service 1.get` again",
    after: "`wrapper` catches `OSError` and calls `load` again",
  });
});

test("two ways to try again part in what they do between two attempts", () => {
  const ask = (end: string) => told("server", "ask", "batch=3", [], end);
  const say = () => told("server", "say");
  const embed = (end: string, ...calls: Told[]) =>
    program(told("before", "embed", "batch=3", calls, end));
  const before = embed(DOWN, ask(DOWN), say(), ask(DOWN), say(), ask(DOWN));
  const pause = (seconds: number) => [
    told("after", "choose_wait", "", [], `${seconds}`),
    say(),
    told("Clock 1", "Clock.sleep", `seconds=${seconds}`),
  ];
  const after = embed("12", ask(DOWN), ...pause(0.5), ask(DOWN), ...pause(0.9), ask("12"));
  assert.deepEqual(said(before, after), {
    before: "`embed` catches `OSError` and calls `ask` again, and attempt 3 fails, too",
    after:
      "`embed` catches `OSError`, calls `after.choose_wait` and `Clock 1.sleep`, and then `ask` " +
      "again, until attempt 3 returns",
  });
  // The next item of a list is no second attempt.
  const other = embed("12", ask(DOWN), ...pause(0.5), told("server", "ask", "batch=4"));
  assert.equal(
    said(embed("12", ask(DOWN), say(), told("server", "ask", "batch=4")), other)?.before,
    "`embed` does not call `choose_wait`",
  );
});

test("a call that is new, and does not answer the same each time", () => {
  const handle = (...calls: Told[]) => told("before", "handle", "", calls);
  const claim = (end: string) => told("before", "claim", "key='m'", [], end);
  assert.deepEqual(
    said(program(handle(), handle()), program(handle(claim("True")), handle(claim("False")))),
    {
      before: "`handle` calls nobody",
      after: "`handle` calls `claim`, which returns `True` the first time and `False` the second",
    },
  );
});

test("an object that is built anew, or is there already", () => {
  const make = (number: number) =>
    told("before", "get", "", [told(`Model ${number}`, "Model.__init__")], `Model ${number}`);
  const ask = (number: number) => told(`Model ${number}`, "Model.ask");
  const handle = (...calls: Told[]) => told("before", "handle", "", calls);
  assert.deepEqual(
    said(program(make(1), handle(make(2), ask(2))), program(make(1), handle(ask(1)))),
    {
      before: "`handle` calls `get`, which builds `Model 2`",
      after: "`handle` calls `Model 1.ask`, and `Model 1` is there already",
    },
  );
});

test("a part that is built inside, or handed in", () => {
  const adam = told("Adam 1", "Adam.__init__", "lr=0.1");
  const trainer = (given: string, ...calls: Told[]) =>
    told("Trainer 1", "Trainer.__init__", given, calls);
  const after = program(adam, trainer("model=Model 1, optimizer=Adam 1"));
  const other = told("Adam 2", "Adam.__init__", "lr=0.1");
  assert.deepEqual(said(program(adam, trainer("model=Model 1", other)), after), {
    before: "`Trainer.__init__` builds `Adam 2`",
    after: "it receives `optimizer=Adam 1`",
  });
});

test("a function of a module, or an object that was received", () => {
  const before = program(told("before", "agent", "", [told("vendor", "chat")]));
  const after = program(told("after", "agent", "llm=Fake 1", [told("Fake 1", "Fake.reply")]));
  assert.deepEqual(said(before, after), {
    before: "`agent` calls `vendor.chat`",
    after: "it calls `Fake 1.reply`, which it received as `llm`",
  });
});

test("values of tasks, of arguments and of results, where the calls are the same", () => {
  const before = recorded("before", program(log()));
  const after = recorded("after", program(log()), "", ({ function: name }) =>
    name === "Board.log" ? { context: { request: "'a'" } } : {},
  );
  assert.deepEqual(textsOf(differenceText(compare(before, after))), {
    before: "no task has a value of its own",
    after: "each task has its own value: `request = 'a'`",
  });
  const given = (text: string, end = "None") =>
    program(told("Board 1", "Board.log", text, [], end));
  assert.deepEqual(said(given("step=1"), given("step=1, loss=2")), {
    before: "`Board.log` receives `step`",
    after: "`Board.log` receives `step` and `loss`",
  });
  assert.deepEqual(said(given("step=1"), given("step=1", "3")), {
    before: "`Board.log` returns `None`",
    after: "`Board.log` returns `3`",
  });
  assert.deepEqual(said(given("step=1"), given("step=2")), {
    before: "`Board.log` receives `step=1`",
    after: "`Board.log` receives `step=2`",
  });
});

test("both places are marked, and a program's backticks do not end what is code", () => {
  const before = recorded(
    "before",
    [told("before", "train", "", [log("!Error: `x`")], "!Error: `x`")],
    "!Error: `x`",
  );
  const after = recorded("after", [
    told("after", "train", "", [log(), told("Board 1", "Board.close")]),
  ]);
  const comparison = compare(before, after);
  const at = marks(comparison);
  assert.equal(before.events[at.before?.index ?? -1]?.kind, "raise");
  assert.match(differenceText(comparison)?.before.text ?? "", /fails with `Error: 'x'`$/);
  const { pictures } = drawBoth(before, after);
  for (const { layout, marked } of pictures) assert.ok(layout.rows[marked ?? -1]);
});

test("a long program differs from itself in nothing, and from a longer one at its end", () => {
  const calls = (count: number) =>
    Array.from({ length: count }, (_, step) => told("Board 1", "Board.log", `step=${step}`));
  assert.equal(said(program(...calls(900)), program(...calls(900))), null);
  assert.equal(
    said(program(...calls(900)), program(...calls(901)))?.after,
    "`main` calls `Board 1.log`",
  );
});
