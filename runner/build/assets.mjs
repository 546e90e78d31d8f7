// Puts into overrides/assets what the browser needs: runner, Python, fonts.
// With --watch it goes on, and rebuilds when runner/src or snippets/ change.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { trim } from "./trim.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const assets = join(root, "overrides", "assets");
const npm = (...parts) => join(root, "node_modules", ...parts);
const json = (path) => JSON.parse(readFileSync(path, "utf8"));

const pyodide = json(npm("pyodide", "package.json")).version;
const { info } = json(npm("pyodide", "pyodide-lock.json"));
const fonts = {
  "inter.woff2": ["@fontsource-variable/inter", "inter-latin-wght-normal"],
  "inter-italic.woff2": ["@fontsource-variable/inter", "inter-latin-wght-italic"],
  "mono.woff2": ["@fontsource/jetbrains-mono", "jetbrains-mono-latin-400-normal"],
  "mono-bold.woff2": ["@fontsource/jetbrains-mono", "jetbrains-mono-latin-700-normal"],
};

function copyFonts() {
  const target = join(assets, "fonts");
  mkdirSync(target, { recursive: true });
  for (const [name, [pack, file]] of Object.entries(fonts)) {
    cpSync(npm(pack, "files", `${file}.woff2`), join(target, name));
  }
}

/** Modules that snippets import, and some that readers will. */
function preloadedModules() {
  const common = "collections datetime itertools json math random re statistics time";
  const found = new Set(common.split(" "));
  for (const path of snippetPaths()) {
    const source = readFileSync(path, "utf8");
    for (const [, name] of source.matchAll(/^\s*(?:from|import) ([\w.]+)/gm)) {
      if (!name.startsWith("snippets")) found.add(name);
    }
  }
  return [...found].sort();
}

/** Puts the Python runtime into a folder that is named by what goes into it. */
async function buildRuntime() {
  const modules = preloadedModules();
  const made = [
    "build/freeze.mjs",
    "build/trim.mjs",
    "src/worker/load_harness.mjs",
    "src/worker/event_loop.py",
    "src/worker/harness.py",
  ].map((path) => readFileSync(join(root, "runner", path)));
  const hash = createHash("sha256").update(JSON.stringify([pyodide, modules]));
  for (const part of made) hash.update(part);
  const build = hash.digest("hex").slice(0, 12);
  const kept = join(root, "build", `python-${build}`);
  if (!existsSync(kept)) {
    const work = `${kept}.part`;
    mkdirSync(work, { recursive: true });
    const freeze = join(root, "runner", "build", "freeze.mjs");
    const text = (path) => readFileSync(path, "utf8");
    const { glue, wasm } = trim(
      text(npm("pyodide", "pyodide.asm.mjs")),
      readFileSync(npm("pyodide", "pyodide.asm.wasm")),
      text(npm("pyodide", "pyodide.mjs")) + text(freeze),
    );
    await bundlePyodide(glue, join(work, "pyodide.js"));
    const plain = join(work, "pyodide.asm.wasm");
    writeFileSync(plain, wasm);
    execFileSync(process.execPath, ["--experimental-wasm-jspi", freeze, work, ...modules], {
      stdio: "inherit",
    });
    rmSync(plain);
    writeFileSync(join(work, "python.wasm.bin"), gzipSync(wasm, { level: 9 }));
    renameSync(work, kept);
  }
  const target = join(assets, `python-${build}`);
  cpSync(kept, target, { recursive: true });
  const sizes = readdirSync(kept).map((name) => [name, statSync(join(kept, name)).size]);
  return { build, modules, sizes: Object.fromEntries(sizes) };
}

function bundlePyodide(glue, outfile) {
  const contents = `export { loadPyodide } from "./pyodide.mjs";
    export { default as createPyodideModule } from "./pyodide.asm.mjs";`;
  return esbuild.build({
    stdin: { contents, resolveDir: npm("pyodide") },
    outfile,
    bundle: true,
    format: "esm",
    minify: true,
    // Asked for in Node alone.
    external: ["node:*", "ws"],
    plugins: [
      {
        name: "glue",
        setup: (build) =>
          build.onLoad({ filter: /pyodide\.asm\.mjs$/ }, () => ({ contents: glue })),
      },
    ],
    logLevel: "error",
  });
}

function snippetPaths() {
  return readdirSync(join(root, "snippets"), { recursive: true })
    .filter((path) => /(^|[/\\])(?!test_)\w+\.py$/.test(path))
    .map((path) => join(root, "snippets", path))
    .sort();
}

// Each entry is one self-contained file, so that a failed load can be tried again
// under another address without a half-loaded module graph.
const options = ({ build, modules, sizes }) => ({
  entryPoints: [
    "page/page",
    "page/storage_report",
    "cell/cell",
    "cell/editor",
    "share/share",
    "share/downloads",
    "worker/worker",
    "interpreter/service_worker",
  ].map((path) => join(root, "runner", "src", `${path}.ts`)),
  entryNames: "[name]",
  outdir: join(assets, "runner"),
  bundle: true,
  format: "esm",
  minify: true,
  target: ["chrome115", "firefox115", "safari16.4"],
  loader: { ".py": "text", ".txt": "text" },
  legalComments: "none",
  define: {
    BUILD: JSON.stringify(build),
    // Workbox logs in development.
    "process.env.NODE_ENV": '"production"',
    PYTHON: JSON.stringify(info.python),
    LOCK_INFO: JSON.stringify(info),
    RUNTIME_SIZES: JSON.stringify(sizes),
    PRELOADED: JSON.stringify(modules),
  },
  logLevel: "info",
});

if (process.argv.includes("--watch")) {
  const context = await esbuild.context(options(await buildRuntime()));
  await context.watch();
} else {
  rmSync(assets, { recursive: true, force: true });
  const runtime = await buildRuntime();
  copyFonts();
  writeFileSync(join(assets, "favicon.svg"), readFileSync(join(root, "overrides", "favicon.svg")));
  await esbuild.build(options(runtime));
}
