/** Makes calls within calls of the events of a recording. */

import type { RecordedEvent, Recording } from "../common/recording.ts";

/** One call, from its beginning to its end, however often it paused in between. */
export interface Call {
  /** Equal for the same function in two programs: `Trainer.fit`, `main`. */
  key: string;
  begin: RecordedEvent;
  /** Where `begin` stands in the recording. */
  index: number;
  /** The return or the raise; null where the recording ends before. */
  end: RecordedEvent | null;
  parent: Call | null;
  children: Call[];
}

/** What an event is part of. */
export interface Step {
  event: RecordedEvent;
  index: number;
  call: Call;
  /** Whom the event comes from or returns to: a generator may be resumed by another. */
  caller: Call | null;
}

export interface Conversation {
  recording: Recording;
  /** For each event that fits: what it is part of. */
  steps: Step[];
  /** The program itself, as a call around all others. It has no key. */
  program: Call;
  /** The calls of the program's top level, and those that begin a task. */
  roots: Call[];
}

/** Reads a recording. An event that fits nowhere, such as a return without a call, is left out. */
export function conversationOf(recording: Recording): Conversation {
  const { events, lanes } = recording;
  const stacks = recording.tasks.map((): Call[] => []);
  const paused = new Map<string, Call[]>();
  const steps: Step[] = [];
  const program = programOf(recording);
  events.forEach((event, index) => {
    const stack = stacks[event.task];
    if (!stack || !lanes[event.lane]) return;
    const place = `${event.task} ${event.lane} ${event.function}`;
    const above = () => stack.at(-1) ?? (event.task === 0 && program.index >= 0 ? program : null);
    if (event === program.begin) return;
    if (event === program.end) {
      if (event.kind === "raise") steps.push({ event, index, call: program, caller: null });
      return;
    }
    if (event.kind === "call") {
      const parent = stack.at(-1) ?? null;
      const key = event.function;
      const call = { key, begin: event, index, end: null, parent, children: [] };
      steps.push({ event, index, call, caller: above() });
      (parent ?? program).children.push(call);
      stack.push(call);
      return;
    }
    if (event.kind === "resume") {
      const call = paused.get(place)?.pop();
      if (!call) return;
      steps.push({ event, index, call, caller: above() });
      stack.push(call);
      return;
    }
    const at = stack.findLastIndex(
      ({ begin }) => begin.function === event.function && begin.lane === event.lane,
    );
    const call = stack[at];
    if (!call) return;
    // What is above has ended without a word.
    stack.length = at;
    if (event.kind === "yield") paused.set(place, [...(paused.get(place) ?? []), call]);
    else call.end = event;
    steps.push({ event, index, call, caller: above() });
  });
  return { recording, steps, program, roots: program.children };
}

/** Returns the call that the recording begins with, the top level of the main module. */
function programOf({ events, lanes }: Recording): Call {
  const [first] = events;
  const name = first && lanes[first.lane]?.name;
  const isTop = first?.kind === "call" && first.function === name;
  const nobody: RecordedEvent = {
    ...{ kind: "call", task: 0, lane: 0, function: "", file: "", line: 0, callerLine: 0 },
    ...{ text: "", output: 0 },
  };
  const isEnd = ({ kind, lane, task, function: own }: RecordedEvent) =>
    (kind === "return" || kind === "raise") && lane === first?.lane && task === 0 && own === name;
  const end = isTop ? (events.findLast(isEnd) ?? null) : null;
  const [begin, index] = isTop ? [first, 0] : [nobody, -1];
  return { key: "", begin, index, end, parent: null, children: [] };
}

/** Whether an error left the call. */
export const raised = (call: Call): boolean => call.end?.kind === "raise";

/** Whether the call makes an object. */
export const builds = ({ key }: Call): boolean => key.endsWith(".__init__");

/** All calls below some, in the order of their beginnings. */
export function* below(calls: readonly Call[]): Generator<Call> {
  const waiting = [...calls].reverse();
  for (let call = waiting.pop(); call; call = waiting.pop()) {
    yield call;
    for (const child of [...call.children].reverse()) waiting.push(child);
  }
}

/** Splits `epochs=3, model=Model 1` into names and values, and minds quotes and brackets. */
export function argumentsOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  let [depth, quote, from] = [0, "", 0];
  const add = (to: number) => {
    const [, name, value] = /^\s*([^\s=]+)=(.*)$/s.exec(text.slice(from, to)) ?? [];
    if (name) found.set(name, value ?? "");
    from = to + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quote) {
      if (sign === "\\") at++;
      else if (sign === quote) quote = "";
    } else if (sign === "'" || sign === '"') quote = sign;
    else if ("([{".includes(sign)) depth++;
    else if (")]}".includes(sign)) depth--;
    else if (sign === "," && depth === 0) add(at);
  }
  add(text.length);
  return found;
}
