/** Finds out whether a content security policy keeps Python from starting, by trying. */

import { LoadError } from "../common/failures.ts";

/** The shortest module of WebAssembly: `\0asm`, and the version. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * Throws a `LoadError` if WebAssembly is forbidden. Some browsers refuse a module, WebKit
 * refuses only an instance, and then Pyodide would wait for one for ever.
 */
export function requireWebAssembly(): void {
  try {
    new WebAssembly.Instance(new WebAssembly.Module(EMPTY_MODULE));
  } catch {
    throw new LoadError("WebAssembly forbidden");
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

/** Returns why an import from a `blob:` URL has failed. */
export async function errorOfImport(otherwise: LoadError): Promise<LoadError> {
  return (await mayImportBlob()) ? otherwise : new LoadError("blobs forbidden");
}
