/** Writes a layout as a sequence diagram of Mermaid: the picture where there is only text. */

import type { Layout, Row } from "./rows.ts";
import { plain } from "./plain_text.ts";
import { callText, valueText } from "./row_text.ts";

const LONGEST = 100;
const ARROWS = { call: "->>", return: "-->>", raise: "-x" } as const;

/** What Mermaid would take for its own, as the codes that it has for it. */
const safe = (text: string) => text.replace(/[#;<>&%]/g, (sign) => `#${sign.charCodeAt(0)};`);

/** @param marked The row at which two programs part: a note stands before it. */
export function sequenceDiagram(layout: Layout, marked: number | null): string {
  const { columns, rows, repeats } = layout;
  // The program itself, where it is no column, and who calls a task.
  const columnOf = (column: number | null) => `c${column ?? 0}`;
  const lines = ["sequenceDiagram"];
  columns.forEach(({ name, about }, number) => {
    const title = about ? `${name}: ${about}` : name;
    lines.push(`  participant c${number} as ${safe(plain(title))}`);
  });
  rows.forEach((row, number) => {
    for (const { first, times } of repeats)
      if (first === number) lines.push(`  loop ${times} times`);
    if (number === marked)
      lines.push(`  Note over ${columnOf(row.from ?? row.to)}: here the two part`);
    lines.push(`  ${line(row, columnOf)}`);
    // A repetition that is cut ends where the rows do.
    const end = (last: number) => Math.min(last, rows.length - 1) === number;
    for (const { first, last } of repeats) if (first <= number && end(last)) lines.push("  end");
  });
  return `${lines.join("\n")}\n`;
}

function line({ kind, from, to, label, call }: Row, columnOf: (column: number | null) => string) {
  const words = safe(call ? callText(call, LONGEST) : valueText(label, LONGEST));
  if (kind === "context" || kind === "caught" || kind === "pause" || kind === "gap")
    return `Note over ${columnOf(from)}: ${words}`;
  const [start, end] = [columnOf(from ?? to), columnOf(to ?? from)];
  return `${start}${ARROWS[kind]}${end}: ${words}`;
}
