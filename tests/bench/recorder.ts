/**
 * `make bench-recorder`: how much longer a run of the pages' programs takes when it is
 * recorded, in Node, as ratios of one run. As on a page, the recorder is compiled before.
 */

import { execFileSync } from "node:child_process";
import { openRuntime, recorderFiles, runInNode } from "../../runner/build/node_python.mjs";
import type { RunRequest } from "../../runner/src/common/messages.ts";
import { median } from "./statistics.ts";

/** The most that a reader should wait, and how often each program is measured. */
const MOST = 2;
const ROUNDS = Number(process.env.ROUNDS ?? 9);

const listed = execFileSync("python", ["-m", "tools.commands.record", "--list"], {
  encoding: "utf8",
  maxBuffer: 2 ** 28,
});
const pages = JSON.parse(listed) as Record<string, Record<string, RunRequest>>;
const runtime = await openRuntime();
const recorder = recorderFiles();
const ratios: number[] = [];

for (const [page, sides] of Object.entries(pages))
  for (const [side, program] of Object.entries(sides)) {
    const times = { plain: [] as number[], recorded: [] as number[], steps: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      times.plain.push((await runInNode(runtime, program)).milliseconds);
      const recorded = await runInNode(runtime, { ...program, recorder });
      times.recorded.push(recorded.milliseconds);
      times.steps = recorded.recording?.events.length ?? 0;
    }
    // The fastest of each: whatever else the machine does makes a run slower, never faster.
    const [plain, recorded] = [Math.min(...times.plain), Math.min(...times.recorded)];
    const factor = recorded / plain;
    ratios.push(factor);
    console.log(
      `${factor.toFixed(2).padStart(5)}  ${page}/${side}: ` +
        `${plain.toFixed(1)} → ${recorded.toFixed(1)} ms, ${times.steps} steps`,
    );
  }
const most = Math.max(...ratios);
console.log(
  `median ${(median(ratios) ?? 0).toFixed(2)}, at most ${most.toFixed(2)} (aim: ${MOST})`,
);
process.exit(most > MOST ? 1 : 0);
