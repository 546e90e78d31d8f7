/** Names the calls and objects of a conversation. What is code stands in backticks. */

import type { Call, Conversation } from "./conversation.ts";
import { argumentsOf, below, builds, clipped } from "./renderer.ts";

const LONGEST = 90;
/** A backtick of a program would end the code that it stands in. */
export const code = (text: string) => `\`${clipped(text.replaceAll("`", "'"), LONGEST)}\``;

export function list(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** Names the calls and objects of one conversation. */
export class Teller {
  readonly conversation: Conversation;

  constructor(conversation: Conversation) {
    this.conversation = conversation;
  }

  /** The object, or the module, whose function it is. */
  lane({ begin }: Call): string {
    return this.conversation.recording.lanes[begin.lane]?.name ?? "";
  }

  isObject({ begin }: Call): boolean {
    return this.conversation.recording.lanes[begin.lane]?.kind === "object";
  }

  /** Who does something: `train`, `SafeTracker.log`, the program. */
  who(call: Call | null): string {
    return call ? code(call.key) : "the program";
  }

  /** `calls Model 1.predict`, `builds Adam 1`. */
  does(call: Call): string {
    if (builds(call)) return `builds ${code(this.lane(call))}${this.#given(call)}`;
    return `calls ${this.called(call)}`;
  }

  /** What is called: `train`, `Model 1.predict`, `server.ask`. */
  called(call: Call): string {
    const method = call.key.split(".").at(-1) ?? "";
    if (this.isObject(call)) return code(`${this.lane(call)}.${method}`);
    const near = !call.parent || call.parent.begin.file === call.begin.file;
    return code(near ? call.key : `${this.lane(call)}.${call.key}`);
  }

  /** Whether the program makes a call of a function. */
  calls(key: string): boolean {
    return Array.from(below(this.roots)).some((call) => call.key === key);
  }

  #given({ begin }: Call): string {
    const objects = [...argumentsOf(begin.text)].filter(([, value]) => this.#names.has(value));
    return objects.length
      ? ` with ${list(objects.map(([name, value]) => code(`${name}=${value}`)))}`
      : "";
  }

  get #names(): Set<string> {
    return new Set(this.conversation.recording.lanes.map(({ name }) => name));
  }

  /** Whether the object of a call took part before another call began. */
  isThereBefore(call: Call, other: Call): boolean {
    const { lane } = call.begin;
    return (
      this.isObject(call) &&
      this.conversation.steps.some(({ event, index }) => index < other.index && event.lane === lane)
    );
  }

  /** As what a call has received the object that another one talks to: `checkpoints`. */
  received(call: Call | null, other: Call): string | null {
    if (!call) return null;
    const name = this.lane(other);
    return [...argumentsOf(call.begin.text)].find(([, value]) => value === name)?.[0] ?? null;
  }

  /** What equal calls returned, in order. */
  answers({ key, begin }: Call): string[] {
    const equal = Array.from(below(this.conversation.roots)).filter(
      (one) => one.key === key && one.begin.text === begin.text && one.end?.kind === "return",
    );
    return equal.map(({ end }) => end?.text ?? "");
  }

  /** The values that tasks have of their own, each once: `request_id = "req-1"`. */
  contexts(): string[] {
    const values = this.conversation.steps.flatMap(({ event }) =>
      Object.entries(event.context ?? {}).map(([name, value]) => `${name} = ${value}`),
    );
    return [...new Set(values)].slice(0, 3);
  }

  get roots(): readonly Call[] {
    return this.conversation.roots;
  }
}
