/** Says whether an error is one that a page is about. A wrong name is worse than none. */

import type { IndexedPage, Part } from "./index_format.ts";
import { linesOf } from "./query.ts";
import type { Rarity, Word } from "./rarity.ts";
import { formsOf, tokenize } from "./words.ts";

/** `botocore.exceptions.ClientError: it failed`, also behind other words. */
const ERROR = /(?:^|\s)(?:\w+\.)*(\w*(?:Error|Exception|Warning|Timeout|Interrupt))(?:: (.+))?$/s;
/** What a page adds to an error: it is the pattern's only then. */
const CONDITION = /, (?:and|if|in|though|when) .+$/;
/** What Python says every day, of anything. There the names decide. */
const EVERYDAY =
  /has no attribute|positional arguments? but|unexpected keyword argument|required positional|No module named|is not defined|cannot import name '\w+' from '|^\W*\w+\W*$/;
/** Names in a message: quoted, or called. */
const NAMES = /'([^']+)'|"([^"]+)"|`([^`]+)`|([\w.]+)\(\)/g;
/** What a message quotes. */
const OWN = /'[^']*'|"[^"]*"/g;
/** Names that say nothing of a program. */
const BUILT_IN = new Set(["NoneType", "object", "generator", "function", "module", "State"]);

/** So much of what the page quotes must be in the error, and of the error in the quote. */
const QUOTED = 0.65;
const SAID = 0.4;
/** Pages that quote an error alike, but for so much, could each be meant. */
const ALIKE = 0.1;

interface Message {
  name: string;
  words: Word[];
  /** The words without what is quoted, which may be the program's own: a host, a variable. */
  bare: Word[];
  /** Names that decide whether it is the same error; null if the words do. */
  names: string[][] | null;
  conditional: boolean;
}

/** A page and the part of it that quotes an error. */
export interface Named {
  page: IndexedPage;
  part: Part;
}

/** A quote that an error may be, and how much of each is in the other. */
interface Fitting {
  quote: Message & Named;
  sum: number;
}

export class Naming {
  readonly #quotes: (Message & Named)[] = [];
  readonly #rarity: Rarity;

  constructor(pages: IndexedPage[], rarity: Rarity) {
    this.#rarity = rarity;
    for (const page of pages)
      for (const part of page.parts) {
        if (part.kind !== "symptom" && part.kind !== "error") continue;
        const message = this.#read(part.text);
        if (message) this.#quotes.push({ page, part, ...message });
      }
  }

  /** Returns the one page that quotes the error that an output ends with, or null. */
  find(output: string): Named | null {
    const [best, ...others] = this.#fitting(this.#errorOf(output));
    if (!best) return null;
    const { page, part } = best.quote;
    const other = others.find(({ quote }) => quote.page !== page);
    return other && other.sum > best.sum - ALIKE ? null : { page, part };
  }

  /** Whether a text ends with an error, with what it says, that no page quotes. */
  isUnknown(text: string): boolean {
    const said = this.#errorOf(text);
    return said !== null && said.words.length > 0 && this.#fitting(said).length === 0;
  }

  #errorOf(text: string): Message | null {
    const line = linesOf(text).find(({ weight }) => weight === 1);
    return line ? this.#read(line.text) : null;
  }

  /** Returns the quotes that an error may be, the best first. */
  #fitting(said: Message | null): Fitting[] {
    if (!said) return [];
    const whole = this.#fittingBy("words", said);
    return whole.length > 0 || !said.bare.length ? whole : this.#fittingBy("bare", said);
  }

  #fittingBy(of: "words" | "bare", said: Message): Fitting[] {
    return this.#quotes
      .filter((quote) => quote.name === said.name && mayBe(quote, said))
      .map((quote) => {
        const [quoted, covered] = [share(quote[of], said[of]), share(said[of], quote[of])];
        return { quote, quoted, covered, sum: quoted + covered };
      })
      .filter(({ quoted, covered }) => quoted >= QUOTED && covered >= SAID)
      .sort((one, other) => other.sum - one.sum);
  }

  #read(text: string): Message | null {
    const cleaned = linesOf(text).at(-1)?.text ?? "";
    const error = ERROR.exec(cleaned.replace(CONDITION, ""));
    if (!error) return null;
    const [, name = "", message = ""] = error;
    const names = EVERYDAY.test(message) ? namesIn(message) : null;
    const words = this.#rarity.wordsOf(message);
    const bare = this.#rarity.wordsOf(names ? message : message.replace(OWN, " "));
    return { name, words, bare, names, conditional: CONDITION.test(cleaned) };
  }
}

function namesIn(message: string): string[][] {
  const quoted = Array.from(message.matchAll(NAMES), (found) => found.slice(1).join(""));
  const names = quoted.flatMap(tokenize).filter((name) => !BUILT_IN.has(name));
  return names.map(formsOf).filter((forms) => forms.length > 0);
}

/** Whether an error may be the quoted one, by its names. */
function mayBe(quote: Message, said: Message): boolean {
  if (!quote.names) return !quote.conditional && !said.names;
  const known = new Set(said.words.flatMap(({ forms }) => forms));
  const found = quote.names.filter((forms) => forms.some((form) => known.has(form)));
  // The last name is what is missing or not wanted.
  return found.length > 0 && found.at(-1) === quote.names.at(-1);
}

/** Returns how much of `words` is among `others`, by how rare they are. */
function share(words: Word[], others: Word[]): number {
  const known = new Set(others.flatMap(({ forms }) => forms));
  let all = 0;
  let there = 0;
  for (const { forms, rarity } of words) {
    all += rarity;
    const found = forms.filter((form) => known.has(form)).length;
    there += (rarity * found) / forms.length;
  }
  return all > 0 ? there / all : 1;
}
