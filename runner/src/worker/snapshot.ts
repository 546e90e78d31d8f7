/** Images of a started interpreter, as Pyodide takes them. */

import { PAGE_BYTES, type SparseMemory, writePages } from "../storage/zero_pages.ts";

/** What is used of WebAssembly's exports (`EXPORTS` in imports.mjs). Numbers are addresses. */
export interface HeapExports {
  memory: WebAssembly.Memory;
  /** Returns, if called with 0, where the memory ends that has been in use. */
  sbrk(increment: number): number;
}

export interface Snapshot {
  /** What Pyodide takes for the image. */
  bytes: Uint8Array;
  /** The size of the image. */
  size: number;
  /** Is told of the interpreter's memory as soon as that is there. */
  attach?(exports: HeapExports): void;
}

export const wholeSnapshot = (bytes: Uint8Array): Snapshot => ({ bytes, size: bytes.length });

/**
 * Makes a snapshot of an image that lacks the pages of zeros. The whole image never exists:
 * Pyodide takes all that follows its header, to copy it into the interpreter's memory. At that
 * moment the pages are written there, and Pyodide gets nothing to copy. This spares a second
 * copy of 31 MB, its time and its memory.
 */
export function sparseSnapshot(memory: SparseMemory): Snapshot {
  let exports: HeapExports | null = null;
  // The header has no page of zeros, so it is in the first pages.
  const [, pages = 0] = memory.stretches[0] ?? [];
  const bytes = memory.kept.subarray(0, pages * PAGE_BYTES);
  const part = bytes.subarray.bind(bytes);
  bytes.subarray = (begin, end) => {
    if (begin === undefined || end !== undefined || !exports) return part(begin, end);
    writePages(memory, begin, new Uint8Array(exports.memory.buffer), exports.sbrk(0));
    return new Uint8Array();
  };
  const attach = (found: HeapExports) => {
    exports = found;
  };
  return { bytes, size: memory.size, attach };
}
