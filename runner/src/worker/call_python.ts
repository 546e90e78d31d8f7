/** Runs Python by numbers alone, where Pyodide's own way needs the bridge that gate.ts closes. */

/** What is used of WebAssembly's exports (`EXPORTS` in imports.mjs). Numbers are addresses. */
export interface PythonExports {
  memory: WebAssembly.Memory;
  malloc(bytes: number): number;
  PyBytes_AsString(object: number): number;
  PyBytes_Size(object: number): number;
  PyImport_AddModule(name: number): number;
  PyModule_GetDict(module: number): number;
  PyErr_GetRaisedException(): number;
  PyObject_CallNoArgs: Exported;
  PyObject_CallOneArg: Exported;
  PyRun_StringFlags: Exported;
  Py_DecRef: Exported;
}
type Exported = (...args: number[]) => number;

/** The start symbol of CPython's grammar for an expression. */
const EXPRESSION = 258;

// Taken before lockdown.ts has WebAssembly forget it.
const { promising } = WebAssembly as unknown as {
  promising?: (exported: Exported) => (...args: number[]) => Promise<number>;
};

/**
 * Evaluates an expression of Python whose value is `bytes`.
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
  const parts = [text(python, expression), EXPRESSION, main, main, 0];
  return read(python, await wait(python.PyRun_StringFlags, ...parts), most);
}

/**
 * Calls a function that has an address.
 *
 * @param taker The address of a function that is called with the exception that it may raise,
 * or 0.
 */
export async function attempt(
  python: PythonExports,
  address: number,
  taker: number,
): Promise<void> {
  const value = await wait(python.PyObject_CallNoArgs, address);
  if (value) {
    await drop(python, value);
    return;
  }
  const exception = python.PyErr_GetRaisedException();
  if (taker) await wait(python.PyObject_CallOneArg, taker, exception);
  await drop(python, exception);
}

/** Calls a function that returns `bytes`, which are read as `evaluate` does. */
export async function answer(
  python: PythonExports,
  address: number,
  most: number,
): Promise<string> {
  return read(python, await wait(python.PyObject_CallNoArgs, address), most);
}

/**
 * Lets go of an object. With an exception go the variables of the functions that it passed
 * through, and each of them may have a `__del__`, which can wait as well.
 */
async function drop(python: PythonExports, object: number): Promise<void> {
  await wait(python.Py_DecRef, object);
}

/** Calls a function of CPython's, and waits when it has Python wait. */
async function wait(exported: Exported, ...args: number[]): Promise<number> {
  return (promising?.(exported) ?? exported)(...args);
}

/** Reads an object of the type `bytes`. */
function read(python: PythonExports, value: number, most: number): string {
  const start = value && unsigned(python.PyBytes_AsString(value));
  if (!start) throw new Error("it does not say how the program ended");
  const size = python.PyBytes_Size(value);
  // A program can write another size into the object, too.
  if (size < 0 || size > most) throw new Error("the program ended in too many words");
  return new TextDecoder().decode(new Uint8Array(python.memory.buffer, start, size));
}

/** Copies a text into Python's memory, where it stays. */
function text(python: PythonExports, content: string): number {
  const bytes = new TextEncoder().encode(`${content}\0`);
  const address = unsigned(python.malloc(bytes.length));
  new Uint8Array(python.memory.buffer).set(bytes, address);
  return address;
}

/** WebAssembly's numbers have a sign, which an address beyond two gigabytes takes for a minus. */
const unsigned = (address: number) => address >>> 0;
