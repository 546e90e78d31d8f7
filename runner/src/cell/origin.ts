/**
 * Whose code is in view. An edit of code from a link stays one until it is reset: most of
 * it may still be what came with the link.
 */
export type Origin = "page" | "reader" | "link" | "edited link";

/** Whether code is from a link, edited since or not. */
export const isLinked = (origin: Origin) => origin === "link" || origin === "edited link";
