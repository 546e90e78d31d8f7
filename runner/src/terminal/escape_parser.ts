/** Splits what a program prints into text and the signs that steer a terminal (ECMA-48). */

export type Token =
  | { kind: "text"; text: string }
  /** One control character: a line end, a backspace. */
  | { kind: "control"; text: string }
  /** A control sequence: `\x1b[2K` has the parameters `2` and the final letter `K`. */
  | { kind: "sequence"; parameters: string; final: string };

const TOKEN = new RegExp(
  [
    "(?<text>[^\\x00-\\x1f\\x7f-\\x9f]+)",
    // No terminal knows a longer one than this.
    "(?:\\x1b\\[|\\x9b)(?<parameters>[ -?]{0,64})(?<final>[@-~]?)",
    // A title, a link, a picture: up to its end, or to the end of the line if it has none.
    "\\x1b(?<string>[\\]PX^_])[^\\x07\\x1b\\n]*(?<end>\\x07|\\x1b\\\\)?",
    "\\x1b[ -/]{0,4}(?<other>[0-~]?)",
    "(?<control>[\\x00-\\x1f\\x7f-\\x9f])",
  ].join("|"),
  "g",
);

/** Parses one output. It remembers a sequence that the text so far has only begun. */
export class EscapeParser {
  #begun = "";

  /** Yields text, control characters and control sequences. Other sequences vanish. */
  *parse(text: string): Generator<Token> {
    const all = this.#begun + text;
    this.#begun = "";
    for (const { 0: whole, index, groups = {} } of all.matchAll(TOKEN)) {
      if (groups.text) yield { kind: "text", text: groups.text };
      else if (groups.control) yield { kind: "control", text: groups.control };
      else if (groups.final) {
        const { parameters = "", final } = groups;
        // With other signs the same letter says something else: `\x1b[?25h`.
        if (/^[\d:;]*$/.test(parameters)) yield { kind: "sequence", parameters, final };
      } else if (!groups.other && !groups.end && index + whole.length === all.length)
        // What a string holds vanishes, so its first two characters are enough to go on.
        this.#begun = groups.string ? `\x1b${groups.string}` : whole;
    }
  }
}
