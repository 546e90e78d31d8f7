/** What readers had to guess of a picture is drawn: who catches, who calls, who is who. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Recording } from "../src/common/recording.ts";
import { conversationOf } from "../src/watch/conversation.ts";
import { draw, Drawing } from "../src/watch/draw.ts";
import type { Node } from "../src/watch/element.ts";
import { drawBoth } from "../src/watch/figure.ts";
import { layOut } from "../src/watch/layout.ts";
import { sequenceDiagram } from "../src/watch/mermaid.ts";
import { callLines } from "../src/watch/row_text.ts";
import { stepTexts } from "../src/watch/step_list.ts";
import { recorded, told, type Told } from "./recorded.ts";

const DOWN = "!OSError: the server is down";
const laid = (calls: Told[], most?: number) =>
  layOut(conversationOf(recorded("before", calls)), most ? { most } : {});

/** All elements of a tree. */
function* elements(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) if (typeof child !== "string") yield* elements(child);
}
const all = (node: Node, name: string, kind?: string) =>
  [...elements(node)].filter(
    (one) => one.name === name && (kind === undefined || one.attributes.class === kind),
  );
const textOf = (node: Node): string =>
  node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join(" ");

/** Where words begin and end, in units of the picture. */
function spanOf(node: Node): [from: number, to: number] {
  const lines = node.children.some((child) => typeof child !== "string")
    ? node.children.filter((child) => typeof child !== "string")
    : [node];
  const widest = Math.max(...lines.map((line) => textOf(line).length)) * 6.1;
  const x = Number(lines[0]?.attributes.x);
  return node.attributes["text-anchor"] === "end" ? [x - widest, x] : [x, x + widest];
}

const log = (end = "None") => told("Board 1", "Board.log", "step=1", [], end);
const safe = (end = "None") => told("Safe 1", "Safe.log", "step=1", [log(end)]);

test("an error is caught by a call, which a ring and words show", () => {
  const layout = laid([told("before", "train", "", [safe(DOWN), safe()])]);
  const { svg } = draw(layout, { label: "x" });
  assert.deepEqual(all(svg, "text", "caught").map(textOf), ["caught by Safe.log"]);
  assert.equal(all(svg, "path", "caught").length, 1);
  assert.ok(stepTexts(layout).includes("Safe 1 catches OSError"));
  assert.match(sequenceDiagram(layout, null), /Note over c1: caught by Safe\.log\n/);
});

test("of three attempts two are caught, and the error of the last goes on", () => {
  const attempts = [log(DOWN), log(DOWN), log(DOWN)];
  const { rows, repeats } = laid([told("before", "retry", "", attempts, DOWN)]);
  const labels = rows.map(({ label, call }) => label || (call?.name ?? ""));
  const [error, caught] = ["OSError: the server is down", "caught by retry"];
  assert.deepEqual(labels, [
    "retry",
    ...["log", error, caught],
    ...["log", error],
    ...["OSError leaves retry", "caught by the program"],
  ]);
  assert.deepEqual(repeats, [{ first: 1, last: 3, times: 2 }]);
});

/** A program in which `work` fails while a generator waits, into which the error is thrown. */
function withGenerator(end: "raise" | "return"): Recording {
  const calls = [
    told("before", "main", "", [
      told("before", "managing", "", [], ""),
      told("before", "work", "", [], DOWN),
    ]),
  ];
  const recording = recorded("before", calls);
  const [top, main, managing, yields, work, raise, ...rest] = recording.events;
  assert.ok(top && main && managing && yields && work && raise);
  const thrown = { ...managing, kind: "resume", text: raise.text } as const;
  const last = { ...managing, kind: end, text: end === "raise" ? raise.text : "" } as const;
  const paused = { ...yields, kind: "yield" } as const;
  return {
    ...recording,
    events: [top, main, managing, paused, work, raise, thrown, last, ...rest],
  };
}

test("an error that a caller throws into a generator is caught there, or by the caller", () => {
  const labels = (end: "raise" | "return") =>
    layOut(conversationOf(withGenerator(end)))
      .rows.map(({ label }) => label)
      .slice(4);
  assert.deepEqual(labels("return"), ["OSError reaches managing", "caught by managing"]);
  assert.deepEqual(labels("raise"), [
    ...["OSError reaches managing", "OSError leaves managing", "caught by main"],
  ]);
});

