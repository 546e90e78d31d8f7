/** Makes the rows of the calls that are told. */

import type { RecordedEvent } from "../common/recording.ts";
import { type Column, Columns } from "./columns.ts";
import { builds, type Call, type Conversation, type Step } from "./conversation.ts";
import { catcherOf, errorType, isPassedOn } from "./errors.ts";
import type { Folded } from "./folding.ts";
import { type CallText, several } from "./row_text.ts";

/** `gap` stands for rows that are left out. */
type RowKind = "call" | "return" | "raise" | "caught" | "pause" | "context" | "gap";

export interface Row {
  kind: RowKind;
  /** The event that it draws, and by which it can be found. */
  index: number;
  event: RecordedEvent;
  /** The column that it leaves; null if nobody of the project does or hears it. */
  from: number | null;
  to: number | null;
  /** How many calls of its own column are around it, and around the call at its other end. */
  depth: number;
  otherDepth: number;
  /** What a picture says. Of a call it is `call`. */
  label: string;
  call: CallText | null;
  /** Whether the call makes the object of its column. */
  makes: boolean;
  /** Whom a list says it of: an object, a function, and with several tasks also which. */
  who: string;
  /** What a list says of them: `calls`, `returns`. */
  said: string;
  /** What a list says beyond that, if it is no call. */
  text: string;
}

/** Rows that stand for several times as many. */
interface Repeat {
  first: number;
  last: number;
  times: number;
}

/** How long a call goes on, in rows, in its column. */
interface Bar {
  column: number;
  depth: number;
  first: number;
  last: number;
}

export interface Layout {
  columns: Column[];
  rows: Row[];
  repeats: Repeat[];
  bars: Bar[];
  /** For each event of the recording the row that tells it, or the one before; −1 before any. */
  rowOf: number[];
}

export class Rows {
  readonly layout: Layout;
  readonly #conversation: Conversation;
  readonly #columns: Columns;
  readonly #repeated: Folded["repeated"];

