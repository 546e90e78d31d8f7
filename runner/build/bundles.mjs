// Bundles runner/src for browsers.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { keptSmall } from "./budgets.mjs";
import { assets, json, npm, root } from "./project.mjs";
import { sharedRenderer, WATCH_RENDERER } from "./shared_renderer.mjs";
import { small } from "./small_python.mjs";
import { zoneNames } from "./time_zones.mjs";

// Each is a file of its own without imports. So a load that has failed can be tried again
// under another URL, and never finds modules that were loaded only in part. What two would
// have, one takes from the other (shared_renderer.mjs).
const ENTRIES = [
  "page/page",
  "page/shortcuts",
  "page/storage_report",
  "browse/browse",
  "cell/cell",
  "cell/editor",
  "recorder/recorder_files",
  "watch/watch",
  "watch/watch_both",
  "share/share",
  "share/downloads",
  "worker/worker",
  "interpreter/service_worker",
  "search/search",
  "search/search_worker",
];

/** Stands for the digest of all bundles, which is known only once they are made. */
const RUNNER = "__RUNNER__";

/** Writes the bundles, each with the digest of all: in addresses, and as its last line. */
const digested = {
  name: "digested",
  setup: ({ onEnd }) =>
    onEnd(({ outputFiles: files = [] }) => {
      const hash = createHash("sha256");
      for (const { text } of files) hash.update(text);
      const digest = hash.digest("hex").slice(0, 12);
      for (const { path, text } of files) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, `${text.replaceAll(RUNNER, digest)}// ${digest}\n`);
      }
    }),
};

/** The recorder loads when a reader has asked for it, so it comes as small as it can be. */
const smallPython = {
  name: "small Python",
  setup: ({ onLoad }) =>
    onLoad({ filter: /[/\\]recorder[/\\]\w+\.py$/ }, ({ path }) => ({
      contents: small(readFileSync(path, "utf8")),
      loader: "text",
    })),
};

/** Returns esbuild's options. The bundles know the runtime by its name, modules and sizes. */
export function bundleOptions({ build, modules, sizes }) {
  const { info } = json(npm("pyodide", "pyodide-lock.json"));
  return {
    entryPoints: ENTRIES.map((path) => join(root, "runner", "src", `${path}.ts`)),
    entryNames: "[name]",
    outdir: join(assets, "runner"),
    bundle: true,
    format: "esm",
    minify: true,
    target: ["chrome115", "firefox115", "safari16.4"],
    loader: { ".py": "text", ".txt": "text" },
    legalComments: "none",
    write: false,
    plugins: [keptSmall, digested, smallPython, sharedRenderer],
    // runner/src/common/build.d.ts describes these.
    define: {
      RUNNER: JSON.stringify(RUNNER),
      WATCH_RENDERER: JSON.stringify(WATCH_RENDERER),
      BUILD: JSON.stringify(build),
      PYTHON: JSON.stringify(info.python),
      LOCK_INFO: JSON.stringify(info),
      RUNTIME_SIZES: JSON.stringify(sizes),
      PRELOADED: JSON.stringify(modules),
      ZONE_NAMES: JSON.stringify(zoneNames()),
      // Without this Workbox writes to the console.
      "process.env.NODE_ENV": '"production"',
    },
    logLevel: "info",
  };
}
