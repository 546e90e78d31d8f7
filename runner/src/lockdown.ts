/** Takes from a worker's global scope all that reader code has no business with. */

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
/** A program that asks for more gets `MemoryError`. */
const MEMORY_LIMIT = 1024 ** 3;
const PAGE_BYTES = 65_536;

/** Locks the scope for good. Call it once Python has started, before reader code. */
export function lockDown(): void {
  limitMemory();
  forbidCode();
  for (
    let scope: object | null = globalThis;
    scope && scope !== Object.prototype;
    scope = Object.getPrototypeOf(scope) as object | null
  ) {
    for (const name of Reflect.ownKeys(scope)) {
      if (typeof name === "string" && ALLOWED.has(name)) continue;
      if (typeof name === "symbol") continue;
      // Some engines do not let a property go; then it must at least be empty.
      if (!Reflect.deleteProperty(scope, name)) Reflect.set(scope, name, undefined);
    }
  }
}

function limitMemory(): void {
  const { prototype } = WebAssembly.Memory;
  const { grow } = prototype as { grow: (this: WebAssembly.Memory, pages: number) => number };
  prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * PAGE_BYTES > MEMORY_LIMIT)
      throw new RangeError("the program has used up its memory");
    return grow.call(this, pages);
  };
}

/** Makes text stay text: no function is made from it, whatever prototype is asked. */
function forbidCode(): void {
  const makers = [
    () => undefined,
    async () => Promise.resolve(0),
    function* () {
      yield;
    },
    async function* () {
      yield await Promise.resolve(0);
    },
  ];
  for (const made of makers) {
    const prototype = Object.getPrototypeOf(made) as object;
    // Pyodide asks for a constructor's name, for `instanceof` and for `prototype`.
    const { name } = Reflect.get(prototype, "constructor") as { name: string };
    const isFunction = (value: unknown) => typeof value === "function";
    const stand = Object.freeze({ name, prototype, [Symbol.hasInstance]: isFunction });
    Object.defineProperty(prototype, "constructor", { value: stand });
    if (name === "Function") Object.defineProperty(globalThis, name, { value: stand });
  }
}
