// Puts into overrides/assets what the browser needs: runner, Python, fonts.
// With --watch it goes on, and rebuilds when runner/src or snippets/ change.
// A test of another image names its list of modules in PRELOADED, and in ASSETS the
// folder to write to.
import { spawnSync } from "node:child_process";
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
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { trim } from "./trim.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const assets = resolve(process.env.ASSETS ?? join(root, "overrides", "assets"));
const preloaded = resolve(process.env.PRELOADED ?? join(root, "runner", "preloaded.json"));
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

/** The modules that an image holds imported; what a page imports does not change them. */
function preloadedModules() {
  try {
    const modules = [json(preloaded)].flat();
    const wrong = modules.find((name, at) => typeof name !== "string" || name <= modules[at - 1]);
    if (wrong === undefined) return modules;
    return fail(
      `${preloaded}: ${JSON.stringify(wrong)} is not a module, or not in alphabetical order`,
    );
  } catch (error) {
    return fail(`${preloaded}: ${error.message}`);
  }
}

/** Removes what an earlier build has written; a site's folder holds more than that. */
function clear() {
  if (!existsSync(assets)) return;
  const own = readdirSync(assets).filter((name) => /^(fonts|runner|python-\w+)$/.test(name));
  for (const name of own) rmSync(join(assets, name), { recursive: true });
}

function fail(message) {
  console.error(message);
  process.exit(1);
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
    const frozen = spawnSync(
      process.execPath,
      ["--experimental-wasm-jspi", freeze, work, preloaded],
      { stdio: "inherit" },
    );
    if (frozen.status !== 0) fail("Python was not frozen");
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
  clear();
  const runtime = await buildRuntime();
  copyFonts();
  writeFileSync(join(assets, "favicon.svg"), readFileSync(join(root, "overrides", "favicon.svg")));
  await esbuild.build(options(runtime));
}
