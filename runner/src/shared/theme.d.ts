/** What the theme offers to scripts. */

/** Material's stream of documents: the first, then one for each instant navigation. */
declare const document$: { subscribe(listener: () => void): void };
