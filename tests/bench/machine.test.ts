import assert from "node:assert/strict";
import { test } from "node:test";
import { describe } from "./machine.ts";

const MACHINE = { cores: 8, memoryGB: 16, cpu: "A processor", system: "linux x64" };

test("the sentence says when, on what, in what and how often", () => {
  const text = describe(new Date(2026, 10, 23), MACHINE, ["Chromium 156", "Firefox 153"], 5);
  assert.match(text, /^Measured on 23 November 2026 on a machine like a laptop with 8 cores/);
  assert.match(text, /in Chromium 156 and Firefox 153; medians of 5 rounds\./);
});

test("one round is no median", () => {
  assert.match(describe(new Date(), MACHINE, ["Chromium 156"], 1), /; one round\./);
});
