/** Writes a call so that it has room: `fit(steps=20, loss=1.253)`. */

import { argumentsOf } from "./conversation.ts";
import { clipped, plain } from "./plain_text.ts";

export interface CallText {
  name: string;
  /** As recorded: `epochs=3, model=Model 1`. Of calls that are drawn once there are several. */
  given: readonly string[];
}

/** So short are values cut before the call itself is, the longest room first. */
const ROOMS = [60, 30, 20, 14, 9, 5];
/** Before values are cut shorter than this, another line is begun. */
const ROOMS_OF_ONE_LINE = 3;
/** An object is known by its whole name, unless that is very long. */
const OBJECT = /^[A-Za-z_]\w{0,30}( \d+)?$/;
/** What the lines after the first one are indented by. */
export const INDENT = 2;

/** Nobody reads the last digits: 1.2529678821799115 → 1.253. */
const rounded = (text: string) =>
  text.replace(
    /(?<![\w.])\d+\.\d{5,}(?![\w.])/g,
    (digits) => `${Number(Number(digits).toPrecision(4))}`,
  );

/** Of values that differ so many are written. */
const MOST_VALUES = 3;

const cut = (value: string, room: number) =>
  OBJECT.test(value) && room > 5 ? value : clipped(rounded(value), room);

/** Writes what a value is in calls that are drawn once, as far as it differs: `0.5 / 0.9 / 1.8`. */
export function several(values: readonly string[], room: number): string {
  const different = [...new Set(values.map(rounded))];
  const [first = "", second = ""] = different;
  if (different.length < 2) return cut(first, room);
  const last = different.at(-1) ?? "";
  const shown = different.length > MOST_VALUES ? [first, second, "…", last] : different;
  const each = Math.max(Math.floor(room / shown.length), 5);
  const written = new Set(shown.map((value) => cut(value, each)));
  return [...written, ...(written.size > 1 ? [] : ["…"])].join(" / ");
}

/**
 * Returns a call in at most so many lines of at most so many letters. Values are cut first,
 * each as little as can be, and lines are broken between arguments.
 */
export function callLines({ name, given }: CallText, most: number, lines: number): string[] {
  if (name.startsWith("import ")) return [clipped(name, most)];
  const values = given.map(argumentsOf);
  const names = [...(values[0]?.keys() ?? [])];
  // What has no names is written as it came.
  if (given[0] && !names.length) return [clipped(`${name}(${several(given, most)})`, most)];
  for (let count = 1; count <= lines; count++)
    for (const room of ROOMS.slice(0, count < lines ? ROOMS_OF_ONE_LINE : undefined)) {
      const written = names.map((key) => {
        const all = values.flatMap((one) => one.get(key) ?? []);
        return `${plain(key)}=${several(all, room)}`;
      });
      const broken = breakLines(plain(name), written, most);
      if (broken.length <= count && broken.every((line) => line.length <= most)) return broken;
    }
  return [clipped(`${plain(name)}(${plain(given[0] ?? "")})`, most)];
}

function breakLines(name: string, values: readonly string[], most: number): string[] {
  const broken = [values.length ? `${name}(` : `${name}()`];
  values.forEach((value, number) => {
    const text = value + (number < values.length - 1 ? "," : ")");
    const last = broken.at(-1) ?? "";
    const room = broken.length > 1 ? most - INDENT : most;
    const joined = last.endsWith("(") ? last + text : `${last} ${text}`;
    if (joined.length <= room) broken[broken.length - 1] = joined;
    else broken.push(text);
  });
  return broken;
}

/** Returns a call in one line. */
export const callText = (call: CallText, most: number): string => callLines(call, most, 1).join("");

/** Returns any other text of a row with at most so many letters. */
export const valueText = (text: string, most: number): string => clipped(rounded(text), most);
