// Runs programs in Node, each without and with the recorder, for tests. Reads a list of
// `{files, module}` from stdin, and writes a list of what became of them: text that is no
// JSON for a program that broke the interpreter.
import { readFileSync, writeSync } from "node:fs";
import { openRuntime, recorderFiles, runInNode } from "../build/node_python.mjs";

const runtime = await openRuntime();
const recorder = recorderFiles();

async function run(request) {
  try {
    return await runInNode(runtime, request);
  } catch (error) {
    return { output: `broken: ${error.message}`, outcome: null, recording: null };
  }
}

const done = [];
for (const request of JSON.parse(readFileSync(0, "utf8")))
  done.push({ plain: await run(request), watched: await run({ ...request, recorder }) });
writeSync(1, JSON.stringify(done));
process.exit();
