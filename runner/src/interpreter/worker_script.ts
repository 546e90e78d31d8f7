/** The worker's program as a `blob:` address. */

// A worker from a `blob:` address is under the page's content-security policy; one
// from the network would have the policy that a static host sends with it: none.
// The page fetches it, for Firefox asks no service worker for what such a worker loads.
const NAME = "worker.js";
let address: Promise<string> | null = null;

/** Returns the address; rejects with a sentence if the program cannot be had. */
export function workerProgram(): Promise<string> {
  address ??= makeAddress().catch((error: unknown) => {
    address = null;
    throw error;
  });
  return address;
}

/** Fetches the program anew next time: what came was not it. */
export function forgetProgram(): void {
  address = null;
}

async function makeAddress(): Promise<string> {
  const url = new URL(NAME, import.meta.url);
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) throw new Error(`${NAME} could not be reached`);
  const program = await response.blob().catch(() => {
    throw new Error(`${NAME} broke off`);
  });
  // From a blob's own address nothing can be found.
  const place = `globalThis.RUNNER=${JSON.stringify(url.href)};\n`;
  return URL.createObjectURL(new Blob([place, program], { type: "text/javascript" }));
}
