/** Limits of what one run may send from the worker to the page. */

/** Characters that a run may print on each of its two streams, and that are then seen. */
export const OUTPUT_CHARACTERS = 100_000;
/** The same with those that others are written over, as in the line of a bar of progress. */
export const OVERWRITTEN_CHARACTERS = 1_000_000;
/** Bytes of the JSON in which harness.py reports how a run ended. */
export const OUTCOME_BYTES = 200_000;
/** Bytes of the JSON in which recorder.py tells who has called whom. */
export const RECORDING_BYTES = 3_000_000;
/** Of one recording: events, lanes, and what one event lists of context variables. */
export const MOST_EVENTS = 2_000;
export const MOST_LANES = 2_000;
export const MOST_ENTRIES = 20;
/** What all events of a recording together tell of who holds whom. */
export const MOST_HOLDS = 20_000;
/** Characters of one name or text of a recording, and of all. Python counts an emoji once. */
export const RECORDED_CHARACTERS = 500;
export const RECORDING_CHARACTERS = 1_000_000;
