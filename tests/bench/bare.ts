/** What the runner is compared with: Pyodide as its documentation starts it. */

import { readFileSync } from "node:fs";
import { MARK, PROGRAM } from "./program.ts";

export const BARE_PAGE = "/bare/";

const PAGE = `<!doctype html>
<html lang="en">
<title>Bare Pyodide</title>
<link rel="icon" href="data:,">
<pre></pre>
<script>
  function run() {
    const start = performance.now();
    const worker = new Worker("worker.mjs", { type: "module" });
    return new Promise((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }) => {
        document.querySelector("pre").append(data);
        if (data.includes(${JSON.stringify(MARK)}))
          resolve({ ms: performance.now() - start, at: Date.now() });
      };
    });
  }
</script>
</html>
`;

const WORKER = `import { loadPyodide } from "./pyodide.mjs";
const pyodide = await loadPyodide();
pyodide.setStdout({ batched: (line) => postMessage(line) });
await pyodide.runPythonAsync(${JSON.stringify(PROGRAM)});
`;

const FROM_NPM = [
  "pyodide.mjs",
  "pyodide.asm.mjs",
  "pyodide.asm.wasm",
  "python_stdlib.zip",
  "pyodide-lock.json",
];

/** The files of the bare page: path on the server → content. */
export function bareFiles(): Map<string, Buffer> {
  const files = new Map([
    [`${BARE_PAGE}index.html`, Buffer.from(PAGE)],
    [`${BARE_PAGE}worker.mjs`, Buffer.from(WORKER)],
  ]);
  for (const name of FROM_NPM)
    files.set(BARE_PAGE + name, readFileSync(`node_modules/pyodide/${name}`));
  return files;
}