  /** @param told Which calls are told. */
  constructor(conversation: Conversation, told: (call: Call) => boolean, folded: Folded) {
    this.#conversation = conversation;
    this.#columns = new Columns(conversation, told);
    this.#repeated = folded.repeated;
    this.layout = { columns: this.#columns.list, rows: [], repeats: [], bars: [], rowOf: [] };
    const { recording, steps } = conversation;
    const { rows, rowOf, repeats } = this.layout;
    const rowsOf = new Map<Call, { first: number; last: number }>();
    let last: Step | null = null;
    for (const step of steps) {
      if (told(step.call)) this.#add(step, last);
      last = step;
      const row = rows.length - 1;
      rowOf[step.index] = row;
      const catcher = this.#addCatch(step);
      if (catcher) rowsOf.set(catcher, { first: 0, ...rowsOf.get(catcher), last: row + 1 });
      const span = rowsOf.get(step.call) ?? { first: Math.max(row, 0), last: row };
      rowsOf.set(step.call, { ...span, last: row });
    }
    // The innermost first: a call lasts as long as the calls that it makes.
    for (const [call, { last: end }] of [...rowsOf].reverse()) {
      const around = call.parent && rowsOf.get(call.parent);
      if (around) around.last = Math.max(around.last, end);
    }
    for (const [call, span] of rowsOf) if (call.key && told(call)) this.#addBar(call, span);
    for (const { calls, times } of folded.folds) {
      const spans = calls.filter(told).map((call) => rowsOf.get(call));
      const [first, end] = [spans[0], spans.at(-1)];
      if (!first || !end) continue;
      // Who catches their error is told after them.
      const last = rows[end.last + 1]?.kind === "caught" ? end.last + 1 : end.last;
      repeats.push({ first: first.first, last, times });
    }
    for (let at = 0; at < recording.events.length; at++) rowOf[at] ??= rowOf[at - 1] ?? -1;
  }

  #add(step: Step, last: Step | null): void {
    const { event, call, index } = step;
    const columns = this.#columns;
    const hearer = columns.listener(step.caller);
    const [own, other] = [columns.of(call), columns.of(hearer)];
    const [depth, otherDepth] = [columns.depthOf(call), columns.depthOf(hearer)];
    const base = { ...NOTHING, event, index, depth, otherDepth, from: own, to: own };
    const add = (row: Partial<Row> & Pick<Row, "kind">) =>
      this.layout.rows.push({ ...base, who: this.#speaker(call), ...row });
    const task = columns.byTask ? (this.#conversation.recording.tasks[event.task] ?? "") : "";
    const context = Object.entries(event.context ?? {}).map(([name, text]) => `${name} = ${text}`);
    if (context.length && columns.byTask)
      add({ kind: "context", who: task, said: "now has", ...both(context.join(", ")) });
    switch (event.kind) {
      case "call": {
        // Nobody is seen to call what a task begins with.
        const begins = task && !step.caller;
        const isImport = call.key.startsWith("import ");
        add({
          kind: "call",
          from: other,
          who: begins ? task : this.#speaker(hearer),
          said: begins ? "begins with" : builds(call) ? "makes" : isImport ? "runs" : "calls",
          call: { name: this.#nameOf(call), given: this.#all(call).map(({ begin }) => begin.text) },
          makes: builds(call) && columns.isSeen(call),
        });
        break;
      }
      case "return":
        // An object that is made, and a method's own object, say nothing by being returned.
        if (isNothing(event.text) || builds(call) || event.text === this.#laneOf(call)) break;
        add({ kind: "return", to: other, said: "returns", ...both(this.#endOf(call)) });
        break;
      case "raise": {
        const said = isPassedOn(this.#conversation, call)
          ? { said: "does not catch it", label: endText(call, event.text) }
          : { said: "raises", ...both(this.#endOf(call)) };
        add({ kind: "raise", to: other, ...said });
        break;
      }
      case "yield":
      case "resume": {
        if (event.kind === "resume" && event.text) {
          const name = errorType(event.text);
          const thrown = { from: other ?? own, said: `receives ${name}` };
          add({ kind: "raise", ...thrown, label: `${name} reaches ${nameOf(call)}` });
          break;
        }
        // A task waits with all its calls: told once, of the innermost.
        if (last?.event.kind === event.kind && last.event.task === event.task) break;
        // Of a generator the values are worth a row, not that it is asked for the next.
        if (isNothing(event.text)) {
          const said = event.kind === "yield" ? "waits" : "goes on";
          if (columns.byTask) add({ kind: "pause", said, label: said });
        } else if (event.kind === "yield")
          add({ kind: "return", to: other, said: "yields", ...both(event.text) });
      }
    }
  }

  /** The calls that one stands for which is drawn once. */
  #all(call: Call): readonly Call[] {
    return this.#repeated.get(call) ?? [call];
  }

  /** What a call returns, or the error that leaves it; of several as far as it differs. */
  #endOf(call: Call): string {
    const ends = this.#all(call).map(({ end }) => end?.text ?? "");
    return ends.every((text) => text === ends[0]) ? (ends[0] ?? "") : several(ends, ROOM);
  }

  /** Says who catches the error of a step, and returns it. */
  #addCatch(step: Step): Call | null {
    const { event, index } = step;
    const catcher = catcherOf(this.#conversation, step);
    const seen = this.#columns.listener(catcher);
    if (!catcher || !seen || !this.#columns.told(step.call)) return null;
    const [column, depth] = [this.#columns.of(seen), this.#columns.depthOf(seen)];
    const place = { event, index, depth, otherDepth: depth, from: column, to: column };
    const said = { said: "catches", text: errorType(event.text), who: this.#speaker(catcher) };
    const label = `caught by ${nameOf(catcher)}`;
    this.layout.rows.push({ ...NOTHING, kind: "caught", ...place, ...said, label });
    return seen;
  }

  /** Who does what a call does, in the words of a list. */
  #speaker(call: Call | null): string {
    if (!call?.key) return "The program";
    const { tasks, lanes } = this.#conversation.recording;
    const { lane, task } = call.begin;
    const isObject = lanes[lane]?.kind === "object";
    const name = isObject ? this.#laneOf(call) : call.key;
    return this.#columns.byTask ? `${tasks[task] ?? ""}: ${name}` : name;
  }

  #laneOf({ begin }: Call): string {
    return this.#conversation.recording.lanes[begin.lane]?.name ?? "";
  }

  /** `Trainer` for its `__init__`, `fit` for a method of an object that has a column. */
  #nameOf(call: Call): string {
    const [owner, method] = [call.key.split(".").at(-2), call.key.split(".").at(-1) ?? ""];
    if (builds(call)) return owner ?? method;
    return this.#columns.isSeen(call) ? method : call.key;
  }

  #addBar(call: Call, span: { first: number; last: number }): void {
    const column = this.#columns.of(call);
    if (column === null) return;
    this.layout.bars.push({ column, depth: this.#columns.depthOf(call), ...span });
  }
}

/** So many letters have values that differ in repetitions, together. */
const ROOM = 40;
const NOTHING = { label: "", call: null, makes: false, who: "", said: "", text: "" };
const both = (text: string) => ({ label: text, text });
const isNothing = (text: string) => text === "" || text === "None";
const nameOf = ({ key }: Call) => key || "the program";
/** What an error does that a call lets pass. */
const endText = (call: Call, text: string) =>
  call.key ? `${errorType(text)} leaves ${nameOf(call)}` : "ends the program";
