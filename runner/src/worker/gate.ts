/** Stands between Python and JavaScript: whatever Python calls of JavaScript passes here. */

// Whoever runs in Python can forge any object of Python's and call any function of its
// WebAssembly. So what counts is what WebAssembly can call: the functions that it imports,
// and those that Pyodide puts into WebAssembly's table or finds there by name. All of them
// come from one object, which is edited before WebAssembly has seen it.

import { ANSWERED, CLOSED, OPEN } from "./imports.mjs";

type Callable = ((...args: unknown[]) => unknown) & { sig?: string };
type Functions = Record<string, Callable>;

/** Functions of Python's that WebAssembly can call at a time (ctypes). Each costs kilobytes. */
const MOST_CLOSURES = 1_000;

const { Suspending } = WebAssembly as unknown as {
  Suspending?: new (waits: () => Promise<number>) => Callable;
};
// Taken before lockdown.ts removes it.
const { setTimeout } = globalThis;

/** Python has ended by `os._exit` or a signal. Whatever is thrown through WebAssembly ends it. */
export class Exit extends Error {
  readonly status: number;

  constructor(status: unknown) {
    super("it exited");
    this.status = Number(status) & 0xff;
  }
}

function exit(status: unknown): never {
  throw new Exit(status);
}

/** Ends the program: no Python runs after an error that JavaScript throws through it. */
function refuse(): never {
  throw new Error("a program cannot reach JavaScript here");
}

export class Gate {
  /** Called before Python waits for so many milliseconds, or without a limit if negative. */
  beforeWait: (milliseconds: number) => void = () => undefined;
  #closed = false;
  /** Calls of ctypes that have not returned: JavaScript's frames, under which nothing can wait. */
  #foreignCalls = 0;
  /** Addresses. A program can ask for others to be freed, and for one of them twice. */
  readonly #closures = new Set<unknown>();
  #arrival: Promise<unknown> = Promise.resolve();
  readonly #refusals = new Map<string | undefined, Callable>();

  /**
   * Edits what is about to be imported.
   *
   * @param functions All that Pyodide offers to WebAssembly and to libraries: name → function.
   */
  guard(module: WebAssembly.Module, functions: Functions): void {
    const imports = WebAssembly.Module.imports(module);
    const called = new Set(
      imports.filter(({ kind }) => kind === "function").map(({ name }) => name),
    );
    const pointedAt = new Set(imports.map(({ name }) => name));
    const replaced = this.#replacements(functions);
    for (const [name, original] of Object.entries(functions)) {
      if (!pointedAt.has(name)) Reflect.deleteProperty(functions, name);
      else if (!called.has(name)) functions[name] = this.#refusal(original);
      else if (!OPEN.has(name)) functions[name] = replaced[name] ?? this.#closable(name, original);
    }
  }

  /**
   * From now on nothing passes that could touch an object of JavaScript's.
   *
   * @param arrival What Python waits for when it waits without a limit.
   */
  close(arrival: Promise<unknown>): void {
    this.#closed = true;
    this.#arrival = arrival;
  }

  /**
   * What stands in WebAssembly's table for a function. One is enough for all of a signature,
   * and Pyodide compiles a WebAssembly module for each: nearly three hundred for one of each.
   */
  #refusal({ sig }: Callable): Callable {
    const refusal = this.#refusals.get(sig) ?? Object.assign(() => refuse(), sig && { sig });
    this.#refusals.set(sig, refusal);
    return refusal;
  }

  /** A function of the bridge: Pyodide needs it to start, and nobody after that. */
  #closable(name: string, original: Callable): Callable {
    if (ANSWERED.has(name)) return () => ANSWERED.get(name);
    // A name that no list has would be a mistake of the build's.
    if (!CLOSED.has(name)) return refuse;
    // Such an object of JSPI's is no function that could be called here.
    if (typeof original !== "function") return refuse;
    return (...args) => (this.#closed ? refuse() : original(...args));
  }

  #replacements(functions: Functions): Functions {
    const { ffi_closure_alloc_js: allocate, ffi_closure_free_js: free } = functions;
    const call = functions.ffi_call_js;
    return {
      ...this.#waiting(),
      exit,
      proc_exit: exit,
      ffi_call_js: (...args) => {
        this.#foreignCalls += 1;
        try {
          return call?.(...args);
        } finally {
          this.#foreignCalls -= 1;
        }
      },
      ffi_closure_alloc_js: (...args) => {
        if (this.#closures.size >= MOST_CLOSURES) return 0;
        const address = allocate?.(...args);
        if (address) this.#closures.add(address);
        return address;
      },
      ffi_closure_free_js: (address) => {
        if (this.#closures.delete(address)) free?.(address);
      },
      // Emscripten would make messages of text that may be as long as the memory.
      _abort_js: () => {
        throw new Error("it was aborted");
      },
      __assert_fail: () => {
        throw new Error("an assertion failed in it");
      },
    };
  }

  /**
   * Lets Python sleep: `poll` without files waits, as in POSIX, for so many milliseconds.
   * Without a limit it waits for the arrival of the standard library. WebAssembly asks first
   * what to wait for, then saves its state, waits, and restores its state. No other Python
   * runs meanwhile, so there is nothing to save.
   */
  #waiting(): Functions {
    const nothing = () => null;
    let awaited: Promise<unknown> = Promise.resolve();
    return {
      _maybe_poll_async: (_files, count, limit) => {
        if (!Suspending || !this.#closed || count !== 0 || limit === 0) return null;
        // The sleep then keeps the processor busy (waiting.py).
        if (this.#foreignCalls > 0) return null;
        const milliseconds = Number(limit);
        this.beforeWait(milliseconds);
        awaited = milliseconds < 0 ? this.#arrival : pause(milliseconds);
        return awaited;
      },
      saveState: nothing,
      get_suspender: nothing,
      syncifyHandler: Suspending
        ? new Suspending(() => awaited.then(() => 0).catch(() => 0))
        : refuse,
      restoreState: nothing,
      JsvPromise_Syncify_handleError: nothing,
    };
  }
}

const pause = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
