/** Source text of what the tests run in a page; every engine takes text, and gives text. */

/** How long one look at the page goes on before the test asks again, in milliseconds. */
const LOOK = 1_000;

/** Runs in the page, and sees nothing of the file it stands in. */
type PageFunction = (...args: never[]) => unknown;

/** Returns the source of a call of `fn`; `subject` is the source of a first argument. */
export function call(fn: PageFunction, args: unknown[], subject?: string): string {
  const sources = args.map((arg) => (arg === undefined ? "undefined" : JSON.stringify(arg)));
  if (subject !== undefined) sources.unshift(subject);
  return `(${fn.toString()})(${sources.join(", ")})`;
}

/** Evaluates `source` until it is truthy; what it throws says why it is not, yet. */
export function polled(source: string): string {
  return `new Promise((resolve, reject) => {
    const end = Date.now() + ${LOOK};
    const look = async () => {
      const late = Date.now() > end;
      try {
        const value = await ${source};
        if (value || late) return resolve(value);
      } catch (error) {
        if (late) return reject(error);
      }
      setTimeout(look, 50);
    };
    look();
  })`;
}

/** Wraps what `source` gives, or throws, in JSON. */
export function answered(source: string): string {
  // The tests' compiler wraps functions in `__name`, which a page does not have.
  return `(async () => {
    const __name = (fn) => fn;
    try {
      return JSON.stringify({ value: await ${source} });
    } catch (error) {
      return JSON.stringify({ error: String(error) });
    }
  })()`;
}

/** Unwraps what `answered` made; rejects with what was thrown in the page. */
export function unwrap(answer: string): unknown {
  const { value, error } = JSON.parse(answer) as { value?: unknown; error?: string };
  if (error !== undefined) throw new Error(`in the page: ${error}`);
  return value;
}
