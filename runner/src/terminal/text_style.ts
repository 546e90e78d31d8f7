/** What escape sequences say of a text's look (SGR), as classes that overrides/styles/ knows. */

import { type Color, colorOfCube, colorOfNumber, colorOfRgb } from "./colors.ts";

/** A number that turns a look on, the look, and the number that turns it off. */
const LOOKS = [
  [1, "bold", 22],
  [2, "dim", 22],
  [3, "italic", 23],
  [4, "underline", 24],
  [7, "inverse", 27],
  [9, "strike", 29],
  [21, "underline", 24],
] as const;

/** The style of text that is yet to come. */
export class TextStyle {
  /** Class names with spaces between them; "" for plain text. */
  classes = "";
  #color: Color = "";
  #ground: Color = "";
  readonly #looks = new Set<string>();

  /** Changes the style as the parameters of a sequence say: `1;31`, or `38:5:208`. */
  apply(parameters: string): void {
    const numbers = parameters.split(";").map((group) => group.split(":").map(Number));
    for (let at = 0; at < numbers.length; at++) {
      const [code = 0, ...parts] = numbers[at] ?? [];
      if (code === 38 || code === 48 || code === 58) {
        // With colons all parts are in one group, else they are the groups that follow.
        const joined = parts.length > 0;
        const rest = joined ? parts : numbers.slice(at + 1).map(([first = 0]) => first);
        const length = rest[0] === 5 ? 2 : 4;
        if (!joined) at += length;
        this.#setColor(code, extendedColor(joined ? rest : rest.slice(0, length)));
      } else this.#applyCode(code, parts);
    }
    this.classes = this.#name();
  }

  #applyCode(code: number, parts: number[]): void {
    if (code === 0) this.#reset();
    // `4:3` is a curly line, `4:0` none.
    const meant = code === 4 && parts[0] === 0 ? 24 : code;
    for (const [on, look, off] of LOOKS) {
      if (meant === off) this.#looks.delete(look);
      else if (meant === on) this.#looks.add(look);
    }
    if (code === 39) this.#color = "";
    else if (code === 49) this.#ground = "";
    else if (code >= 30 && code < 38) this.#setColor(38, colorOfNumber(code - 30));
    else if (code >= 40 && code < 48) this.#setColor(48, colorOfNumber(code - 40));
    else if (code >= 90 && code < 98) this.#setColor(38, colorOfNumber(code - 90 + 8));
    else if (code >= 100 && code < 108) this.#setColor(48, colorOfNumber(code - 100 + 8));
  }

  #setColor(code: number, color: Color): void {
    if (code === 38) this.#color = color;
    // A black or white ground is none of the page's, but it is there to be seen.
    if (code === 48) this.#ground = color || "gray";
  }

  #reset(): void {
    this.#color = "";
    this.#ground = "";
    this.#looks.clear();
  }

  #name(): string {
    const dim = this.#looks.has("dim") ? "gray" : "";
    const names = [...this.#looks].filter((look) => look !== "dim");
    const color = this.#color || dim;
    if (color) names.push(color);
    if (this.#ground) names.push(`on-${this.#ground}`);
    return names.map((name) => `ansi-${name}`).join(" ");
  }
}

/** The color of `5;208` or `2;255;128;0`; a color space may stand before the last three. */
function extendedColor([kind, ...values]: number[]): Color {
  if (kind === 5) return colorOfCube(values[0] ?? 0);
  const [red = 0, green = 0, blue = 0] = values.slice(-3);
  return kind === 2 ? colorOfRgb(red, green, blue) : "";
}
