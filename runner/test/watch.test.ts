/** A recording is told as a person would tell it, in a picture, a list and a diagram. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { argumentsOf, conversationOf } from "../src/watch/conversation.ts";
import { draw } from "../src/watch/draw.ts";
import { h, type Node, toHtml } from "../src/watch/element.ts";
import { layOut, type LayoutOptions } from "../src/watch/layout.ts";
import { sequenceDiagram } from "../src/watch/mermaid.ts";
import { holdsAt, holdTexts, objectGraph } from "../src/watch/object_graph.ts";
import { clipped, nameLines, plain } from "../src/watch/plain_text.ts";
import { callText } from "../src/watch/row_text.ts";
import { stepTexts } from "../src/watch/step_list.ts";
import type { Recording } from "../src/common/recording.ts";
import { recorded, told, type Told } from "./recorded.ts";

const laid = (calls: Told[], options?: LayoutOptions, end = "") =>
  layOut(conversationOf(recorded("before", calls, end)), options);
const steps = (calls: Told[], options?: LayoutOptions) => stepTexts(laid(calls, options));
const times = (count: number, make: (number: number) => Told[]) =>
  Array.from({ length: count }, (_, number) => make(number)).flat();

const textOf = ({ children }: Node) =>
  children.filter((child) => typeof child === "string").join("");

/** All elements of a tree. */
function* elements(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) if (typeof child !== "string") yield* elements(child);
}
const textsOf = (node: Node) =>
  [...elements(node)].filter(({ name }) => name === "text").map(textOf);

test("who calls whom, with what, and what comes back", () => {
  const fit = told(
    "Trainer 1",
    "Trainer.fit",
    "steps=3",
    [told("Model 1", "Model.loss", "", [], "0.5")],
    "0.5",
  );
  const made = told("Trainer 1", "Trainer.__init__", "model=Model 1");
  assert.deepEqual(steps([told("before", "main", "", [made, fit])]), [
    "The program calls main()",
    "main makes Trainer(model=Model 1)",
    "main calls Trainer 1: fit(steps=3)",
    "Trainer 1 calls Model 1: loss()",
    "Model 1 returns 0.5 to Trainer 1",
    "Trainer 1 returns 0.5 to before.py",
  ]);
});

test("an error is told where it is raised, and by each call that it ends", () => {
  const error = "!OSError: down";
  const calls = [told("before", "train", "", [told("Board 1", "Board.log", "", [], error)], error)];
  const { rows } = laid(calls, {}, error);
  const raises = rows.filter(({ kind }) => kind === "raise");
  assert.deepEqual(
    raises.map(({ label }) => label),
    ["OSError: down", "OSError leaves train", "ends the program"],
  );
  assert.ok(!rows.some(({ kind }) => kind === "caught"));
  // The last one leaves the program.
  assert.equal(raises.at(-1)?.to, null);
});

test("what repeats is told once: one call, and calls that take turns", () => {
  const pair = [told("Model 1", "Model.backward"), told("Adam 1", "Adam.step")];
  const calls = [
    told(
      "before",
      "fit",
      "",
      times(20, () => pair),
    ),
  ];
  assert.deepEqual(steps(calls).slice(1), [
    "fit calls Model 1: backward() (×20)",
    "fit calls Adam 1: step() (×20)",
  ]);
  assert.equal(steps(calls, { unfolded: true }).length, 41);
});

test("calls with other values are told each, until there are many", () => {
  const few = times(3, (number) => [told("Board 1", "Board.log", `step=${number}`)]);
  assert.equal(steps(few).length, 3);
  const many = times(50, (number) => [told("Board 1", "Board.log", `step=${number}`)]);
  assert.deepEqual(steps(many), ["The program calls Board 1: log(step=0 / 1 / … / 49) (×50)"]);
});

