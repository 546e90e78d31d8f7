/** Makes columns and rows of the calls that are told. */

import type { RecordedEvent } from "../common/recording.ts";
import { below, builds, type Call, type Conversation, type Step } from "./conversation.ts";
import type { Folded } from "./folding.ts";
import type { CallText } from "./row_text.ts";

/** A column of the picture: an object, the functions of a module, or a task. */
export interface Column {
  name: string;
  /** What is said below the name: what a task works on. */
  about: string;
}

type RowKind = "call" | "return" | "raise" | "pause" | "context";

export interface Row {
  kind: RowKind;
  /** The event that it draws, and by which it can be found. */
  index: number;
  event: RecordedEvent;
  /** The column that it leaves; null if nobody of the project does or hears it. */
  from: number | null;
  to: number | null;
  /** How many calls of its own column are around it. */
  depth: number;
  /** Of all rows but calls. */
  text: string;
  /** Of a call. */
  call: CallText | null;
  /** Whom a list says it of: an object, a function, and with several tasks also which. */
  who: string;
  /** What a list says beyond its text: `calls`, `returns`. */
  said: string;
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
  /** How many rows are not drawn, because the picture is long enough. */
  left: number;
}

export class Rows {
  readonly layout: Layout = { columns: [], rows: [], repeats: [], bars: [], rowOf: [], left: 0 };
  readonly #conversation: Conversation;
  readonly #told: (call: Call) => boolean;
  readonly #byTask: boolean;
  /** Lane, or task → column. */
  readonly #columns = new Map<number, number>();

  constructor(
    conversation: Conversation,
    told: (call: Call) => boolean,
    folded: Folded,
    most: number,
  ) {
    this.#conversation = conversation;
    this.#told = told;
    const { recording, steps } = conversation;
    this.#byTask = new Set(recording.events.map(({ task }) => task)).size > 1;
    this.#makeColumns();
    const rowsOf = new Map<Call, { first: number; last: number }>();
    let last: Step | null = null;
    for (const step of steps) {
      if (told(step.call)) this.#add(step, last);
      last = step;
      const row = this.layout.rows.length - 1;
      this.layout.rowOf[step.index] = row;
      const span = rowsOf.get(step.call) ?? { first: Math.max(row, 0), last: row };
      rowsOf.set(step.call, { ...span, last: row });
    }
    // The innermost first: a call lasts as long as the calls that it makes.
    for (const [call, { last: end }] of [...rowsOf].reverse()) {
      const around = call.parent && rowsOf.get(call.parent);
      if (around) around.last = Math.max(around.last, end);
    }
    for (const call of rowsOf.keys()) if (call.key && told(call)) this.#addBar(call, rowsOf);
    for (const { calls, times } of folded.folds) {
      const spans = calls.filter(told).map((call) => rowsOf.get(call));
      const [first, end] = [spans[0], spans.at(-1)];
      if (first && end) this.layout.repeats.push({ first: first.first, last: end.last, times });
    }
    const { rows, rowOf } = this.layout;
    for (let at = 0; at < recording.events.length; at++) rowOf[at] ??= rowOf[at - 1] ?? -1;
    this.layout.left = Math.max(0, rows.length - most);
    rows.length = Math.min(rows.length, most);
  }

