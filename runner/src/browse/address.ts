/** What a reader has chosen on a page, as the query of its address. */

/** Returns what the address says of `name`, or nothing. */
export function chosen(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? "";
}

/** Writes what is chosen into the address, without a step in the browser's history. */
export function choose(values: Record<string, string>): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  // A list of names reads better with its commas.
  url.search = url.search.replaceAll("%2C", ",");
  history.replaceState(history.state, "", url);
}
