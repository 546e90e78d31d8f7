/** Leaves out memory pages that hold only zeros: over half of a fresh interpreter's memory. */

const PAGE_BYTES = 4096;

/** Pages that follow one another: the first, counted from 0, and how many. */
export type Stretch = [first: number, count: number];

/** Returns the other pages, one after another, and the stretches in which they were. */
export function dropZeroPages(memory: Uint8Array): { stretches: Stretch[]; kept: Uint8Array } {
  const stretches: Stretch[] = [];
  for (let page = 0; page * PAGE_BYTES < memory.length; page++) {
    const bytes = memory.subarray(page * PAGE_BYTES, (page + 1) * PAGE_BYTES);
    if (bytes.every((byte) => byte === 0)) continue;
    const last = stretches.at(-1);
    if (last && last[0] + last[1] === page) last[1] += 1;
    else stretches.push([page, 1]);
  }
  const parts = stretches.map(([first, count]) =>
    memory.subarray(first * PAGE_BYTES, (first + count) * PAGE_BYTES),
  );
  const kept = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    kept.set(part, at);
    at += part.length;
  }
  return { stretches, kept };
}

/** Returns the whole memory: `size` bytes, with the kept pages where they were. */
export function restoreZeroPages(size: number, kept: Uint8Array, stretches: Stretch[]): Uint8Array {
  const memory = new Uint8Array(size);
  let at = 0;
  for (const [first, count] of stretches) {
    const part = kept.subarray(at, at + count * PAGE_BYTES);
    memory.set(part, first * PAGE_BYTES);
    at += part.length;
  }
  return memory;
}
