/**
 * The base address: the URL of a file of the runner, from which all others are found.
 *
 * A module's own URL serves in a page. A worker's URL is a `blob:` without a folder, so
 * the page puts the base address into the worker's global variable `RUNNER`.
 */
export const BASE_ADDRESS = (globalThis as { RUNNER?: string }).RUNNER ?? import.meta.url;

/** Returns the line of JavaScript that sets the variable before a worker's script. */
export function scriptOfBaseAddress(url: string): string {
  return `globalThis.RUNNER=${JSON.stringify(url)};\n`;
}
