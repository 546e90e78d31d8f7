// Fills overrides/assets with what the browser needs: runner, Python runtime, fonts, icon.
// With --watch it keeps running and bundles again when runner/src changes.
//
// To test another image, PRELOADED names its list of modules, and ASSETS the folder that
// is filled instead.
import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { bundleOptions } from "./bundles.mjs";
import { writeFonts } from "./fonts.mjs";
import { assets, root } from "./project.mjs";
import { buildRuntime } from "./runtime.mjs";

/** Removes what an earlier build has written. The folder of a built site holds more. */
function removeOldAssets() {
  if (!existsSync(assets)) return;
  const own = readdirSync(assets).filter((name) => /^(fonts|runner|python-\w+)$/.test(name));
  for (const name of own) rmSync(join(assets, name), { recursive: true });
}

if (process.argv.includes("--watch")) {
  const context = await esbuild.context(bundleOptions(await buildRuntime()));
  await context.watch();
} else {
  removeOldAssets();
  const runtime = await buildRuntime();
  await writeFonts(join(assets, "fonts"));
  cpSync(join(root, "overrides", "favicon.svg"), join(assets, "favicon.svg"));
  await esbuild.build(bundleOptions(runtime));
}
