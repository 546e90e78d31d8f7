import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  BREAKDOWNS,
  LOAD_PROBLEMS,
  type LoadProblem,
  RUNTIME_FILES,
} from "../src/common/failures.ts";
import { definedErrors, errorName } from "../src/cell/error_name.ts";
import {
  brokenText,
  cappedText,
  endText,
  missingText,
  omittedText,
  progressText,
  raisedText,
  unavailableText,
  verdictText,
} from "../src/cell/status.ts";

test("progress is shown in megabytes", () => {
  const load = {
    kind: "progress",
    phase: "load",
    loaded: 3_240_000,
    total: 13_400_000,
  } as const;
  assert.equal(progressText(load, "3.14.2"), "Loading Python 3.14: 3.2 of 13.4 MB");
});

test("starting and loading have different messages", () => {
  const start = {
    kind: "progress",
    phase: "start",
    loaded: 13_400_000,
    total: 13_400_000,
  } as const;
  assert.equal(progressText(start, "3.14.2"), "Starting Python 3.14, 13.4 MB loaded");
});

test("a failed run names its exit code", () => {
  assert.equal(endText(0), "Done");
  assert.equal(endText(3), "Failed with exit code 3");
});

test("a failed run names the error that ended it, if that is one of Python's own", () => {
  const named = (output: string) => errorName(output);
  assert.equal(named("epoch 1\nTraceback …\nTypeError: write() takes 2\n"), "TypeError");
  assert.equal(named("KeyboardInterrupt\n"), "KeyboardInterrupt");
  for (const output of [
    "",
    "TypeError: one\ndone\n",
    "Your_edits_are_lost: call 555 0100",
    "requests.exceptions.TypeError: x",
    "TypeErrors: two",
    "constructor: x",
  ])
    assert.equal(named(output), null, output);
  assert.equal(raisedText("TypeError"), "Python raised TypeError.");
});

test("an error that the page's own code defines is named, too; others never are", () => {
  const code =
    "class ApiError(Exception):\n    pass\nclass Clock:\n    class Late(Exception): ...\n";
  const defined = definedErrors(code);
  assert.deepEqual(defined, ["ApiError", "Late"]);
  const named = (output: string) => errorName(output, defined);
  assert.equal(named("Traceback …\nApiError: status 503\n"), "ApiError");
  assert.equal(named("snippets.retry.server.ApiError: status 503\n"), "ApiError");
  assert.equal(named("TypeError: x\n"), "TypeError");
  for (const output of [
    "Your_edits_are_lost: call",
    "requests.TypeError: x",
    "Clock: x",
    "ApiErrors",
  ])
    assert.equal(named(output), null, output);
});

test("a check ends with a verdict", () => {
  assert.equal(verdictText("passed"), "Passed");
  assert.equal(verdictText("not yet"), "Not yet: the output says what is missing");
});

/** Problems that no file has, and that trying again does not cure. */
const NO_FILES_FAULT = ["replaced", "blobs forbidden", "WebAssembly forbidden"] as const;

test("a runtime that did not load: the reason, and what to do", () => {
  const faults = LOAD_PROBLEMS.filter(
    (problem) => !(NO_FILES_FAULT as readonly string[]).includes(problem),
  );
  for (const problem of faults) {
    for (const file of RUNTIME_FILES) {
      const text = unavailableText({ problem, file });
      assert.match(text, /^Python did not load: /);
      assert.ok(text.includes(` ${file} `), text);
      assert.match(text, /try again; your edits are kept\.$/);
    }
  }
  assert.match(
    unavailableText({ problem: "other", file: null }),
    /^Python did not load: it did not start in this browser\./,
  );
});

test("a breakdown has a sentence of its own", () => {
  const texts = BREAKDOWNS.map(brokenText);
  assert.equal(new Set(texts).size, BREAKDOWNS.length);
  for (const text of texts)
    assert.match(text, /^The interpreter broke down: \w.*\w\. The next run/);
});

test("cut output says where and that the program went on", () => {
  assert.equal(cappedText(100_000), "Output is cut at 100,000 characters; the program went on.");
});

test("text that is shown without its colors or accents says so, and other text nothing", () => {
  assert.equal(omittedText({ marks: false, styles: false }), "");
  assert.match(omittedText({ marks: false, styles: true }), /^The color changed too often/);
  assert.match(omittedText({ marks: true, styles: false }), /^A letter had too many accents/);
  assert.match(omittedText({ marks: true, styles: true }), /without\. A letter/);
});

test("a known library comes with the command that installs its package", () => {
  const text = missingText("sklearn.svm", "snippets.protocol.library");
  assert.match(text, /^There is no sklearn here: /);
  assert.match(text, /pip install scikit-learn, then python -m snippets\.protocol\.library$/);
});

test("a library that the page does not know is not repeated, nor is a command offered", () => {
  for (const name of [
    "jsno",
    "constructor",
    "Your_edits_are_lost_call_555_0100",
    "torch_x.torch",
  ]) {
    const text = missingText(name, "snippets.protocol.before");
    assert.match(text, /^There is no module of that name here: .* Check it in the output$/);
    assert.ok(!text.includes(name), text);
    assert.doesNotMatch(text, /pip/);
  }
});

test("a known library's name does not carry other words into the status", () => {
  const text = missingText("numpy.Your_edits_are_lost", "snippets.protocol.before");
  assert.match(text, /^There is no numpy here: /);
  assert.doesNotMatch(text, /edits/);
});

test("a missing file of the project is told from a missing library", () => {
  const text = missingText("snippets.protocl", "snippets.protocol.before");
  assert.equal(text, "This page has no file of that name: check it in the output");
});

test("a module that needs the system is told from one that does not exist", () => {
  // What CPython has and a browser does not; on this list stand Windows' own modules, too.
  const recorded = JSON.parse(
    readFileSync("tests/browser/runner/python/recorded.json", "utf8"),
  ) as { program: string; browser: { output: string[] } }[];
  const run = recorded.find(({ program }) => program.endsWith("modules_of_the_system.py"));
  const elsewhere = ["msvcrt", "nt", "pydoc_data", "winreg", "winsound", ""];
  const left = run?.browser.output.filter((name) => !elsewhere.includes(name)) ?? [];
  assert.ok(left.length > 10);
  for (const name of left)
    assert.equal(
      missingText(`${name}.part`, "snippets.protocol.before"),
      `${name} is a part of Python that a browser lacks. ` +
        "On your machine: python -m snippets.protocol.before",
    );
});

test("where trying again is no help, the status says what is", () => {
  const told = (problem: LoadProblem) => unavailableText({ problem, file: "worker.js" });
  assert.match(told("cut off"), /worker\.js did not arrive whole\. Check the connection/);
  assert.match(told("replaced"), /was open\. Reload the page, then run again; your edits/);
  assert.match(told("blobs forbidden"), /“blob:”\. Whoever publishes the site can allow/);
  for (const problem of NO_FILES_FAULT)
    assert.doesNotMatch(told(problem), /connection|undefined|worker\.js/);
});
