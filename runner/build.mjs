// Puts into overrides/assets what the browser needs: runner, Python, fonts.
// With --watch it goes on, and rebuilds when runner/src or snippets/ change.
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const assets = join(root, "overrides", "assets");
const npm = (...parts) => join(root, "node_modules", ...parts);
const json = (path) => JSON.parse(readFileSync(path, "utf8"));

const version = json(npm("pyodide", "package.json")).version;
const { info } = json(npm("pyodide", "pyodide-lock.json"));
const runtime = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip"];
const fonts = {
  "inter.woff2": ["@fontsource-variable/inter", "inter-latin-wght-normal"],
  "inter-italic.woff2": ["@fontsource-variable/inter", "inter-latin-wght-italic"],
  "mono.woff2": ["@fontsource/jetbrains-mono", "jetbrains-mono-latin-400-normal"],
  "mono-bold.woff2": ["@fontsource/jetbrains-mono", "jetbrains-mono-latin-700-normal"],
};

function copyRuntime() {
  const target = join(assets, `pyodide-${version}`);
  mkdirSync(target, { recursive: true });
  for (const name of runtime) cpSync(npm("pyodide", name), join(target, name));
}

function copyFonts() {
  const target = join(assets, "fonts");
  mkdirSync(target, { recursive: true });
  for (const [name, [pack, file]] of Object.entries(fonts)) {
    cpSync(npm(pack, "files", `${file}.woff2`), join(target, name));
  }
}

/** Packs snippets/ into a bundle as an object: path from the root → text. */
const packSnippets = {
  name: "snippets",
  setup(build) {
    const folder = join(root, "snippets");
    build.onResolve({ filter: /^snippets:files$/ }, () => ({
      path: "files",
      namespace: "snippets",
    }));
    build.onLoad({ filter: /.*/, namespace: "snippets" }, () => {
      const paths = readdirSync(folder, { recursive: true })
        .filter((path) => /(^|[/\\])(?!test_)\w+\.py$/.test(path))
        .map((path) => join(folder, path))
        .sort();
      const files = paths.map((path) => [relative(root, path), readFileSync(path, "utf8")]);
      const folders = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== "__pycache__")
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
      return {
        contents: JSON.stringify(Object.fromEntries(files)),
        loader: "json",
        watchFiles: paths,
        watchDirs: [folder, ...folders],
      };
    });
  },
};

// Each entry is one self-contained file, so that a failed load can be tried again
// under another address without a half-loaded module graph.
const options = {
  entryPoints: ["cells", "cell", "editor", "share", "project", "worker"].map((name) =>
    join(root, "runner", "src", `${name}.ts`),
  ),
  outdir: join(assets, "runner"),
  bundle: true,
  format: "esm",
  minify: true,
  target: ["chrome115", "firefox115", "safari16.4"],
  loader: { ".py": "text", ".txt": "text" },
  legalComments: "none",
  plugins: [packSnippets],
  define: {
    PYODIDE: JSON.stringify(version),
    PYTHON: JSON.stringify(info.python),
    LOCK_INFO: JSON.stringify(info),
    RUNTIME_SIZES: JSON.stringify(
      Object.fromEntries(runtime.map((name) => [name, statSync(npm("pyodide", name)).size])),
    ),
  },
  logLevel: "info",
};

if (process.argv.includes("--watch")) {
  const context = await esbuild.context(options);
  await context.watch();
} else {
  rmSync(assets, { recursive: true, force: true });
  copyRuntime();
  copyFonts();
  writeFileSync(join(assets, "favicon.svg"), readFileSync(join(root, "overrides", "favicon.svg")));
  await esbuild.build(options);
}
