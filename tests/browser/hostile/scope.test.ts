/** The locked scope, attacked from within: the layer behind the gate, which no program reaches. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";

const site = useSite(FIXTURE);
const ATTACKS = fileURLToPath(new URL("scope_attacks.ts", import.meta.url));

test("nothing of a locked worker's scope leads out, and nothing in it can be changed", async () => {
  const options = { bundle: true, format: "esm", target: "es2022", write: false } as const;
  const script = buildSync({ ...options, entryPoints: [ATTACKS] }).outputFiles[0]?.text ?? "";
  const tab = await site.open(SAMPLE);
  const found = await tab.evaluate(
    (script) =>
      new Promise<{ tried: number; reached: string[] }>((resolve, reject) => {
        const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
        const worker = new Worker(url, { type: "module" });
        worker.onmessage = ({ data }) => resolve(data as { tried: number; reached: string[] });
        worker.onerror = ({ message }) => reject(new Error(message));
      }),
    script,
  );
  assert.deepEqual(found.reached, []);
  assert.ok(found.tried > 80, `only ${found.tried} attacks`);
});
