/** The messages of the status line below a cell's code. */

import type { Limit, WorkerMessage } from "../common/messages.ts";
import { REMEDIES } from "../common/refusals.ts";

type Progress = Extract<WorkerMessage, { kind: "progress" }>;

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/** Says how much has loaded: `Downloading Python 3.14: 3.2 of 13.4 MB`. */
export function progressText({ phase, loaded, total }: Progress, python: string): string {
  const name = `Python ${python.split(".").slice(0, 2).join(".")}`;
  if (phase === "start") return `Starting ${name}, ${megabytes(total)} MB loaded`;
  return `Downloading ${name}: ${megabytes(loaded)} of ${megabytes(total)} MB`;
}

/** Says how a run or a check ended. */
export function endText(exit: number, checking = false): string {
  if (checking) return exit === 0 ? "Passed" : "Not yet: the output says what is missing";
  return exit === 0 ? "Done" : `Failed with exit code ${exit}`;
}

/** Says why Python could not be loaded, and what to do. */
export function unavailableText(reason: string): string {
  const remedy = REMEDIES[reason] ?? "Check the connection, then try again";
  return `Python did not load: ${reason}. ${remedy}; your edits are kept.`;
}

/** Says that some output is not shown. */
export function cappedText({ limit, unit }: Limit): string {
  return `Output is cut at ${limit.toLocaleString("en")} ${unit}; the program went on.`;
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
  ...same("tensorflow uvicorn wandb xgboost jax datasets"),
  PIL: "pillow",
  cv2: "opencv-python",
  mlflow: "mlflow-skinny",
  sklearn: "scikit-learn",
  yaml: "pyyaml",
};

function same(names: string): Record<string, string> {
  return Object.fromEntries(names.split(" ").map((name) => [name, name]));
}

/**
 * Says why a module was not found, and how to get it.
 *
 * @param name The missing module. Code from a link may name a harmful package here.
 * @param module The module that the reader has run: `snippets.protocol.before`.
 */
export function missingText(name: string, module: string): string {
  const [library = name] = name.split(".");
  if (library === "snippets") return `There is no ${name} on this page: check the name`;
  const why = "the browser has Python's standard library, and not all of that.";
  // The page recommends no package that it does not know.
  if (!Object.hasOwn(PACKAGES, library))
    return `There is no ${library} here: ${why} Check the name`;
  const how = `pip install ${PACKAGES[library] ?? ""}, then python -m ${module}`;
  return `There is no ${library} here: ${why} On your machine: ${how}`;
}

/** Says that the interpreter itself has failed, not only the program in it. */
export function brokenText(reason: string): string {
  const cause = /stack|recursion/i.test(reason) ? "The program nested too deep" : reason;
  return `The interpreter broke down: ${cause}. The next run starts a new one`;
}
