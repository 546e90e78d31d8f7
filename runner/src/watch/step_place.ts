/** Finds the line of code that a step is at. */

import type { Conversation } from "./conversation.ts";
import type { Row } from "./rows.ts";

export interface Place {
  file: string;
  /** Counted from 1. */
  line: number;
}

/**
 * Returns where a call is made, or was made whose error is caught; else where the step is.
 *
 * @param path The file that was run: what nobody of the project calls, it does.
 */
export function placeOf({ steps }: Conversation, { event, kind }: Row, path: string): Place {
  const step = steps.find((one) => one.event === event);
  const begin = kind === "caught" ? (step?.call.begin ?? event) : event;
  const caller = step?.caller?.begin.file ?? path;
  return begin.kind === "call" && begin.callerLine
    ? { file: caller, line: begin.callerLine }
    : { file: event.file, line: event.line };
}

/** Returns the code at a place, without what it is indented by; empty if nobody knows it. */
export const lineAt = (files: Readonly<Record<string, string>>, { file, line }: Place): string =>
  files[file]?.split("\n")[line - 1]?.trim() ?? "";
