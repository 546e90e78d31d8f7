/** Makes recordings as recorder.py would, of calls that a test writes down. */

import type { EventKind, Lane, RecordedEvent, Recording } from "../src/common/recording.ts";

/** A call with what it leads to. */
export interface Told {
  /** Whose function: `Trainer 1`, `main.py`; a name with a number is an object's. */
  of: string;
  name: string;
  given: string;
  calls: Told[];
  /** What it returned; with a `!` before it the error. */
  end: string;
  task: string;
}

/** `told("Trainer 1", "Trainer.fit", "steps=3", [...], "1.5")` */
export const told = (
  of: string,
  name: string,
  given = "",
  calls: Told[] = [],
  end = "None",
  task = "program",
): Told => ({ of, name, given, calls, end, task });

/** The recording of a program's top level, in the module `before` or `after`. */
export function recorded(
  main: "before" | "after",
  calls: Told[],
  end = "",
  changes: (event: RecordedEvent) => Partial<RecordedEvent> = () => ({}),
): Recording {
  const lanes: Lane[] = [];
  const tasks: string[] = [];
  const events: RecordedEvent[] = [];
  const place = <Item>(items: Item[], fits: (item: Item) => boolean, made: Item) => {
    const at = items.findIndex(fits);
    return at < 0 ? items.push(made) - 1 : at;
  };
  const add = (kind: EventKind, { of, name, task }: Told, text: string) => {
    const lane: Lane = { name: of, kind: / \d+$/.test(of) ? "object" : "module" };
    const event: RecordedEvent = {
      kind,
      task: place(tasks, (one) => one === task, task),
      lane: place(lanes, (one) => one.name === of, lane),
      function: name,
      file: `snippets/${lane.kind === "object" ? main : of}.py`,
      line: events.length + 1,
      callerLine: 0,
      text,
      output: events.length,
    };
    events.push({ ...event, ...changes(event) });
  };
  const tell = (call: Told) => {
    add("call", call, call.given);
    call.calls.forEach(tell);
    if (call.end.startsWith("!")) add("raise", call, call.end.slice(1));
    else add("return", call, call.end);
  };
  tell(told(main, main, "", calls, end));
  return { lanes, tasks, events, cut: false };
}
