/**
 * Provides the worker's script as a `blob:` URL.
 *
 * A worker started from a `blob:` URL inherits the page's content security policy. One
 * started from a file has only the policy that its server sends with the file, and a
 * static host sends none. The page fetches the script, not the worker, because Firefox
 * does not pass the requests of such workers to the service worker.
 */

import { scriptOfBaseAddress } from "../common/base_address.ts";
import { LoadError } from "../common/failures.ts";

const NAME = "worker.js";
let scriptUrl: Promise<string> | null = null;

/** Returns the URL. Rejects with a `LoadError` if the script cannot be loaded. */
export function workerScriptUrl(): Promise<string> {
  scriptUrl ??= loadScript().catch((error: unknown) => {
    scriptUrl = null;
    throw error;
  });
  return scriptUrl;
}

/** Makes the next call fetch the script again: the one that came was damaged. */
export function forgetWorkerScript(): void {
  scriptUrl = null;
}

async function loadScript(): Promise<string> {
  const url = new URL(NAME, import.meta.url);
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) throw new LoadError("unreachable", url);
  const script = await response.blob().catch(() => {
    throw new LoadError("cut off", url);
  });
  const parts = [scriptOfBaseAddress(url.href), script];
  return URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));
}
