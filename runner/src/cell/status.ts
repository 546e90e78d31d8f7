/**
 * The messages of the status line below a cell's code. They are the page's own words alone:
 * what a program says is in the output, where nobody takes it for the page.
 */

import type { Breakdown, LoadFailure, LoadProblem } from "../common/failures.ts";
import type { WorkerMessage } from "../common/messages.ts";

type Progress = Extract<WorkerMessage, { kind: "progress" }>;

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/**
 * Says how much has loaded: `Loading Python 3.14: 3.2 of 13.4 MB`. It is no download where the
 * browser has the files, which the worker cannot tell.
 */
export function progressText({ phase, loaded, total }: Progress, python: string): string {
  const name = `Python ${python.split(".").slice(0, 2).join(".")}`;
  if (phase === "start") return `Starting ${name}, ${megabytes(total)} MB loaded`;
  return `Loading ${name}: ${megabytes(loaded)} of ${megabytes(total)} MB`;
}

/** Says how a run ended. */
export function endText(exit: number): string {
  return exit === 0 ? "Done" : `Failed with exit code ${exit}`;
}

/** Says which error has ended a run. Its message is in the output. */
export const raisedText = (error: string) => `Python raised ${error}.`;

/**
 * How a check ended. `not run` is a file that stopped before it could be checked, `unchanged`
 * an exercise that the reader has not touched.
 */
export type Verdict = "passed" | "not yet" | "not run" | "unchanged";

const VERDICTS: Record<Verdict, string> = {
  passed: "Passed",
  "not yet": "Not yet: the output says what is missing",
  unchanged: "Nothing is changed yet: write where it says TODO. The output says what is checked",
  "not run": "Not checked, because a file did not run: the output ends with its name and line",
};

/** Says how a check ended. */
export const verdictText = (verdict: Verdict) => VERDICTS[verdict];

/** A host can send a content security policy of its own, beside that of overrides/main.html. */
const FORBIDDEN = "the content security policy of this site's host does not allow";
const LOAD_PROBLEMS: Record<LoadProblem, string> = {
  unreachable: "could not be reached",
  refused: "is not what the server answered with",
  "cut off": "did not arrive whole",
  damaged: "is damaged",
  other: "did not start in this browser",
  replaced: "the site was published anew while this page was open",
  "blobs forbidden": `${FORBIDDEN} scripts and workers from “blob:”`,
  "WebAssembly forbidden": `${FORBIDDEN} WebAssembly (“wasm-unsafe-eval”)`,
};
const ASK_THE_HOST = "Whoever publishes the site can allow it, as its README says";
/** What helps where trying again does not. */
const REMEDIES: Partial<Record<LoadProblem, string>> = {
  replaced: "Reload the page, then run again",
  "blobs forbidden": ASK_THE_HOST,
  "WebAssembly forbidden": ASK_THE_HOST,
};

/** Says why Python could not be loaded, and what to do. */
export function unavailableText({ problem, file }: LoadFailure): string {
  const remedy = REMEDIES[problem] ?? "Check the connection, then try again";
  // Where there is a remedy of its own, the sentence needs no file.
  const what = `${REMEDIES[problem] ? "" : `${file ?? "it"} `}${LOAD_PROBLEMS[problem]}`;
  return `Python did not load: ${what}. ${remedy}; your edits are kept.`;
}

/** Says that some output is not shown. */
export function cappedText(limit: number): string {
  return `Output is cut at ${limit.toLocaleString("en")} characters; the program went on.`;
}

/** Says what is left out of the text that is shown; "" if nothing is. */
export function omittedText({ marks, styles }: { marks: boolean; styles: boolean }): string {
  const said: string[] = [];
  if (styles) said.push("The color changed too often, so a part is shown without.");
  if (marks) said.push("A letter had too many accents, so some are left out.");
  return said.join(" ");
}

/** Says that there was no output, or that no part of Python arrived, for a while. */
export function stalledText(seconds: number, loading = false): string {
  if (loading) return `Nothing has arrived for ${seconds} seconds: wait, or Stop and Run again.`;
  return `Running. No output for ${seconds} seconds: Stop ends the program, or wait.`;
}

/** Libraries that ML engineers use: module → package. */
const PACKAGES: Record<string, string> = {
  ...same("boto3 fastapi httpx keras lightning matplotlib moto numpy openai pandas polars"),
  ...same("pydantic requests scipy seaborn statsmodels torch torchvision tqdm transformers"),
  ...same("tensorflow uvicorn wandb xgboost jax datasets accelerate anthropic click flask joblib"),
  ...same("lightgbm optuna pyarrow pytest redis rich ruff mypy sqlalchemy structlog tenacity"),
  ...same("tokenizers typer"),
  PIL: "pillow",
  bs4: "beautifulsoup4",
  cv2: "opencv-python",
  mlflow: "mlflow-skinny",
  sklearn: "scikit-learn",
  yaml: "pyyaml",
};

/** Modules of Python that Pyodide leaves out: most need a terminal, a screen or an account. */
const LEFT_OUT = new Set(
  "curses dbm ensurepip grp idlelib pwd readline resource syslog tkinter turtle turtledemo venv".split(
    " ",
  ),
);

function same(names: string): Record<string, string> {
  return Object.fromEntries(names.split(" ").map((name) => [name, name]));
}

/**
 * Says why a module was not found, and how to get it.
 *
 * @param name The missing module. Code from a link may name a harmful package here, or put
 *   a sentence into the name, so only names that the page knows are repeated.
 * @param module The module that the reader has run: `snippets.protocol.before`.
 */
export function missingText(name: string, module: string): string {
  const [library = name] = name.split(".");
  if (library === "snippets") return "This page has no file of that name: check it in the output";
  if (LEFT_OUT.has(library))
    return `${library} is a part of Python that a browser lacks. On your machine: python -m ${module}`;
  const why = "the browser has Python's standard library, and not all of that.";
  if (!Object.hasOwn(PACKAGES, library))
    return `There is no module of that name here: ${why} Check it in the output`;
  const how = `pip install ${PACKAGES[library] ?? ""}, then python -m ${module}`;
  return `There is no ${library} here: ${why} On your machine: ${how}`;
}

const BREAKDOWNS: Record<Breakdown, string> = {
  "nested too deep": "the program nested too deep",
  "out of memory": "the program used up its memory",
  "too many words": "the program ended in too many words",
  "library missing": "rest.zip, a part of Python, did not arrive whole",
  "taken over": "the program took it over",
  other: "the program made it fail",
};

/** Says that the interpreter itself has failed, not only the program in it. */
export function brokenText(cause: Breakdown): string {
  return `The interpreter broke down: ${BREAKDOWNS[cause]}. The next run starts a new one`;
}

/** What is said of a run that was to be watched. */
export const WATCH_NOT_LOADED =
  "What watches a run did not load. Check the connection, then try again.";
export const NOT_DRAWN =
  "What draws the run did not load. Check the connection, then press Watch again.";
export const NOT_COMPARED =
  "What compares the runs did not load. Check the connection, then press Watch both again.";
export const NOT_RECORDED = "The program has ended in a way that leaves nothing to watch.";
export const STOPPED_TOO_EARLY =
  "It was stopped before anything was recorded, so there is nothing to watch.";