  /** A column for each lane that takes part, that of the program's own functions first. */
  #makeColumns(): void {
    const { program, roots, recording } = this.#conversation;
    const calls = [...below(roots)].filter(this.#told);
    const isAtWork = !this.#byTask || roots.some(({ begin }) => begin.task === program.begin.task);
    const isModule = ({ begin }: Call) => recording.lanes[begin.lane]?.kind === "module";
    const own = program.index < 0 ? (roots.find(isModule) ?? calls.find(isModule)) : program;
    const first = own && isAtWork ? [own] : [];
    const talks = calls.filter((call) => !builds(call) || call.children.some(this.#told));
    for (const call of [...first, ...(talks.length ? talks : calls)]) {
      const { task, lane } = call.begin;
      const place = this.#byTask ? task : lane;
      if (this.#columns.has(place)) continue;
      this.#columns.set(place, this.layout.columns.length);
      const name = (this.#byTask ? recording.tasks[task] : recording.lanes[lane]?.name) ?? "";
      this.layout.columns.push({
        name,
        about: this.#byTask && call.key && !name.startsWith(call.key) ? call.key : "",
      });
    }
  }

  #columnOf(call: Call | null): number | null {
    if (!call) return null;
    const { task, lane } = call.begin;
    return this.#columns.get(this.#byTask ? task : lane) ?? this.#columnOf(call.parent) ?? 0;
  }

  #add(step: Step, last: Step | null): void {
    const { event, call, index } = step;
    const context = Object.entries(event.context ?? {}).map(([name, text]) => `${name} = ${text}`);
    const own = this.#columnOf(call);
    const other = this.#columnOf(this.#listener(step.caller));
    const depth = this.#depthOf(call);
    const base = {
      event,
      index,
      depth,
      from: own,
      to: own,
      text: "",
      call: null,
      who: this.#speaker(call),
    };
    const task = this.#byTask ? (this.#conversation.recording.tasks[event.task] ?? "") : "";
    if (context.length && this.#byTask)
      this.#row({ ...base, kind: "context", who: task, text: context.join(", "), said: "now has" });
    switch (event.kind) {
      case "call": {
        const [name, result] = [this.#nameOf(call), this.#resultOf(call)];
        // Nobody is seen to call what a task begins with.
        const begins = task && !step.caller;
        const isImport = call.key.startsWith("import ");
        const said = begins ? "begins with" : builds(call) ? "makes" : isImport ? "runs" : "calls";
        this.#row({
          ...base,
          kind: "call",
          who: begins ? task : this.#speaker(this.#listener(step.caller)),
          from: other,
          call: { name, given: event.text, result },
          said,
        });
        break;
      }
      case "return":
        // Said with the call, or not worth a row.
        if (this.#isShort(call) || isNothing(event.text) || builds(call)) break;
        this.#row({ ...base, kind: "return", to: other, text: event.text, said: "returns" });
        break;
      case "raise": {
        const before = this.layout.rows.at(-1);
        const text =
          before?.event.kind === "raise" && before.event.text === event.text ? "" : event.text;
        this.#row({
          ...base,
          kind: "raise",
          to: other,
          text,
          said: text ? "raises" : "does not catch it",
        });
        break;
      }
      case "yield":
      case "resume": {
        // A task waits with all its calls: told once, of the innermost.
        if (last?.event.kind === event.kind && last.event.task === event.task) break;
        // Of a generator the values are worth a row, not that it is asked for the next.
        if (isNothing(event.text)) {
          if (!this.#byTask) break;
          const text = event.kind === "yield" ? "waits" : "goes on";
          this.#row({ ...base, kind: "pause", text, said: "" });
        } else if (event.kind === "yield")
          this.#row({ ...base, kind: "pause", to: other, text: event.text, said: "yields" });
      }
    }
  }

  /** Who does what a call does, in the words of a list. */
  #speaker(call: Call | null): string {
    if (!call?.key) return "The program";
    const { tasks, lanes } = this.#conversation.recording;
    const { lane, task } = call.begin;
    const isObject = lanes[lane]?.kind === "object";
    const name = isObject ? (lanes[lane]?.name ?? "") : call.key;
    return this.#byTask ? `${tasks[task] ?? ""}: ${name}` : name;
  }

  #row(row: Row): void {
    this.layout.rows.push(row);
  }

  /** The nearest call that is told: who seems to call. */
  #listener(call: Call | null): Call | null {
    return call && !this.#told(call) ? this.#listener(call.parent) : call;
  }

  #depthOf(call: Call): number {
    let depth = 0;
    const column = this.#columnOf(call);
    for (let one = call.parent; one; one = one.parent)
      if (this.#told(one) && this.#columnOf(one) === column) depth++;
    return depth;
  }

  /** `Trainer` for its `__init__`, `fit` for a method of an object that has a column. */
  #nameOf(call: Call): string {
    const [owner, method] = [call.key.split(".").at(-2), call.key.split(".").at(-1) ?? ""];
    if (builds(call)) return owner ?? method;
    const isSeen = !this.#byTask && this.#columns.has(call.begin.lane);
    return isSeen ? method : call.key;
  }

  /** Whether the call and its return are one row. */
  #isShort(call: Call): boolean {
    return call.end?.kind === "return" && !call.children.some(this.#told);
  }

  /** What is told with the call: what it returned, or the object that it made. */
  #resultOf(call: Call): string {
    if (!this.#isShort(call)) return "";
    const name = this.#conversation.recording.lanes[call.begin.lane]?.name ?? "";
    const hasColumn = !this.#byTask && this.#columns.has(call.begin.lane);
    if (builds(call)) return hasColumn ? "" : name;
    const result = call.end?.text ?? "";
    // A method that returns its own object says nothing by that.
    return isNothing(result) || result === name ? "" : result;
  }

  #addBar(call: Call, rowsOf: ReadonlyMap<Call, { first: number; last: number }>): void {
    const span = rowsOf.get(call);
    const column = this.#columnOf(call);
    if (!span || column === null) return;
    this.layout.bars.push({ column, depth: this.#depthOf(call), ...span });
  }
}

const isNothing = (text: string) => text === "" || text === "None";