test("columns stand in the order in which they appear, and a module is a file", () => {
  const layout = laid([
    told("before", "main", "", [
      told("Model 1", "Model.__init__"),
      told("Adam 1", "Adam.__init__"),
      told("Board 1", "Board.log"),
      told("Adam 1", "Adam.step"),
    ]),
  ]);
  assert.deepEqual(
    layout.columns.map(({ name }) => name),
    ["before.py", "Model 1", "Adam 1", "Board 1"],
  );
  // Who is made has a box of its own, whether it is used later or not.
  const bars = String(all(draw(layout, { label: "x" }).svg, "path", "bar")[0]?.attributes.d);
  assert.equal(bars.match(/h10v9h-10z/g)?.length, 2);
});

test("what a call returns is told in one way", () => {
  const layout = laid([
    told("before", "main", "", [told("Model 1", "Model.loss", "", [], "0.5")], "0.5"),
  ]);
  const { svg } = draw(layout, { label: "x" });
  assert.deepEqual(
    all(svg, "text").filter((text) => textOf(text).includes("0.5")).length,
    all(svg, "text", "return").length,
  );
  assert.doesNotMatch(all(svg, "text").map(textOf).join(), /→/);
});

test("the words of a call begin further right than those of its caller", () => {
  const layout = laid([
    told("before", "main", "", [
      told("before", "train", "", [
        told("Board 1", "Board.log", "", [told("Board 1", "Board.send", "", [], DOWN)], DOWN),
      ]),
    ]),
  ]);
  const texts = all(draw(layout, { label: "x" }).svg, "text");
  const starts = ["main()", "train()", "log()"].map((words) => {
    const text = texts.find((one) => textOf(one) === words);
    return text ? spanOf(text)[0] : -1;
  });
  starts.forEach((start, depth) => assert.ok(start > (starts[depth - 1] ?? 0), starts.join()));
});

test("the words of an error are no wider than its arrow", () => {
  const layout = laid([
    told("before", "main", "", [
      told("Safe 1", "Safe.log", "", [told("Board 1", "Board.log", "", [], DOWN)]),
      told("Other 1", "Other.log"),
    ]),
  ]);
  const { svg } = draw(layout, { label: "x" });
  const [error] = all(svg, "text", "raise");
  const path = String(all(svg, "path", "raise")[0]?.attributes.d);
  const [, start, end] = /M([\d.]+) [\d.]+H([\d.]+)/.exec(path) ?? [];
  assert.ok(error);
  const [from, to] = spanOf(error);
  assert.ok(Number(end) <= from && to <= Number(start), `${end}–${start}, ${from}–${to}`);
  assert.equal(textOf(error), "OSError: the server is down");
});

test("of a long picture the middle is left out, and its end stays", () => {
  const calls = Array.from({ length: 29 }, (_, step) =>
    told("Board 1", "Board.log", `step=${step}`, [], step === 28 ? "'the payoff'" : "None"),
  );
  const layout = laid(calls, 20);
  assert.equal(layout.rows.length, 20);
  const texts = stepTexts(layout);
  assert.equal(texts[13], "… 11 more steps");
  assert.equal(texts.at(-1), "Board 1 returns 'the payoff' to before.py");
  assert.match(sequenceDiagram(layout, null), /: … 11 more steps …\n/);
  // What is left out has no bar and no row of its own.
  for (const { first, last } of layout.bars) assert.ok(first !== last || first !== 13);
  assert.equal(layout.rowOf.at(-1), 19);
});

test("where steps are left out no bar goes on: what comes after may be of another call", () => {
  const calls = Array.from({ length: 12 }, (_, step) =>
    told("before", `save${step}`, "", [told("Board 1", "Board.log", `step=${step}`, [], "None")]),
  );
  const layout = laid([told("before", "train", "", calls)], 12);
  const { svg, tops } = draw(layout, { label: "x" });
  const gap = layout.rows.findIndex(({ kind }) => kind === "gap");
  const [from = NaN, to = NaN] = tops.slice(gap);
  const bars = all(svg, "path", "bar").flatMap(({ attributes }) =>
    [...String(attributes.d).matchAll(/M[\d.]+ ([\d.]+)[^MV]*V([\d.]+)/g)].map(([, top, bottom]) =>
      [Number(top), Number(bottom)].sort((a, b) => a - b),
    ),
  );
  assert.ok(bars.some(([, bottom]) => bottom === from));
  assert.ok(bars.some(([top]) => top === to));
  for (const [top = NaN, bottom = NaN] of bars)
    assert.ok(bottom <= from || top >= to, `a bar from ${top} to ${bottom}, a gap at ${from}`);
});

