/** What a watched run was: who called whom, in order. recorder.py writes it. */

/** Takes part in the conversation: an object, or a module for its functions. */
export interface Lane {
  /** `Trainer 1`, or a module's name: `before`. */
  name: string;
  kind: "object" | "module";
}

export type EventKind = "call" | "return" | "raise" | "yield" | "resume";

/** One step. `raise` ends its call as `return` does: the error leaves the function. */
export interface RecordedEvent {
  kind: EventKind;
  /** Index into `tasks`. */
  task: number;
  /** Index into `lanes`: whose function this is. The caller is the call below on the task's stack. */
  lane: number;
  /** As a reader names it: `Trainer.fit`, `load_model`. */
  function: string;
  /** The path from the project's root. */
  file: string;
  /** Counted from 1: where a call begins (the `def`), where a return, raise or yield stands. */
  line: number;
  /** The line of the caller that made the call, in the caller's file; 0 where no line of the project did. */
  callerLine: number;
  /** Arguments of a call (`epochs=3, model=Model 1`), the value returned, `TypeError: …`. May be empty. */
  text: string;
  /** How many characters the program had printed by then. */
  output: number;
  /** Who holds whom, where that has changed since the event before: [owner, attribute, held]. Lanes by index. */
  holds?: readonly (readonly [owner: number, name: string, held: number])[];
  /** The context variables of the task, where one has changed since its last event: name → text. */
  context?: Readonly<Record<string, string>>;
}

export interface Recording {
  /** In order of appearance. */
  lanes: readonly Lane[];
  /** In order of appearance; one, named `main`, where the program makes no task. */
  tasks: readonly string[];
  events: readonly RecordedEvent[];
  /** Whether the program went on after the last event that is kept. */
  cut: boolean;
}
