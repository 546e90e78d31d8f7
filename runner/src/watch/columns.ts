/** Finds the columns of a picture: who takes part, in the order in which they appear. */

import { fileName } from "../common/file_name.ts";
import { below, type Call, type Conversation } from "./conversation.ts";

/** An object, the functions of a module, or a task. */
export interface Column {
  /** `Trainer 1`, `before.py`, `handle 2` */
  name: string;
  /** What is said below the name: what a task works on. */
  about: string;
}

export class Columns {
  readonly list: Column[] = [];
  /** Whether they are tasks: a program has several. */
  readonly byTask: boolean;
  readonly told: (call: Call) => boolean;
  readonly #conversation: Conversation;
  /** Lane, or task → column. */
  readonly #places = new Map<number, number>();

  /** @param told Which calls the picture has. */
  constructor(conversation: Conversation, told: (call: Call) => boolean) {
    this.#conversation = conversation;
    this.told = told;
    const { program, roots, recording } = conversation;
    this.byTask = new Set(recording.events.map(({ task }) => task)).size > 1;
    const calls = [...below(roots)].filter(told);
    const isAtWork = !this.byTask || roots.some(({ begin }) => begin.task === program.begin.task);
    const isModule = ({ begin }: Call) => recording.lanes[begin.lane]?.kind === "module";
    const own = program.index < 0 ? (roots.find(isModule) ?? calls.find(isModule)) : program;
    for (const call of [...(own && isAtWork ? [own] : []), ...calls]) this.#add(call);
  }

  #add(call: Call): void {
    const place = this.#placeOf(call);
    if (this.#places.has(place)) return;
    this.#places.set(place, this.list.length);
    const { recording } = this.#conversation;
    const { task, lane, file } = call.begin;
    const { name = "", kind } = recording.lanes[lane] ?? {};
    const title = this.byTask
      ? (recording.tasks[task] ?? "")
      : kind === "module"
        ? // A package goes by the name of its folder.
          fileName(file.replace(/\/__init__\.py$/, ""))
        : name;
    const about = this.byTask && call.key && !title.startsWith(call.key) ? call.key : "";
    this.list.push({ name: title, about });
  }

  #placeOf({ begin }: Call): number {
    return this.byTask ? begin.task : begin.lane;
  }

  /** The column of a call; null if nobody of the project makes it. */
  of(call: Call | null): number | null {
    return call && (this.#places.get(this.#placeOf(call)) ?? this.of(call.parent) ?? 0);
  }

  /** Whether the object or module whose function is called has a column of its own. */
  isSeen(call: Call): boolean {
    return !this.byTask && this.#places.has(call.begin.lane);
  }

  /** The nearest call that is told: who seems to call. */
  listener(call: Call | null): Call | null {
    return call && !this.told(call) ? this.listener(call.parent) : call;
  }

  /** How many calls of its own column are around a call; −1 for the program's top level. */
  depthOf(call: Call | null): number {
    if (!call?.key) return -1;
    const column = this.of(call);
    let depth = 0;
    for (let one = call.parent; one; one = one.parent)
      if (this.told(one) && this.of(one) === column) depth++;
    return depth;
  }
}
