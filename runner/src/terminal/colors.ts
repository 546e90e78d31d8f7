/**
 * The few colors that output is shown in. A terminal has 16 million on a ground of its own;
 * here each must be readable in both schemes of the page, so the nearest of these stands in.
 */

/** "" is the color of plain text. */
export type Color = "" | "red" | "green" | "yellow" | "blue" | "magenta" | "cyan" | "gray";

/** By the number of a terminal's color. Its black and its white are the page's plain text. */
const NAMED: Color[] = ["", "red", "green", "yellow", "blue", "magenta", "cyan", ""];
/** Hues in sixths of the circle, beginning with red. */
const HUES: Color[] = ["red", "yellow", "green", "cyan", "blue", "magenta"];
/** Colors whose parts differ less than this are grays. */
const LEAST_CHROMA = 40;
const CUBE_STEPS = [0, 95, 135, 175, 215, 255];

/** The color of one of the 16 numbers, of which the last eight are bright. */
export function colorOfNumber(number: number): Color {
  return number === 8 ? "gray" : (NAMED[number % 8] ?? "");
}

/** The color of one of 256 numbers: 16 named ones, a cube of 216, 24 grays. */
export function colorOfCube(number: number): Color {
  if (number < 16) return colorOfNumber(number);
  if (number >= 232) return colorOfGray(8 + 10 * (number - 232));
  const cube = number - 16;
  const [red, green, blue] = [cube / 36, (cube / 6) % 6, cube % 6].map(
    (step) => CUBE_STEPS[Math.floor(step)] ?? 0,
  );
  return colorOfRgb(red ?? 0, green ?? 0, blue ?? 0);
}

/** The color nearest to one of which each part is between 0 and 255. */
export function colorOfRgb(red: number, green: number, blue: number): Color {
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  if (!(chroma >= LEAST_CHROMA)) return colorOfGray(most);
  const sector =
    most === red
      ? (green - blue) / chroma
      : most === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4;
  return HUES[(Math.round(sector) + 6) % 6] ?? "";
}

function colorOfGray(level: number): Color {
  return level > 64 && level < 192 ? "gray" : "";
}
