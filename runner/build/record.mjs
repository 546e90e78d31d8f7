// Records the programs of pages. Reads from stdin, as JSON, which ones and where to write, and
// prints which one it is about to run; tools/pages/recordings.py says what has changed.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { openRuntime, recorderFiles, runInNode } from "./node_python.mjs";
import { fail } from "./project.mjs";

const pages = JSON.parse(readFileSync(0, "utf8"));
const recorder = recorderFiles();
const runtime = await openRuntime();

/** Runs a program and returns its recording. */
async function recordingOf({ path, ...program }) {
  console.log(path);
  const { recording, output } = await runInNode(runtime, { ...program, recorder }).catch(
    (error) => ({ output: error.message }),
  );
  const [reason] = output.trim().split("\n").slice(-1);
  if (!recording)
    fail(
      `${path}:1: it cannot be recorded (${reason}). Let it end without os.abort() or a signal.`,
    );
  if (recording.cut)
    fail(
      `${path}:1: only its first ${recording.events.length} steps could be recorded. Make fewer ` +
        "calls, end without os._exit(), and leave sys.monitoring alone.",
    );
  return recording;
}

for (const { to, madeFrom, programs } of pages) {
  const made = { madeFrom };
  for (const [side, program] of Object.entries(programs)) made[side] = await recordingOf(program);
  // Builds run side by side, so nobody may find half a file.
  const part = `${to}.${process.pid}`;
  writeFileSync(part, `${JSON.stringify(made)}\n`);
  renameSync(part, to);
}
process.exit();
