// Runs programs in Node with the recorder, and without it if asked to, for tests. Reads a
// list of `{files, module}` from stdin, and writes a list of what became of them.
import { readFileSync, writeSync } from "node:fs";
import { openRuntime, recorderFiles, runInNode } from "../../build/node_python.mjs";

const runtime = await openRuntime();
const recorder = recorderFiles();

async function run(request) {
  try {
    return await runInNode(runtime, request);
  } catch (error) {
    return { output: `broken: ${error.message}`, outcome: null, recording: null };
  }
}

const { requests, alsoPlain } = JSON.parse(readFileSync(0, "utf8"));
const done = [];
for (const request of requests)
  done.push({
    plain: alsoPlain ? await run(request) : null,
    watched: await run({ ...request, recorder }),
  });
writeSync(1, JSON.stringify(done));
process.exit();
