/** Writes a call so that it has room: `fit(steps=20) → 1.253`. */

import { argumentsOf } from "./conversation.ts";
import { clipped, plain } from "./plain_text.ts";

export interface CallText {
  name: string;
  /** As recorded: `epochs=3, model=Model 1`. */
  given: string;
  /** What it returned, if that is told with the call. */
  result: string;
}

/** So short are values cut before the call itself is, the longest room first. */
const ROOMS = [60, 30, 20, 14, 9, 5];

/** Nobody reads the last digits: 1.2529678821799115 → 1.253. */
const rounded = (text: string) =>
  text.replace(
    /(?<![\w.])\d+\.\d{5,}(?![\w.])/g,
    (digits) => `${Number(Number(digits).toPrecision(4))}`,
  );

/** Returns the call with at most so many letters: values are cut first, each as little as can be. */
export function callText({ name, given, result }: CallText, most: number): string {
  if (name.startsWith("import ")) return clipped(name, most);
  const values = [...argumentsOf(given)];
  const end = result ? ` → ${rounded(plain(result))}` : "";
  // What has no names is written as it came.
  if (given && !values.length) return clipped(`${name}(${rounded(given)})${end}`, most);
  let text = "";
  for (const room of ROOMS) {
    const list = values.map(([key, value]) => `${plain(key)}=${clipped(rounded(value), room)}`);
    text = `${plain(name)}(${list.join(", ")})${clipped(end, room + 3)}`;
    if (text.length <= most) return text;
  }
  return clipped(text, most);
}

/** Returns any other text of a row with at most so many letters. */
export const valueText = (text: string, most: number): string => clipped(rounded(text), most);
