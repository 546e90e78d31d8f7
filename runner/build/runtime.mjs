// Builds the Python runtime: Pyodide without what no page needs, the standard library in
// two archives, and an image of a started interpreter.
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
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { EXPORTS } from "../src/worker/imports.mjs";
import { assets, fail, json, npm, preloaded, root } from "./project.mjs";
import { growStacksAlike } from "./stack_depth.mjs";
import { countEarlyYears, nameZones } from "./time_zones.mjs";
import { trim } from "./trim.mjs";

const FREEZE = join(root, "runner", "build", "freeze.mjs");
const WORKER = join(root, "runner", "src", "worker");

/**
 * Puts the runtime into a folder of `assets` that is named by all that goes into it, so
 * that a browser never mixes files of two runtimes. It is built only if build/ lacks it.
 *
 * @returns Its name, the modules that its image holds, and the size of each of its files.
 */
export async function buildRuntime() {
  const modules = preloadedModules();
  const build = await nameOfRuntime(modules);
  const kept = join(root, "build", `python-${build}`);
  if (!existsSync(kept)) {
    const work = `${kept}.part`;
    mkdirSync(work, { recursive: true });
    await makeRuntime(work);
    renameSync(work, kept);
  }
  cpSync(kept, join(assets, `python-${build}`), { recursive: true });
  const sizes = readdirSync(kept).map((name) => [name, statSync(join(kept, name)).size]);
  return { build, modules, sizes: Object.fromEntries(sizes) };
}

/** The modules that an image holds imported. What a page imports does not change them. */
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

/** Returns a digest of all that the runtime is made from. */
async function nameOfRuntime(modules) {
  const { version } = json(npm("pyodide", "package.json"));
  const hash = createHash("sha256").update(JSON.stringify([version, modules]));
  const python = readdirSync(WORKER).filter((name) => name.endsWith(".py"));
  const sources = [...(await importedFiles()), ...python.map((name) => join(WORKER, name))];
  for (const path of sources.sort()) hash.update(readFileSync(path));
  return hash.digest("hex").slice(0, 12);
}

/** Returns the paths of the files that build the runtime, and of all that they import. */
async function importedFiles() {
  const { metafile } = await esbuild.build({
    entryPoints: [FREEZE, fileURLToPath(import.meta.url)],
    absWorkingDir: root,
    bundle: true,
    format: "esm",
    packages: "external",
    platform: "node",
    metafile: true,
    outdir: "none",
    write: false,
    logLevel: "error",
  });
  return Object.keys(metafile.inputs).map((path) => join(root, path));
}

async function makeRuntime(folder) {
  const text = (path) => readFileSync(path, "utf8");
  const { glue, wasm } = trim(
    countEarlyYears(nameZones(text(npm("pyodide", "pyodide.asm.mjs")))),
    growStacksAlike(readFileSync(npm("pyodide", "pyodide.asm.wasm"))),
    [text(npm("pyodide", "pyodide.mjs")), text(FREEZE), ...EXPORTS].join(" "),
  );
  await bundlePyodide(glue, join(folder, "pyodide.js"));
  // Pyodide reads this in Node. A browser loads the packed one instead.
  const plain = join(folder, "pyodide.asm.wasm");
  writeFileSync(plain, wasm);
  const frozen = spawnSync(
    process.execPath,
    ["--experimental-wasm-jspi", FREEZE, folder, preloaded],
    { stdio: "inherit" },
  );
  if (frozen.status !== 0) fail("Python was not frozen");
  rmSync(plain);
  writeFileSync(join(folder, "python.wasm.bin"), gzipSync(wasm, { level: 9 }));
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
    // Pyodide imports these only in Node.
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
