import assert from "node:assert/strict";
import { test } from "node:test";
import { BLOB_FORBIDDEN, REMEDIES, REPLACED } from "../src/common/refusals.ts";
import {
  cappedText,
  endText,
  missingText,
  progressText,
  unavailableText,
} from "../src/cell/status.ts";

test("progress is shown in megabytes", () => {
  const download = {
    kind: "progress",
    phase: "download",
    loaded: 3_240_000,
    total: 13_400_000,
  } as const;
  assert.equal(progressText(download, "3.14.2"), "Downloading Python 3.14: 3.2 of 13.4 MB");
});

test("starting and downloading have different messages", () => {
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

test("a check ends with a verdict", () => {
  assert.equal(endText(0, true), "Passed");
  assert.equal(endText(1, true), "Not yet: the output says what is missing");
});

test("a runtime that did not load: the reason, and what to do", () => {
  const text = unavailableText("the server answered 404 for python_stdlib.zip");
  assert.match(text, /404 for python_stdlib\.zip/);
  assert.match(text, /try again; your edits are kept/);
});

test("cut output says where and that the program went on", () => {
  assert.equal(
    cappedText({ limit: 100_000, unit: "characters" }),
    "Output is cut at 100,000 characters; the program went on.",
  );
});

test("a known library comes with the command that installs its package", () => {
  const text = missingText("sklearn.svm", "snippets.protocol.library");
  assert.match(text, /^There is no sklearn here: /);
  assert.match(text, /pip install scikit-learn, then python -m snippets\.protocol\.library$/);
});

test("an unknown library comes without a command", () => {
  for (const name of ["jsno", "constructor", "x"]) {
    const text = missingText(name, "snippets.protocol.before");
    assert.match(text, new RegExp(`^There is no ${name} here: .* Check the name$`));
    assert.doesNotMatch(text, /pip/);
  }
});

test("a missing file of the project is named in full", () => {
  const text = missingText("snippets.protocl", "snippets.protocol.before");
  assert.equal(text, "There is no snippets.protocl on this page: check the name");
});

test("where trying again is no help, the status says what is", () => {
  assert.match(unavailableText("worker.js broke off"), /broke off\. Check the connection/);
  assert.match(unavailableText(REPLACED), /was open\. Reload the page, then run again; your edits/);
  assert.match(unavailableText(BLOB_FORBIDDEN), /“blob:”\. Whoever publishes the site can allow/);
  for (const reason of Object.keys(REMEDIES))
    assert.doesNotMatch(unavailableText(reason), /connection|undefined/);
});
