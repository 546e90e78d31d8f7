/** Tells the rows of a layout as a list: what a screen reader gets, and who reads without pictures. */

import type { Layout, Row } from "./rows.ts";
import { clipped } from "./plain_text.ts";
import { callText, valueText } from "./row_text.ts";

const LONGEST = 160;

/** Returns one sentence for each row: `train calls StdoutTracker 1: log_model(path="model.pt")`. */
export function stepTexts({ rows, columns, repeats }: Layout): string[] {
  const name = (column: number | null) => (column === null ? "" : (columns[column]?.name ?? ""));
  return rows.map((row, number) => {
    const times = repeats.filter(({ first, last }) => first <= number && number <= last);
    const often = times.reduce((product, { times }) => product * times, 1);
    return `${clipped(sentence(row, name), LONGEST)}${often > 1 ? ` (×${often})` : ""}`;
  });
}

function sentence(row: Row, name: (column: number | null) => string): string {
  const { from, to, text, call, said, who } = row;
  if (call) {
    const whom = from === to || said !== "calls" ? "" : ` ${name(to)}:`;
    return `${who} ${said}${whom} ${callText(call, LONGEST)}`;
  }
  const whom = row.kind === "return" && to !== null && to !== from ? `to ${name(to)}` : "";
  return [who, said, valueText(text, LONGEST), whom].filter(Boolean).join(" ");
}
