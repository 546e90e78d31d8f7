/** Makes of what a reader has typed or pasted the lines that are looked for. */

/** A frame of a traceback, of which the page knows nothing, and the marks below its line. */
const FRAME = /^\s*File ".*", line \d+/;
const MARKS = /^[\s~^|+-]*$/;
const HEAD = /^\s*(Traceback \(most recent call last\)|During handling of|The above exception)/;
/** What a log puts before a message, and places in files. */
const NOISE: [RegExp, string][] = [
  [/\p{Cc}\[[\d;]*m/gu, ""],
  [/^\s*\d{4}-\d\d-\d\d[T ][\d:.,]+\s*/, ""],
  [/^\s*(E\s{2,}|>\s)/, ""],
  [/\b0x[\da-f…]+/gi, " "],
  [/(?:[A-Za-z]:)?(?:[\\/][\w.@-]+){2,}/g, " "],
];
/** The last lines of a longer paste are looked at: an error stands at the end of a log. */
const MOST_LINES = 40;
const MOST_CHARACTERS = 400;

/** A line that is looked for, and how much it counts. */
export interface QueryLine {
  text: string;
  weight: number;
}

/** How much a line counts that is not the last one: the error itself is at the end. */
const EARLIER = 0.7;
/** How much a line of code counts: the page may use the same words for other things. */
const CODE = 0.4;

/** Returns the lines of a query without what no page could have. */
export function linesOf(query: string): QueryLine[] {
  const lines = query.split(/\r\n?|\n/).slice(-MOST_LINES);
  const found: QueryLine[] = [];
  let afterFrame = false;
  for (const line of lines) {
    const isCode = afterFrame;
    afterFrame = FRAME.test(line);
    if (afterFrame || HEAD.test(line) || MARKS.test(line)) continue;
    const text = NOISE.reduce((left, [noise, instead]) => left.replace(noise, instead), line);
    found.push({ text: text.slice(0, MOST_CHARACTERS), weight: isCode ? CODE : EARLIER });
  }
  const last = found.findLast(({ weight }) => weight === EARLIER) ?? found.at(-1);
  if (last) last.weight = 1;
  return found;
}
