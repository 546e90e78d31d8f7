/** Shows results as text for a terminal and as Markdown for a page. */

import type { Row } from "./results.ts";

const HEAD = ["Measure", "Value", "Range", "n", "Compared with", "Value", "Ratio", "Target", ""];
const NUMERIC = new Set([1, 2, 3, 5, 6, 7]);

const number = (value: number | null) =>
  value === null ? "–" : value.toFixed(value !== 0 && Math.abs(value) < 10 ? 1 : 0);
const withUnit = (value: number | null, unit: string) =>
  value === null ? "–" : `${number(value)} ${unit}`;
const asRatio = (value: number | null) => (value === null ? "–" : value.toFixed(2));

function targetText({ target, unit }: Row): string {
  if (!target) return "";
  return target.of === "ratio" ? `≤ ${target.atMost.toFixed(2)}` : `≤ ${target.atMost} ${unit}`;
}

function verdict({ target, met }: Row): string {
  if (!target) return "";
  return met === null ? "not measured" : met ? "met" : "MISSED";
}

/** A table of all rows; a missed target stands out. */
export function textTable(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.title,
    withUnit(row.value, row.unit),
    row.range ? row.range.map(number).join("–") : "–",
    String(row.rounds),
    row.by ?? "",
    row.by === undefined ? "" : withUnit(row.other, row.unit),
    row.by === undefined ? "" : asRatio(row.ratio),
    targetText(row),
    verdict(row),
  ]);
  const all = [HEAD, ...lines];
  const widths = HEAD.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  const pad = (text: string, column: number) =>
    NUMERIC.has(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  const shown = all.map((line) => line.map(pad).join("  ").trimEnd());
  shown.splice(1, 0, widths.map((width) => "─".repeat(width)).join("  "));
  return shown.join("\n");
}

const seconds = (value: number | null) =>
  value === null ? "–" : value < 1000 ? `${value.toFixed(0)} ms` : `${(value / 1000).toFixed(1)} s`;

function readable(value: number | null, unit: Row["unit"]): string {
  return unit === "ms" ? seconds(value) : withUnit(value, unit);
}

/** The published rows, for a page to include; `where` says when and on what. */
export function markdownTable(rows: readonly Row[], where: string): string {
  const lines = rows
    .filter(({ published }) => published)
    .map((row) => {
      const target = row.target ? `${targetText(row)}, ${verdict(row).toLowerCase()}` : "";
      const cells = [
        row.title,
        readable(row.value, row.unit),
        readable(row.other, row.unit),
        asRatio(row.ratio),
        target,
      ];
      return `| ${cells.join(" | ")} |`;
    });
  return [
    "| Measured | Here | Bare Pyodide | Ratio | Target |",
    "| --- | ---: | ---: | ---: | --- |",
    ...lines,
    "",
    where,
    "",
  ].join("\n");
}
