/** Finds out whether a content security policy keeps Python from starting, by trying. */

import { BLOB_FORBIDDEN, WASM_FORBIDDEN } from "../common/refusals.ts";

/** The shortest module of WebAssembly: `\0asm`, and the version. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * Throws a message for the reader if WebAssembly is forbidden. Some browsers refuse a module,
 * WebKit refuses only an instance, and then Pyodide would wait for one for ever.
 */
export function requireWebAssembly(): void {
  try {
    new WebAssembly.Instance(new WebAssembly.Module(EMPTY_MODULE));
  } catch {
    throw new Error(WASM_FORBIDDEN);
  }
}

/** Whether a script may be imported from a `blob:` URL. */
async function mayImportBlob(): Promise<boolean> {
  const url = URL.createObjectURL(new Blob(["export {}"], { type: "text/javascript" }));
  try {
    await import(url);
    return true;
  } catch {
    return false;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Returns the error of an import from a `blob:` URL that has failed. */
export async function errorOfImport(message: string): Promise<Error> {
  return new Error((await mayImportBlob()) ? message : BLOB_FORBIDDEN);
}
