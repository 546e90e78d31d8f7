/** Keeps Pyodide's code as this page's first interpreter has compiled it, for the others. */

import type { CompiledCode } from "../common/messages.ts";

let compiled: CompiledCode | null = null;

export const compiledCode = () => compiled;

export function keepCompiledCode(code: CompiledCode): void {
  compiled = code;
}

/** Lets the browser have its memory, or the files be loaded anew. */
export function forgetCompiledCode(): void {
  compiled = null;
}
