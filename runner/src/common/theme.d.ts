/** What the theme offers to scripts. */

/** Emits when the page has loaded, and again after each instant navigation. */
declare const document$: { subscribe(listener: () => void): void };
