/** Which lines of an edited file the page's own does not have, and where it has more. */

export interface ChangedLines {
  /** The lines that differ, counted from 1. */
  changed: number[];
  /** The lines before which lines of the page are missing, and nothing is in their place. */
  gaps: number[];
  /** How many lines of the page are missing. */
  missing: number;
}

const linesOf = (file: string) => file.replace(/\n$/, "").split("\n");

/** Compares a file with the page's, by their longest common run of lines. */
export function changedLines(original: string, text: string): ChangedLines {
  const [page, file] = [linesOf(original), linesOf(text)];
  const found: ChangedLines = { changed: [], gaps: [], missing: 0 };
  const lengths = commonLengths(page, file);
  const common = (i: number, j: number) => lengths[i * (file.length + 1) + j] ?? 0;
  let [i, j] = [0, 0];
  while (i < page.length || j < file.length) {
    // Lines between two that both have: as many as can be are taken for changed ones.
    const [iStart, jStart] = [i, j];
    while (i < page.length || j < file.length) {
      if (i < page.length && j < file.length && page[i] === file[j]) break;
      if (j >= file.length || (i < page.length && common(i + 1, j) >= common(i, j + 1))) i++;
      else j++;
    }
    const [removed, added] = [i - iStart, j - jStart];
    for (let line = jStart; line < j; line++) found.changed.push(line + 1);
    found.missing += Math.max(0, removed - added);
    if (removed && !added) found.gaps.push(Math.min(j, file.length - 1) + 1);
    while (i < page.length && j < file.length && page[i] === file[j]) {
      i++;
      j++;
    }
  }
  return found;
}

/** How many lines two files have in common, from each pair of lines on. */
function commonLengths(page: string[], file: string[]): Uint32Array {
  const width = file.length + 1;
  const lengths = new Uint32Array((page.length + 1) * width);
  for (let i = page.length - 1; i >= 0; i--) {
    for (let j = file.length - 1; j >= 0; j--) {
      const [down = 0, right = 0] = [lengths[(i + 1) * width + j], lengths[i * width + j + 1]];
      const both = (lengths[(i + 1) * width + j + 1] ?? 0) + 1;
      lengths[i * width + j] = page[i] === file[j] ? both : Math.max(down, right);
    }
  }
  return lengths;
}

/** So many places are named; more are counted. */
const NAMED = 6;

/** Says in a sentence what the marks of the editor show. Returns "" if there are none. */
export function changedLinesText({ changed, missing }: ChangedLines): string {
  const lacks = `${missing} of its lines ${missing === 1 ? "is" : "are"} missing`;
  if (!changed.length) return missing ? lacks.replace("its lines", "the page’s lines") + "." : "";
  const verb = changed.length === 1 ? "differs" : "differ";
  return `${subject(changed)} ${verb} from the page’s code${missing ? `, and ${lacks}` : ""}.`;
}

function subject(lines: number[]): string {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else ranges.push([line, line]);
  }
  if (ranges.length > NAMED) return `${lines.length} lines`;
  const names = ranges.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
  const last = names.pop() ?? "";
  return `${lines.length === 1 ? "Line" : "Lines"} ${names.length ? `${names.join(", ")} and ${last}` : last}`;
}
