// Has the bundle that compares two runs take what it shares with watch.js from there. It is
// loaded after watch.js (cell/watching.ts), so nobody loads the renderer twice. An import of the
// one by the other would do so as well, but could not be tried again after it has failed.
import { join } from "node:path";
import * as esbuild from "esbuild";
import { root } from "./project.mjs";

/** The name at which watch.ts leaves the renderer in a page. */
export const WATCH_RENDERER = "watchRenderer";

const RENDERER = join(root, "runner", "src", "watch", "renderer.ts");

/** In a bundle only watch.ts has the renderer itself. Others find it under its name. */
export const sharedRenderer = {
  name: "shared renderer",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /[/]renderer\.ts$/ }, ({ importer }) =>
      /[/\\]watch\.ts$/.test(importer) ? null : { path: RENDERER, namespace: "shared" },
    );
    onLoad({ filter: /./, namespace: "shared" }, async () => ({
      contents: `export const { ${await namesOf(RENDERER)} } = globalThis.${WATCH_RENDERER};`,
    }));
  },
};

/** Returns what a module exports. */
async function namesOf(path) {
  const { metafile } = await esbuild.build({
    ...{ entryPoints: [path], bundle: true, format: "esm", write: false, metafile: true },
    outdir: root,
  });
  return Object.values(metafile.outputs)[0].exports;
}
