/** Counts the threads of workers: one that has been told to end may still have its own. */

import { readdirSync, readFileSync } from "node:fs";

/** How many such threads the WebKitGTK of these tests has. */
export function workerThreads(): number {
  const pages = numbers("/proc").filter(
    (id) => nameOf(`${id}`) === "WebKitWebProces" && isOurs(id),
  );
  const threads = pages.flatMap((id) => numbers(`/proc/${id}/task`).map((thread) => [id, thread]));
  return threads.filter(([id, thread]) => nameOf(`${id}/task/${thread}`) === "WebCore: Worker")
    .length;
}

/** Whether these tests have started it: other files may be tested at the same time. */
function isOurs(id: number): boolean {
  const parent = Number(/^PPid:\t(\d+)$/m.exec(read(`${id}/status`))?.[1] ?? 0);
  return parent === process.pid || (parent > 0 && isOurs(parent));
}

const nameOf = (place: string) => read(`${place}/comm`).trim();

function numbers(folder: string): number[] {
  return attempt(() => readdirSync(folder), [])
    .map(Number)
    .filter(Number.isInteger);
}

function read(place: string): string {
  return attempt(() => readFileSync(`/proc/${place}`, "utf8"), "");
}

/** What ends while it is looked at counts as nothing. */
function attempt<T>(look: () => T, nothing: T): T {
  try {
    return look();
  } catch {
    return nothing;
  }
}
