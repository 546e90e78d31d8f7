/** Removes from a worker's global scope all that the reader's program has no need for. */

// This is one of several layers of defense:
// - gate.ts lets nothing of Python's touch an object of JavaScript's once Pyodide has started.
// - runtime_files.ts passes an empty `jsglobals`, and no_javascript.py removes Pyodide's own
//   objects and modules, so that Python has no name for anything of JavaScript's.
// - This file assumes that a program reaches the scope in spite of that. It then finds
//   no access to a network, a storage or another worker, no way to make code from text,
//   and no built-in object that it could change to deceive the worker.
// - The page's content security policy (overrides/main.html) allows no other host and no
//   code from text. The worker inherits it (interpreter/worker_script.ts).
// - The page validates every message (interpreter/validate_message.ts), and ends the
//   worker when its run ends.

/** The names that stay: the language itself and what Pyodide's system calls use. */
const ALLOWED = new Set([
  ...["Object", "Function", "Array", "Number", "parseFloat", "parseInt", "Infinity", "NaN"],
  ...["undefined", "Boolean", "String", "Symbol", "Date", "Promise", "RegExp", "Error"],
  ...["AggregateError", "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError"],
  ...["URIError", "JSON", "Math", "Intl", "Reflect", "Proxy", "globalThis", "isFinite", "isNaN"],
  ...["decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent", "escape", "unescape"],
  ...["ArrayBuffer", "SharedArrayBuffer", "DataView", "Atomics", "BigInt", "BigInt64Array"],
  ...["BigUint64Array", "Float16Array", "Float32Array", "Float64Array", "Int8Array", "Int16Array"],
  ...["Int32Array", "Uint8Array", "Uint8ClampedArray", "Uint16Array", "Uint32Array", "Iterator"],
  ...["Map", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry", "SuppressedError"],
  ...["WebAssembly", "TextDecoder", "TextEncoder", "crypto", "performance", "console"],
]);
/** What Pyodide needs of `WebAssembly` from now on: functions that C can call, and errors. */
const ALLOWED_WEBASSEMBLY = new Set(["Module", "Instance", "RuntimeError", "Exception", "Tag"]);
/** The most bytes of memory. Python raises `MemoryError` when a program asks for more. */
const MEMORY_LIMIT = 1024 ** 3;
const PAGE_BYTES = 65_536;
/** One function of each kind. The constructor of each kind makes functions from text. */
const FUNCTIONS = [
  () => undefined,
  async () => Promise.resolve(0),
  function* () {
    yield;
  },
  async function* () {
    yield await Promise.resolve(0);
  },
];

/** Properties that stay writable, because Pyodide assigns to them on these objects or on heirs. */
const ASSIGNED = new Map<object, string | symbol>([
  [Error, "stackTraceLimit"],
  [Object.prototype, "constructor"],
]);

/**
 * Locks the scope for good. Call it after Python has started, before a program runs.
 *
 * @param others Objects that must not change either, and that the scope does not hold.
 * @throws {Error} In an engine that allows a name neither to be removed nor to be emptied.
 */
export function lockDown(others: unknown[] = []): void {
  limitMemory();
  forbidCodeFromText();
  keepRandomNumbers();
  emptyScope();
  freezeLanguage(others);
}

function limitMemory(): void {
  const { prototype } = WebAssembly.Memory;
  const { grow } = prototype as { grow: (this: WebAssembly.Memory, pages: number) => number };
  prototype.grow = function (pages: unknown) {
    // Converted only once: an object could give another number the next time.
    const more = Number(pages);
    if (this.buffer.byteLength + more * PAGE_BYTES > MEMORY_LIMIT)
      throw new RangeError("the program has used up its memory");
    return grow.call(this, more);
  };
}

/** Replaces the constructors that make functions from text, on every prototype. */
function forbidCodeFromText(): void {
  for (const made of FUNCTIONS) {
    const prototype = Object.getPrototypeOf(made) as object;
    // Pyodide uses a constructor's name, its `prototype` and `instanceof`, so these work.
    const { name } = Reflect.get(prototype, "constructor") as { name: string };
    const isFunction = (value: unknown) => typeof value === "function";
    const substitute = Object.freeze({ name, prototype, [Symbol.hasInstance]: isFunction });
    Object.defineProperty(prototype, "constructor", { value: substitute });
    if (name === "Function") Object.defineProperty(globalThis, name, { value: substitute });
  }
}

/** Leaves of `crypto` what Python seeds its random numbers with. All else may work for hours. */
function keepRandomNumbers(): void {
  const { crypto } = globalThis;
  const left = { getRandomValues: crypto.getRandomValues.bind(crypto) };
  for (const holder of scopes())
    if (Object.hasOwn(holder, "crypto")) Object.defineProperty(holder, "crypto", { value: left });
}

/** The global object and its prototypes, except those of all objects. */
function scopes(): object[] {
  const found: object[] = [];
  for (
    let scope: object | null = globalThis;
    scope && scope !== Object.prototype;
    scope = Object.getPrototypeOf(scope) as object | null
  )
    found.push(scope);
  return found;
}

/** Deletes all names that are not allowed from the global object and its prototypes. */
function emptyScope(): void {
  const removed: string[] = [];
  for (const scope of scopes())
    for (const name of Reflect.ownKeys(scope)) {
      if (typeof name === "symbol" || ALLOWED.has(name)) continue;
      // Some engines do not allow a property to be deleted. It must then be empty.
      if (!Reflect.deleteProperty(scope, name)) Reflect.set(scope, name, undefined);
      removed.push(name);
    }
  // A memory of the program's own would not be limited. Python's own leads to its constructor.
  Reflect.deleteProperty(WebAssembly.Memory.prototype, "constructor");
  for (const name of Object.getOwnPropertyNames(WebAssembly))
    if (!ALLOWED_WEBASSEMBLY.has(name)) Reflect.deleteProperty(WebAssembly, name);
  // A number or a string, such as the constant `TEMPORARY`, can stay: it can do nothing.
  const left = removed.find(
    (name) =>
      scopes().some((scope) => Object.hasOwn(scope, name)) &&
      isObject(Reflect.get(globalThis, name)),
  );
  if (left) throw new Error(`this browser keeps ${left} where programs could use it`);
}

/**
 * Freezes every object that can be reached from the scope or from `others`. Otherwise a program could
 * replace a method or add a property to a prototype, and so read and change what the
 * worker sends.
 */
function freezeLanguage(others: unknown[]): void {
  // Pyodide assigns this property, also in engines that do not have it.
  const limit: unknown = Reflect.get(Error, "stackTraceLimit");
  Object.defineProperty(Error, "stackTraceLimit", { value: limit, writable: true });
  const todo: unknown[] = [...namelessObjects(), ...others];
  // An engine may not allow the scope itself to be made inextensible, so it is no item below.
  const done = new Set<unknown>(scopes());
  for (const scope of scopes())
    for (const name of Reflect.ownKeys(scope)) {
      todo.push(Reflect.get(globalThis, name));
      freezeProperty(scope, name);
    }
  while (todo.length > 0) {
    const item = todo.pop();
    if (!isObject(item) || done.has(item)) continue;
    done.add(item);
    todo.push(Object.getPrototypeOf(item));
    for (const name of Reflect.ownKeys(item)) {
      const property = Reflect.getOwnPropertyDescriptor(item, name) ?? {};
      todo.push(...(Object.values(property) as unknown[]));
      if (ASSIGNED.get(item) !== name) freezeProperty(item, name);
    }
    Object.preventExtensions(item);
  }
}

/** Returns an object of each kind that has a prototype without a name in the scope. */
function namelessObjects(): object[] {
  const iterators = [[], new Map(), new Set(), ""].map((list) => list[Symbol.iterator]());
  return [...FUNCTIONS, ...iterators, "".matchAll(/./g)];
}

function isObject(value: unknown): value is object {
  return typeof value === "function" || (typeof value === "object" && value !== null);
}

/** Makes a property read-only, for good. */
function freezeProperty(owner: object, name: string | symbol): void {
  const property = Reflect.getOwnPropertyDescriptor(owner, name);
  if (!property?.configurable && !property?.writable) return;
  property.configurable = false;
  if ("value" in property) property.writable = false;
  Reflect.defineProperty(owner, name, property);
}
