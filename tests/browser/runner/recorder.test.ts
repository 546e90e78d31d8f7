/** A worker records a run when it is sent the recorder, and only then. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { recorderFiles } from "../../../runner/build/node_python.mjs";
import type { RunRequest, WorkerMessage } from "../../../runner/src/common/messages.ts";
import { validateMessage } from "../../../runner/src/interpreter/validate_message.ts";
import { linesOf } from "../../../runner/test/recorder/watched.ts";
import type { Tab } from "../drivers/tab.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";

const site = useSite(FIXTURE, { saveData: true });
const recorder = recorderFiles();
const PROGRAM = `import asyncio

async def wait(name):
    print(name, end=" ", flush=True)
    await asyncio.sleep(0.01)
    return name

async def main():
    print("→", await asyncio.gather(wait("Änn"), wait("😀")))

asyncio.run(main())
`;
const TOLD = [
  "1 [program] call before: before()",
  "8 [main] call before: main()",
  "9 [main] yield before: main",
  "3 [wait 1] call before: wait(name='Änn')",
  "5 [wait 1] yield before: wait",
  "3 [wait 2] call before: wait(name='😀')",
  "5 [wait 2] yield before: wait",
  "5 [wait 1] resume before: wait",
  "6 [wait 1] return before: wait 'Änn'",
  "5 [wait 2] resume before: wait",
  "6 [wait 2] return before: wait '😀'",
  "9 [main] resume before: main",
  "9 [main] return before: main None",
  "11 [program] return before: before",
];
const request: RunRequest = {
  module: "snippets.page.before",
  files: {
    "snippets/__init__.py": "",
    "snippets/page/__init__.py": "",
    "snippets/page/before.py": PROGRAM,
  },
};

/**
 * Starts a worker as the page does, posts the requests, and returns what it sends.
 *
 * @param atOnce Whether they are posted before the worker is ready, as on the first run of a
 *   page; else after that, as to an interpreter that stands by.
 */
async function messagesOf(
  tab: Tab,
  requests: unknown[],
  atOnce: boolean,
): Promise<WorkerMessage[]> {
  const messages = await tab.evaluate(
    async (posted, immediately) => {
      const script = document.querySelector<HTMLScriptElement>('script[src*="/runner/page.js"]');
      const url = (script?.src ?? "").replace("/page.js", "/worker.js");
      const text = await (await fetch(url)).text();
      const base = `globalThis.RUNNER=${JSON.stringify(url)};\n`;
      const blob = new Blob([base, text], { type: "text/javascript" });
      const worker = new Worker(URL.createObjectURL(blob), {
        type: "module",
        name: "run a program",
      });
      const post = () => {
        for (const one of posted) worker.postMessage(one);
      };
      if (immediately) post();
      const heard: { kind: string }[] = [];
      await new Promise<void>((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<{ kind: string }>) => {
          heard.push(data);
          if (data.kind === "ready" && !immediately) post();
          if (["finished", "broken", "unavailable"].includes(data.kind)) resolve();
        };
        worker.onerror = () => resolve();
      });
      worker.terminate();
      return heard;
    },
    requests,
    atOnce,
  );
  return messages.map(validateMessage).filter(({ kind }) => kind !== "progress");
}

/** What was printed, and what was told in the end. */
function summary(messages: WorkerMessage[]) {
  const [last, before] = messages.toReversed();
  const text = messages
    .flatMap((of) => (of.kind === "output" ? of.pieces : []))
    .map((of) => of.text);
  const recording = before?.kind === "recorded" ? before.recording : null;
  return { end: last?.kind, output: text.join(""), recording };
}

for (const [when, atOnce] of [
  ["a first run", true],
  ["a run on standby", false],
] as const) {
  test(`the recording comes just before the end: ${when}`, async () => {
    const tab = await site.reopen(SAMPLE);
    const messages = await messagesOf(tab, [{ ...request, recorder }], atOnce);
    const { end, output, recording } = summary(messages);
    assert.equal(end, "finished");
    assert.equal(output, "Änn 😀 → ['Änn', '😀']\n");
    assert.deepEqual(linesOf(recording), TOLD);
    // In JavaScript's characters, as the page has the output.
    assert.deepEqual(
      recording?.events.map((event) => event.output),
      [0, 0, 0, 0, 4, 4, 7, 7, 7, 7, 7, 7, 23, 23],
    );
  });

  test(`a worker that has compiled the recorder before records as well: ${when}`, async () => {
    const tab = await site.reopen(SAMPLE);
    const requests = [{ recorder }, { ...request, recorder }];
    const { end, recording } = summary(await messagesOf(tab, requests, atOnce));
    assert.equal(end, "finished");
    assert.deepEqual(linesOf(recording), TOLD);
  });

  test(`what nobody watches is not recorded: ${when}`, async () => {
    const tab = await site.reopen(SAMPLE);
    for (const requests of [[request], [{ recorder }, request]]) {
      const { end, output, recording } = summary(await messagesOf(tab, requests, atOnce));
      assert.deepEqual([end, output], ["finished", "Änn 😀 → ['Änn', '😀']\n"]);
      assert.equal(recording, null);
    }
  });
}
