/** Leaves out the pages of zeros: more than half of a fresh interpreter's memory. */

const PAGE = 4096;

/** Pages that follow one another: the first, counted from 0, and how many. */
export type Stretch = [first: number, count: number];

/** Returns the pages that hold anything, one after the other, and where they were. */
export function thin(memory: Uint8Array): { stretches: Stretch[]; kept: Uint8Array } {
  const stretches: Stretch[] = [];
  for (let page = 0; page * PAGE < memory.length; page++) {
    if (memory.subarray(page * PAGE, (page + 1) * PAGE).every((byte) => byte === 0)) continue;
    const last = stretches.at(-1);
    if (last && last[0] + last[1] === page) last[1] += 1;
    else stretches.push([page, 1]);
  }
  const parts = stretches.map(([first, count]) =>
    memory.subarray(first * PAGE, (first + count) * PAGE),
  );
  const kept = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    kept.set(part, at);
    at += part.length;
  }
  return { stretches, kept };
}

/** Returns memory of so many bytes, the kept pages in their places. */
export function fill(size: number, kept: Uint8Array, stretches: Stretch[]): Uint8Array {
  const memory = new Uint8Array(size);
  let at = 0;
  for (const [first, count] of stretches) {
    const part = kept.subarray(at, at + count * PAGE);
    memory.set(part, first * PAGE);
    at += part.length;
  }
  return memory;
}
