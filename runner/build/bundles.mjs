// Bundles runner/src for browsers.
import { join } from "node:path";
import { assets, json, npm, root } from "./project.mjs";
import { zoneNames } from "./time_zones.mjs";

// Each is a file of its own without imports. So a load that has failed can be tried again
// under another URL, and never finds modules that were loaded only in part.
const ENTRIES = [
  "page/page",
  "page/storage_report",
  "cell/cell",
  "cell/editor",
  "share/share",
  "share/downloads",
  "worker/worker",
  "interpreter/service_worker",
];

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
    // runner/src/common/build.d.ts describes these.
    define: {
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
