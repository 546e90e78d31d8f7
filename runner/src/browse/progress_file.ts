/** How far a reader is on the learning path, as a file to take to another browser. */

/** Names of pages that are done, and of checks that have passed. */
export interface Progress {
  done: string[];
  passed: string[];
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
  const { done, passed } = (read ?? {}) as Partial<Progress>;
  for (const [name, list] of Object.entries({ done, passed })) {
    if (!Array.isArray(list) || !list.every((item) => typeof item === "string"))
      throw new Error(`This file has no list “${name}”, so it is no saved learning path.`);
  }
  return { done: done ?? [], passed: passed ?? [] };
}