test("of calls that are told once it is told what differs, also within them and in what comes back", () => {
  const epoch = (number: number) => [
    told("before", "train", `epoch=${number}, lr=0.1`, [
      ...times(2, (step) => [
        told("Board 1", "Board.log", `loss=${number}.${step}`, [], `${number + step}`),
      ]),
      told("before", "pause", "", [], `'${"long ".repeat(9)}${number}'`),
    ]),
  ];
  assert.deepEqual(steps(times(20, epoch)), [
    "The program calls train(epoch=0 / 1 / … / 19, lr=0.1) (×20)",
    "train calls Board 1: log(loss=0.0 / 0.1 / … / 19.1) (×40)",
    "Board 1 returns 0 / 1 / … / 20 to before.py (×40)",
    "train calls pause() (×20)",
    "pause returns 'long lon… / … (×20)",
  ]);
});

test("the marked call is told, also amid repetitions", () => {
  const conversation = conversationOf(
    recorded(
      "before",
      times(9, () => [told("Board 1", "Board.log")]),
    ),
  );
  const index = conversation.steps[8]?.index ?? 0;
  const { rows } = layOut(conversation, { marked: index });
  assert.ok(rows.some((row) => row.index === index));
  assert.equal(rows.length, 3);
});

test("an object's calls of its own, and what Python calls itself, are left out", () => {
  const help = told(
    "Model 1",
    "Model.eval",
    "",
    [told("Model 1", "Model.train", "mode=False", [], "Model 1")],
    "Model 1",
  );
  const text = told("Model 1", "Model.__repr__", "", [], "'m'");
  assert.deepEqual(steps([help, text]), ["The program calls Model 1: eval()"]);
});

test("tasks are the columns where there are several, with their variables", () => {
  const handle = (task: string, id: string) =>
    told(
      "before",
      "handle",
      `id='${id}'`,
      [told("before", "log", "", [], "None", task)],
      "None",
      task,
    );
  const recording = recorded(
    "before",
    [handle("handle 1", "a"), handle("handle 2", "b")],
    "",
    ({ function: name, task }) => (name === "log" ? { context: { request: `'${task}'` } } : {}),
  );
  const layout = layOut(conversationOf(recording));
  assert.deepEqual(
    layout.columns.map(({ name }) => name),
    ["handle 1", "handle 2"],
  );
  assert.deepEqual(stepTexts(layout).slice(0, 3), [
    "handle 1 begins with handle(id='a')",
    "handle 1 now has request = '1'",
    "handle 1: handle calls log()",
  ]);
});

test("a generator's values come back one by one", () => {
  const recording = recorded("before", [told("data", "read", "", [], "")]);
  const [top, call, end, last] = recording.events;
  assert.ok(top && call && end && last);
  const events = [
    top,
    call,
    { ...end, kind: "yield", text: "1.0" },
    { ...end, kind: "resume" },
    { ...end, kind: "raise", text: "OSError" },
    last,
  ] as const;
  assert.deepEqual(stepTexts(layOut(conversationOf({ ...recording, events }))), [
    "The program calls data.py: read()",
    "read yields 1.0 to before.py",
    "read raises OSError",
    "The program catches OSError",
  ]);
});

test("events that fit nowhere are passed over", () => {
  const recording = recorded("before", [told("Model 1", "Model.loss")]);
  const [top, call, end] = recording.events;
  assert.ok(top && call && end);
  const odd = [
    end,
    { ...end, kind: "resume" },
    { ...call, lane: 9 },
    { ...call, task: 9 },
  ] as const;
  const events = [top, ...odd, call, end];
  assert.equal(layOut(conversationOf({ ...recording, events })).rows.length, 1);
  assert.equal(
    layOut(conversationOf({ lanes: [], tasks: [], events: [], cut: false })).rows.length,
    0,
  );
});

test("a picture is as wide as a phone, with seven columns and long names, too", () => {
  const calls = times(6, (number) => [
    told(
      `VeryLongNameOfSomething_${"x".repeat(10_000)} ${number}`,
      "A.go",
      `a='${"y".repeat(5_000)}'`,
    ),
  ]);
  const { svg } = draw(laid(calls), { label: "x" });
  assert.equal(svg.attributes.width, 340);
  for (const text of textsOf(svg)) assert.ok(text.length <= 56, text);
  for (const element of elements(svg)) {
    const { x = 0, "text-anchor": anchor = "start" } = element.attributes;
    if (element.name !== "text" || anchor !== "start") continue;
    const text = textOf(element);
    assert.ok(Number(x) >= 0 && Number(x) + text.length * 6.1 <= 341, text);
  }
});

