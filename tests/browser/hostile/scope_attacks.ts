/**
 * A worker that is locked as the runner's is, and then attacked from within: what a program
 * could do that had got past the gate. Posts the names of the attacks that reached something.
 */

import { lockDown } from "../../../runner/src/worker/lockdown.ts";

type Scope = Record<string, unknown>;

const NAMES = `fetch eval XMLHttpRequest WebSocket WebSocketStream EventSource importScripts Worker
  SharedWorker indexedDB caches navigator postMessage self location BroadcastChannel WebTransport
  FontFace fonts addEventListener removeEventListener dispatchEvent onmessage onerror close name
  Request Response ServiceWorker ServiceWorkerContainer StorageManager FileSystemHandle
  FileReaderSync URL Blob origin reportError structuredClone createImageBitmap OffscreenCanvas
  trustedTypes MessageChannel MessagePort EventTarget AbortController setTimeout clearTimeout setInterval queueMicrotask
  Crypto CryptoKey SubtleCrypto`.split(/\s+/);

/** Methods that the worker or Pyodide call. */
const METHODS: Record<string, string> = {
  JSON: "parse stringify",
  "Array.prototype": "map push slice join indexOf",
  "String.prototype": "slice lastIndexOf replace",
  "Promise.prototype": "then catch finally",
  "Function.prototype": "call apply bind",
  "Map.prototype": "get set",
  "RegExp.prototype": "exec test",
  "TextDecoder.prototype": "decode",
  "Uint8Array.prototype": "subarray set",
  Object: "entries keys",
  Reflect: "get apply",
  crypto: "getRandomValues",
};

const send = postMessage.bind(globalThis);
const memory = new WebAssembly.Memory({ initial: 1 });
const others = { method: () => "own" };
lockDown([others]);

const scope = globalThis as unknown as Scope;
const above: Scope[] = [];
for (let object: unknown = scope; object; object = Object.getPrototypeOf(object) as unknown)
  above.push(object as Scope);

/** Each says whether it has reached something. One that is refused may throw. */
const attacks: Record<string, () => unknown> = {
  ...Object.fromEntries(
    NAMES.map((name) => [`the name ${name}`, () => above.some((holder) => holder[name])]),
  ),
  "a maker of functions": () => {
    const kinds = [
      () => 0,
      async () => Promise.resolve(),
      function* () {
        yield;
      },
      async function* () {
        yield Promise.resolve();
      },
    ];
    return kinds.some((kind) => {
      const { constructor } = kind as unknown as { constructor: (text: string) => unknown };
      return attempt(() => typeof constructor("return 1") === "function");
    });
  },
  "work in threads of the browser": () =>
    [scope.crypto, Object.getPrototypeOf(scope.crypto)].some((holder) => (holder as Scope).subtle),
  "a memory of one's own": () =>
    ["Memory", "compile", "instantiate", "compileStreaming", "Table", "Global"].some(
      (name) => (WebAssembly as unknown as Scope)[name],
    ),
  "a memory by its constructor": () =>
    new (memory.constructor as typeof WebAssembly.Memory)({ initial: 1 }).buffer,
  "a memory beyond the limit": () => memory.grow(30_000),
  "a name put back": () => {
    Object.defineProperty(Object.prototype, "fetch", { value: 1 });
    return scope.fetch;
  },
  "a constructor of the scope's": () =>
    above.slice(0, -1).some((holder) => Object.hasOwn(holder, "constructor")),
  "a property on a prototype": () =>
    [Object, Array, String, Function, Promise, Uint8Array, Error].some((kind) =>
      attempt(() => {
        Reflect.set(kind.prototype, "polluted", 1);
        return Object.hasOwn(kind.prototype as object, "polluted");
      }),
    ),
  "an accessor on a prototype": () =>
    ["__defineGetter__", "__defineSetter__"].some((name) =>
      attempt(() => {
        const define = Reflect.get(Object.prototype, name) as (...args: unknown[]) => void;
        define.call(Object.prototype, "kind", () => "pwned");
        return "kind" in {};
      }),
    ),
  "another prototype": () => Reflect.setPrototypeOf(Array.prototype, { polluted: 1 }),
  "a maker of functions, by its description": () => {
    let maker: unknown;
    for (let object: unknown = send; object; object = Object.getPrototypeOf(object) as unknown)
      maker ??= Object.getOwnPropertyDescriptor(object, "constructor")?.value as unknown;
    return (maker as (text: string) => () => number)("return 42")() === 42;
  },
  "a species": () => Reflect.defineProperty(Array, Symbol.species, { value: Array }),
  "an object that was to be frozen": () => Reflect.set(others, "method", () => "pwned"),
  "the format of errors": () => Reflect.set(Error, "prepareStackTrace", () => "pwned"),
};
for (const [owner, names] of Object.entries(METHODS)) {
  const holder = owner.split(".").reduce((object, name) => object[name] as Scope, scope);
  for (const name of names.split(" "))
    attacks[`${owner}.${name} replaced`] = () => Reflect.set(holder, name, () => "pwned");
}

function attempt(attack: () => unknown): boolean {
  try {
    return Boolean(attack());
  } catch {
    return false;
  }
}

const reached = Object.keys(attacks).filter((name) => attempt(attacks[name] ?? (() => false)));
send({ tried: Object.keys(attacks).length, reached });
