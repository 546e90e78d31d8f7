/** Leaves out memory pages that hold only zeros: over half of a fresh interpreter's memory. */

export const PAGE_BYTES = 4096;

/** Pages that follow one another: the first, counted from 0, and how many. */
export type Stretch = [first: number, count: number];

/** A memory without its pages of zeros. */
export interface SparseMemory {
  /** The size of the whole memory in bytes. */
  size: number;
  /** The other pages, one after another, and the stretches in which they were. */
  kept: Uint8Array;
  stretches: Stretch[];
}

/** Leaves the pages of zeros out of a memory. */
export function dropZeroPages(memory: Uint8Array): SparseMemory {
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
  return { size: memory.length, kept, stretches };
}

/**
 * Writes a memory, without its first bytes, to the beginning of `target`.
 *
 * @param skipped How many bytes are left out.
 * @param dirty So many bytes of `target` may hold something. The others hold zeros already,
 *   and touching them would take time.
 */
export function writePages(
  { kept, stretches }: SparseMemory,
  skipped: number,
  target: Uint8Array,
  dirty: number,
): void {
  let taken = 0;
  let end = 0;
  for (const [first, count] of stretches) {
    const part = kept.subarray(taken, taken + count * PAGE_BYTES);
    taken += part.length;
    const start = first * PAGE_BYTES - skipped;
    if (start + part.length <= 0) continue;
    target.fill(0, end, Math.max(end, Math.min(start, dirty)));
    target.set(part.subarray(Math.max(0, -start)), Math.max(0, start));
    end = start + part.length;
  }
  target.fill(0, end, Math.max(end, dirty));
}
