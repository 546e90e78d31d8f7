/** Source text of what the tests run in a page; every engine takes text, and gives text. */

/** Runs in the page, and sees nothing of the file it stands in. */
type PageFunction = (...args: never[]) => unknown;

/** Returns the source of a call of `fn`; `subject` is the source of a first argument. */
export function call(fn: PageFunction, args: unknown[], subject?: string): string {
  const sources = args.map((arg) => (arg === undefined ? "undefined" : JSON.stringify(arg)));
  if (subject !== undefined) sources.unshift(subject);
  return `(${fn.toString()})(${sources.join(", ")})`;
}

/** Wraps what `source` gives or throws, at once or by a promise, in JSON. */
export function answered(source: string): string {
  // The tests' compiler wraps functions in `__name`, which a page does not have.
  // No `async`: where scripts are off, promises never settle.
  return `(() => {
    const __name = (fn) => fn;
    const give = (value) => JSON.stringify({ value });
    const fail = (error) => JSON.stringify({ error: String(error) });
    try {
      const value = ${source};
      return value instanceof Promise ? value.then(give).catch(fail) : give(value);
    } catch (error) {
      return fail(error);
    }
  })()`;
}

/** Unwraps what `answered` made; rejects with what was thrown in the page. */
export function unwrap(answer: string): unknown {
  const { value, error } = JSON.parse(answer) as { value?: unknown; error?: string };
  if (error !== undefined) throw new Error(`in the page: ${error}`);
  return value;
}
