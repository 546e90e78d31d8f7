/** Tells Python the reader's time zone, which an image cannot know. */

import type { PyodideAPI } from "pyodide";

/** Where the C library keeps offset, whether there is another, and both names. */
interface Places {
  toJs(): number[];
  destroy(): void;
}

/** What runner/build/time_zones.mjs adds to Emscripten's module. */
interface Zoned {
  /** The names of standard time and of daylight saving time. */
  zoneNames?: [string, string];
  __tzset_js(...places: number[]): void;
}

/** Returns the name of the reader's time zone. The first time it takes over 10 ms. */
export const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Has the C library look at the zone anew. Call it before lockdown.ts hides all. */
export function tellTimeZone(pyodide: PyodideAPI, zone: string): void {
  const module = (pyodide as unknown as { _module: Zoned })._module;
  const names = namesOf(zone);
  if (names) module.zoneNames = names;
  const state = pyodide.pyimport("process_state") as { zone_places: Places };
  const places = state.zone_places;
  module.__tzset_js(...places.toJs());
  places.destroy();
}

function namesOf(zone: string): [string, string] | null {
  if (!Object.hasOwn(ZONE_NAMES, zone)) return null;
  const [standard = "", saving = standard] = ZONE_NAMES[zone]?.split(" ") ?? [];
  return [standard, saving];
}
