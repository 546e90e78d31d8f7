/** How far a reader is on the learning path, as a file to take to another browser. */

/** How far a reader is. */
export interface Progress {
  /** Names of pages that are done. */
  done: string[];
  /** Names of checks that have passed. */
  passed: string[];
  /** Names of pages of which the reader says that they are not done, whatever has passed. */
  notDone: string[];
}

export function writeProgress(progress: Progress): string {
  return `${JSON.stringify(progress, null, 2)}\n`;
}

/**
 * Reads what `writeProgress` wrote.
 *
 * @throws {Error} If the text is something else. The message is for the reader.
 */
export function readProgress(text: string): Progress {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new Error("This file is not JSON, so it is no saved learning path.");
  }
  // The list of pages that are not done is missing in older files.
  const { done, passed, notDone = [] } = (read ?? {}) as Partial<Progress>;
  for (const [name, list] of Object.entries({ done, passed, notDone })) {
    if (!Array.isArray(list) || !list.every((item) => typeof item === "string"))
      throw new Error(`This file has no list “${name}”, so it is no saved learning path.`);
  }
  return { done: done ?? [], passed: passed ?? [], notDone };
}
