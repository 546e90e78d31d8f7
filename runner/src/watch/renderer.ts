/**
 * What a run is drawn with, and two runs, too. The comparison imports it from here: its bundle
 * has none of it, for in a browser `watch.js` is there first (`runner/build/shared_renderer.mjs`).
 */

export { argumentsOf, below, builds, conversationOf, raised } from "./conversation.ts";
export { Drawing } from "./draw.ts";
export { h, toDom } from "./element.ts";
export { catcherOf, errorType, origin } from "./errors.ts";
export { layOut } from "./layout.ts";
export { objectGraph } from "./object_graph.ts";
export { clipped } from "./plain_text.ts";
export { END_ROWS } from "./shorten.ts";
export { stepTexts } from "./step_list.ts";