test("two thousand events, a thousand calls deep, become a picture that has an end", () => {
  let deep = told("before", "f");
  for (let level = 1; level < 999; level++) deep = told("before", "f", `n=${level}`, [deep]);
  const { rows } = laid([deep]);
  assert.equal(rows.length, 300);
  assert.ok(rows.some(({ label }) => label === "… 700 more steps …"));
  assert.ok([...elements(draw(laid([deep]), { label: "x" }).svg)].length < 700);
});

test("whatever a program writes stays text, in each of the three", () => {
  const evil = `<img src=x onerror=alert(1)>&"'\u202e\u0000</svg>`;
  const calls = [told(`${evil} 1`, `A.${evil}`, `a=${evil}`, [], evil)];
  const layout = laid(calls);
  const html = toHtml(draw(layout, { label: "x" }).svg);
  assert.doesNotMatch(html, /<img|<\/svg>.|\u202e/);
  assert.match(html, /&lt;img src=x/);
  const diagram = sequenceDiagram(layout, 0);
  assert.doesNotMatch(diagram, /<img|<\/svg|\u202e/);
  assert.equal(diagram.split("\n").filter((line) => line.includes("img")).length, 3);
  assert.equal(toHtml(h("a", { title: '"' }, "<")), '<a title="&quot;">&lt;</a>');
});

test("text is short, and each of its characters is seen", () => {
  assert.equal(plain("a\u202eb\nc\u200d"), "a\\u202eb\\u000ac\\u200d");
  assert.equal(clipped("x".repeat(10_000), 8), "xxxxxxx…");
  assert.equal(clipped("🎉🎉🎉🎉", 4), "🎉…");
  assert.deepEqual(nameLines("StdoutTracker 1", 10), ["Stdout", "Tracker 1"]);
  assert.deepEqual(nameLines("a_very_long_name_of_a_module", 8), ["a_very_", "long_", "name_of…"]);
});

test("values are cut before their names, and digits before both", () => {
  const call = {
    name: "fit",
    given: ["model=Model 1, text='a, long, (text) of = many words', loss=1.2529678821799115"],
  };
  assert.equal(callText(call, 60), "fit(model=Model 1, text='a, long, (text) of…, loss=1.253)");
  assert.equal(callText(call, 50), "fit(model=Model 1, text='a, long…, loss=1.253)");
  assert.equal(callText({ ...call, given: [] }, 50), "fit()");
  assert.deepEqual(
    [...argumentsOf("a='x, b=1', c=[1, 2], d={'e': (3, 4)}")],
    [
      ["a", "'x, b=1'"],
      ["c", "[1, 2]"],
      ["d", "{'e': (3, 4)}"],
    ],
  );
});

test("who holds whom is what was said last of each owner", () => {
  const lanes = ["Trainer 1", "Model 1", "Model 2"].map(
    (name) => ({ name, kind: "object" }) as const,
  );
  const { events } = recorded("before", [told("Trainer 1", "Trainer.fit")]);
  const [top, call, end] = events;
  assert.ok(top && call && end);
  const recording: Recording = {
    ...{ lanes, tasks: ["program"], cut: false },
    events: [
      top,
      {
        ...call,
        holds: [
          [0, "model", 1],
          [1, "self", 1],
        ],
      },
      {
        ...end,
        holds: [
          [0, "model", 2],
          [1, "", -1],
        ],
      },
    ],
  };
  const at = (index: number) => holdTexts(holdsAt(recording, index), recording);
  assert.deepEqual(at(0), []);
  assert.deepEqual(at(1), ["Trainer 1 holds model: Model 1", "Model 1 holds self: Model 1"]);
  assert.deepEqual(at(2), ["Trainer 1 holds model: Model 2"]);
  const conversation = conversationOf(recording);
  const { rows } = layOut(conversation);
  const drawn = objectGraph(conversation, rows, 1);
  assert.ok(drawn);
  assert.deepEqual(textsOf(drawn), ["model", "self", "Trainer 1", "Model 1"]);
  assert.equal(objectGraph(conversation, [], 0), null);
});
