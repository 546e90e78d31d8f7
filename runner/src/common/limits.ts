/** Limits of what one run may send from the worker to the page. */

/** Characters that a run may print on each of its two streams. */
export const OUTPUT_CHARACTERS = 100_000;
/** Writes to one stream: each is a message, and may become an element of the page. */
export const OUTPUT_WRITES = 5_000;
/** Bytes of the JSON in which harness.py reports how a run ended. */
export const OUTCOME_BYTES = 200_000;
/** The longest reason, name or path that the page shows. */
export const READABLE_CHARACTERS = 300;
