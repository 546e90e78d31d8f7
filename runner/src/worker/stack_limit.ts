/** Tells Python how deep functions written in C may call each other. */

/** What is used of WebAssembly's exports (`EXPORTS` in imports.mjs). Numbers are addresses. */
export interface StackExports {
  PyThreadState_Get(): number;
  PyUnstable_ThreadState_SetStackProtection(thread: number, start: number, size: number): number;
  emscripten_stack_get_current(): number;
  emscripten_stack_set_limits(top: number, end: number): void;
}

/**
 * So many bytes of the stack in memory Python may use. build/stack_depth.mjs makes that stack
 * grow with the engine's, so that this one meets its limit first, with 80 KB to spare for
 * what is called last. They are right for the stacks of about 1 MB that Chromium (with JSPI)
 * and Firefox give a worker. WebKit's is larger.
 */
const STACK_BYTES = 776 * 1024;

/** Makes Python raise a `RecursionError` before the engine's stack is full, which would break it. */
export function limitStack(python: StackExports): void {
  const top = python.emscripten_stack_get_current();
  const end = top - STACK_BYTES;
  // Whatever makes another state of a thread asks Emscripten.
  python.emscripten_stack_set_limits(top, end);
  python.PyUnstable_ThreadState_SetStackProtection(python.PyThreadState_Get(), end, STACK_BYTES);
}
