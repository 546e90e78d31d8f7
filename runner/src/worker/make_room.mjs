/** Makes Python's memory as large as an image, in the browser and in the build. */

const PAGE_BYTES = 65_536;

/**
 * Pyodide copies an image into the memory, and does not make room for it.
 *
 * @param {WebAssembly.Memory} memory Python's, before it has started.
 * @param {number} size The bytes of the image that it will be started from, 0 if from none.
 */
export function makeRoom(memory, size) {
  const missing = size - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
}
