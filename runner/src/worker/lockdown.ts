/** Takes from a worker's global scope all that reader code has no business with. */

// One wall of several. What each keeps out:
// - `jsglobals` without content (runtime.ts) and `_take_javascript` (harness.py): Python
//   gets neither the global scope nor Pyodide's own objects by name.
// - this file: who gets at the scope all the same finds nothing in it to ask a network,
//   a storage or another worker with, no way from text to code, and a language that
//   cannot be changed under the worker's feet.
// - the page's content-security policy (overrides/main.html), which a `blob:` worker
//   inherits (interpreter.ts): no other host, no code from text.
// - heed.ts and interpreter.ts: the page believes nothing that could not be true, and
//   the worker ends with its run.

/** What a program may use: the language, clocks, text, random numbers. */
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
  ...["WebAssembly", "TextDecoder", "TextEncoder", "crypto", "Crypto", "performance"],
  ...["setTimeout", "clearTimeout", "setInterval", "clearInterval", "queueMicrotask", "console"],
  ...["AbortController", "AbortSignal", "DOMException", "Event", "EventTarget", "MessageChannel"],
  ...["MessagePort", "constructor"],
]);
/** Python that asks for more gets `MemoryError`. */
const MEMORY_LIMIT = 1024 ** 3;
const PAGE_BYTES = 65_536;
/** One function of each kind; each kind has a constructor that makes functions of text. */
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

/** What Pyodide assigns, to these objects or to what inherits from them. */
const ASSIGNED = new Map<object, string | symbol>([
  [Error, "stackTraceLimit"],
  [Object.prototype, "constructor"],
]);

/**
 * Locks the scope for good. Call it once Python has started, before reader code.
 *
 * @throws {Error} In an engine that does not let go of a name that is not allowed.
 */
export function lockDown(): void {
  limitMemory();
  forbidCode();
  forbidText();
  emptyScope();
  freezeLanguage();
}

function limitMemory(): void {
  const { prototype } = WebAssembly.Memory;
  const { grow } = prototype as { grow: (this: WebAssembly.Memory, pages: number) => number };
  prototype.grow = function (pages: unknown) {
    // Once: an object may be another number the next time it is asked.
    const more = Number(pages);
    if (this.buffer.byteLength + more * PAGE_BYTES > MEMORY_LIMIT)
      throw new RangeError("the program has used up its memory");
    return grow.call(this, more);
  };
}

/** Makes text stay text: no function is made from it, whatever prototype is asked. */
function forbidCode(): void {
  for (const made of FUNCTIONS) {
    const prototype = Object.getPrototypeOf(made) as object;
    // Pyodide asks for a constructor's name, for `instanceof` and for `prototype`.
    const { name } = Reflect.get(prototype, "constructor") as { name: string };
    const isFunction = (value: unknown) => typeof value === "function";
    const stand = Object.freeze({ name, prototype, [Symbol.hasInstance]: isFunction });
    Object.defineProperty(prototype, "constructor", { value: stand });
    if (name === "Function") Object.defineProperty(globalThis, name, { value: stand });
  }
}

/** Makes timers take functions alone: they would run text. */
function forbidText(): void {
  for (const name of ["setTimeout", "setInterval"] as const) {
    const timer = globalThis[name] as (...args: unknown[]) => number;
    const plain = (handler: unknown, ...rest: unknown[]) => {
      if (typeof handler !== "function") throw new TypeError(`${name} takes a function`);
      return timer(handler, ...rest);
    };
    Object.defineProperty(globalThis, name, { value: plain });
  }
}

/** Deletes what is not allowed from the global object and from its prototypes. */
function emptyScope(): void {
  const removed: string[] = [];
  for (
    let scope: object | null = globalThis;
    scope && scope !== Object.prototype;
    scope = Object.getPrototypeOf(scope) as object | null
  ) {
    for (const name of Reflect.ownKeys(scope)) {
      if (typeof name === "symbol" || ALLOWED.has(name)) continue;
      // Some engines do not let a property go; then it must at least be empty.
      if (!Reflect.deleteProperty(scope, name)) Reflect.set(scope, name, undefined);
      removed.push(name);
    }
  }
  // A constant, such as `TEMPORARY`, can stay: it does nothing.
  const left = removed.find((name) => isObject(Reflect.get(globalThis, name)));
  if (left) throw new Error(`this browser keeps ${left} where programs could use it`);
}

/**
 * Freezes every object of the language that is left. A program that could replace a
 * method, or put a property on a prototype, would see and change what the worker says.
 */
function freezeLanguage(): void {
  // Not every engine has this property, and Pyodide assigns it.
  const limit: unknown = Reflect.get(Error, "stackTraceLimit");
  Object.defineProperty(Error, "stackTraceLimit", { value: limit, writable: true });
  const todo: unknown[] = namelessObjects();
  for (const name of Reflect.ownKeys(globalThis)) {
    todo.push(Reflect.get(globalThis, name));
    fix(globalThis, name);
  }
  const done = new Set<unknown>([globalThis]);
  while (todo.length > 0) {
    const item = todo.pop();
    if (!isObject(item) || done.has(item)) continue;
    done.add(item);
    todo.push(Object.getPrototypeOf(item));
    for (const name of Reflect.ownKeys(item)) {
      const property = Reflect.getOwnPropertyDescriptor(item, name) ?? {};
      todo.push(...(Object.values(property) as unknown[]));
      if (ASSIGNED.get(item) !== name) fix(item, name);
    }
    Object.preventExtensions(item);
  }
}

/** Objects of the kinds that no name leads to. */
function namelessObjects(): object[] {
  const iterators = [[], new Map(), new Set(), ""].map((list) => list[Symbol.iterator]());
  return [...FUNCTIONS, ...iterators, "".matchAll(/./g)];
}

function isObject(value: unknown): value is object {
  return typeof value === "function" || (typeof value === "object" && value !== null);
}

/** Makes a property stay as it is. */
function fix(owner: object, name: string | symbol): void {
  const property = Reflect.getOwnPropertyDescriptor(owner, name);
  if (!property?.configurable && !property?.writable) return;
  property.configurable = false;
  if ("value" in property) property.writable = false;
  Reflect.defineProperty(owner, name, property);
}
