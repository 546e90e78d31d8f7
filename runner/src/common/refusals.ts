/** Why Python does not load however often the reader tries, and what helps. */

/** This tab shows pages of a build that the server has replaced. */
export const REPLACED = "the site was published anew while this page was open";
/** A host can send a content security policy of its own, beside that of overrides/main.html. */
const FORBIDDEN = "the content security policy of this site's host does not allow";
export const BLOB_FORBIDDEN = `${FORBIDDEN} scripts and workers from “blob:”`;
export const WASM_FORBIDDEN = `${FORBIDDEN} WebAssembly (“wasm-unsafe-eval”)`;

const ASK_THE_HOST = "Whoever publishes the site can allow it, as its README says";

/** What helps, for each reason. */
export const REMEDIES: Record<string, string> = {
  [REPLACED]: "Reload the page, then run again",
  [BLOB_FORBIDDEN]: ASK_THE_HOST,
  [WASM_FORBIDDEN]: ASK_THE_HOST,
};
