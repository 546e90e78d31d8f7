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
/** Whether a script that the browser has kept may be used. */
let trustsKept = true;

/** Returns the URL. Rejects with a `LoadError` if the script cannot be loaded. */
export function workerScriptUrl(): Promise<string> {
  scriptUrl ??= loadScript().catch((error: unknown) => {
    scriptUrl = null;
    throw error;
  });
  return scriptUrl;
}

/**
 * Makes the next call fetch the script again, and from the server: the one that came was
 * damaged, or asked for what the server no longer has.
 */
export function forgetWorkerScript(): void {
  scriptUrl = null;
  trustsKept = false;
}

async function loadScript(): Promise<string> {
  const url = new URL(`${NAME}?${RUNNER}`, import.meta.url);
  let script = trustsKept ? await fetchText(url, "default") : "";
  // Page and worker must be of one build: they know each other's messages.
  if (!isOfThisBuild(script)) script = await fetchText(url, "reload");
  if (!isOfThisBuild(script)) throw new LoadError(problemOf(script), url);
  trustsKept = true;
  const parts = [scriptOfBaseAddress(url.href), script];
  return URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));
}

async function fetchText(url: URL, cache: RequestCache): Promise<string> {
  const response = await fetch(url, { cache }).catch(() => null);
  if (!response?.ok) throw new LoadError("unreachable", url);
  return response.text().catch(() => {
    throw new LoadError("cut off", url);
  });
}

/** Every bundle ends with the digest of its build, so one that was cut short has none. */
const isOfThisBuild = (script: string) => script.endsWith(`// ${RUNNER}\n`);
const problemOf = (script: string) => (/\/\/ \w{12}\n$/.test(script) ? "replaced" : "damaged");
