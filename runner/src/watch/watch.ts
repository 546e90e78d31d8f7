/** What draws a run: it loads with the first *Watch*. */

import * as renderer from "./renderer.ts";

// Where the bundle of the comparison finds it.
Object.assign(globalThis, { [WATCH_RENDERER]: renderer });

export { RunView } from "./run_view.ts";
