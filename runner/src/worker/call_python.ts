/** Runs Python by numbers alone, where Pyodide's own way needs the bridge that gate.ts closes. */

/** What is used of WebAssembly's exports (`EXPORTS` in imports.mjs). Numbers are addresses. */
export interface PythonExports {
  memory: WebAssembly.Memory;
  malloc(bytes: number): number;
  PyBytes_AsString(object: number): number;
  PyBytes_Size(object: number): number;
  PyImport_AddModule(name: number): number;
  PyModule_GetDict(module: number): number;
  PyRun_StringFlags: Evaluate;
}
type Evaluate = (
  text: number,
  start: number,
  globals: number,
  locals: number,
  flags: number,
) => number;

/** The start symbol of CPython's grammar for an expression. */
const EXPRESSION = 258;

// Taken before lockdown.ts has WebAssembly forget it.
const { promising } = WebAssembly as unknown as {
  promising?: (exported: Evaluate) => (...args: Parameters<Evaluate>) => Promise<number>;
};

/**
 * Evaluates an expression of Python whose value is `bytes`. Python can wait meanwhile.
 *
 * @param most How many bytes are read. There may be more than a page could hold.
 * @throws {Error} If it raises, has another value, or more bytes.
 */
export async function evaluate(
  python: PythonExports,
  expression: string,
  most: number,
): Promise<string> {
  const main = python.PyModule_GetDict(python.PyImport_AddModule(text(python, "__main__")));
  const run = promising?.(python.PyRun_StringFlags) ?? python.PyRun_StringFlags;
  const value = await run(text(python, expression), EXPRESSION, main, main, 0);
  const start = value && python.PyBytes_AsString(value);
  if (!start) throw new Error("it does not say how the program ended");
  const size = python.PyBytes_Size(value);
  // A program can write another size into the object, too.
  if (size < 0 || size > most) throw new Error("the program ended in too many words");
  return new TextDecoder().decode(new Uint8Array(python.memory.buffer, start, size));
}

/** Copies a text into Python's memory, where it stays. */
function text(python: PythonExports, content: string): number {
  const bytes = new TextEncoder().encode(`${content}\0`);
  const address = python.malloc(bytes.length);
  new Uint8Array(python.memory.buffer).set(bytes, address);
  return address;
}
