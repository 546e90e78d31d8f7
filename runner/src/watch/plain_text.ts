/** Makes text of a program fit to be drawn: short, and with nothing in it that nobody sees. */

/** Characters that show nothing, or that turn the order of others around. */
const UNSEEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
/** Longer texts are cut before anything else looks at them. */
const MOST = 400;

const code = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Returns a text in which each character is seen. */
export function plain(text: string): string {
  return text.slice(0, MOST).replace(UNSEEN, code);
}

/** Returns as much of a text as has room, with an ellipsis where it was cut. */
export function clipped(text: string, most: number): string {
  const seen = plain(text);
  if (seen.length <= most && text.length <= MOST) return seen;
  // No half of a pair of surrogates at the end.
  const kept = seen.slice(0, Math.max(0, most - 1)).replace(/[\ud800-\udbff]$/, "");
  return `${kept}…`;
}

/** Breaks a name into lines where a word of it begins: `StdoutTracker 1` → `Stdout`, `Tracker 1`. */
export function nameLines(name: string, most: number, lines = 3): string[] {
  const words = plain(name).match(/[A-Z]+(?![a-z])[\s_.]*\d*|[A-Z]?[^A-Z\s_.]*[\s_.]*/g) ?? [];
  const broken: string[] = [""];
  for (const word of words) {
    const last = broken.at(-1) ?? "";
    if ((last + word).trimEnd().length <= most || !last) broken[broken.length - 1] = last + word;
    else broken.push(word);
  }
  const shown = broken.slice(0, lines).map((line) => clipped(line.trim(), most));
  if (broken.length > lines) shown[lines - 1] = clipped(`${shown[lines - 1] ?? ""}…`, most);
  return shown;
}

/** Breaks a text between its words into lines of at most so many letters. */
export function wrapped(text: string, most: number, lines: number): string[] {
  const broken: string[] = [""];
  for (const word of plain(text).split(" ")) {
    const last = broken.at(-1) ?? "";
    const joined = last ? `${last} ${word}` : word;
    if (joined.length <= most || !last) broken[broken.length - 1] = joined;
    else broken.push(word);
  }
  const shown = broken.slice(0, lines).map((line) => clipped(line, most));
  if (broken.length > lines) shown[lines - 1] = clipped(`${shown[lines - 1] ?? ""} …`, most);
  return shown;
}