test("the names of types stay whole: lines break between arguments", () => {
  const given = "tracker=ListTracker 1, checkpoints=MemoryCheckpoints 1, lr=1.5";
  assert.deepEqual(callLines({ name: "train", given: [given] }, 48, 4), [
    "train(tracker=ListTracker 1,",
    "checkpoints=MemoryCheckpoints 1, lr=1.5)",
  ]);
  // Where they cannot, each value is cut as little as can be.
  assert.deepEqual(callLines({ name: "train", given: [given] }, 20, 4), [
    "train(tracker=List…,",
    "checkpoints=Memo…,",
    "lr=1.5)",
  ]);
});

/** *before* fails, and in *after* a wrapper catches the error. */
const pair = () =>
  drawBoth(
    recorded("before", [told("before", "train", "", [log(), log(DOWN)], DOWN)], DOWN),
    recorded("after", [told("after", "train", "", [safe(), safe(DOWN), safe()])]),
  );

test("the frames are on the decisive steps, side by side", () => {
  const { figure, pictures } = pair();
  assert.deepEqual(
    pictures.map(({ layout, marked }) => layout.rows[marked ?? -1]?.label),
    ["OSError: the server is down", "caught by Safe.log"],
  );
  const [one, other] = all(figure, "rect", "marked").map(({ attributes }) => attributes);
  assert.ok(one && other);
  assert.deepEqual([one.y, one.height], [other.y, other.height]);
});

test("rows that both have stand side by side", () => {
  const { figure } = pair();
  const places = ["before", "after"].map((side) =>
    all(figure, "div", `watch-picture watch-${side}`)
      .flatMap((picture) => all(picture, "text"))
      .filter((text) => textOf(text) === "log(step=1)")
      .map(({ attributes }) => attributes.y),
  );
  const [left = [], right = []] = places;
  for (const y of left) assert.ok(right.includes(y), `${left.join()} – ${right.join()}`);
});

test("the room for rows of the other picture is in parts that can be hidden", () => {
  const { figure, pictures } = pair();
  pictures.forEach(({ side, layout }) => {
    const [picture] = all(figure, "div", `watch-picture watch-${side}`);
    assert.ok(picture);
    const drawing = new Drawing(layout);
    const heightOf = ({ attributes }: Node) => Number(`${attributes.viewBox}`.split(" ")[3]);
    const sum = (parts: Node[]) => parts.reduce((total, part) => total + heightOf(part), 0);
    const gaps = all(picture, "svg", "watch-gap");
    assert.equal(gaps.length > 0, side === "before");
    for (const gap of gaps) assert.equal(all(gap, "text").length, 0);
    // What is left is as high as the picture alone, but for the edges of its parts, and for
    // the marked row, which is as high as the one beside it.
    const own = heightOf(drawing.picture({ label: "" }).svg);
    const left = sum(all(picture, "svg")) - sum(gaps);
    assert.ok(left - own >= 0 && left - own <= 2 * gaps.length + 12, `${left} – ${own}`);
    const words = (node: Node) => all(node, "text").map(textOf);
    assert.deepEqual(words(picture), words(drawing.picture({ label: "" }).svg));
  });
});

test("objects at the frames are drawn where they differ: one that is shared, or several", () => {
  const make = (number: number) => told(`Model ${number}`, "Model.__init__");
  const ask = (number: number) => told(`Model ${number}`, "Model.ask");
  const program = (main: "before" | "after", ...calls: Told[]) =>
    recorded(main, [told(main, "main", "", [make(1), told(main, "handle", "", calls)])]);
  const { figure } = drawBoth(program("before", make(2), ask(2)), program("after", ask(1)));
  const graphs = all(figure, "svg", "watch-picture watch-objects");
  assert.deepEqual(
    graphs.map(({ attributes }) => attributes["aria-label"]),
    ["Model 1; Model 2", "Model 1"],
  );
  const same = program("before", ask(1));
  const alike = drawBoth(same, program("after", told("Model 1", "Model.tell"))).figure;
  assert.equal(all(alike, "svg", "watch-picture watch-objects").length, 0);
});
