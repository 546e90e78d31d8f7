/**
 * How an interpreter can fail. The page has a sentence for each of these and shows no other:
 * the words of an error may be those of a program, which could speak as the page does.
 */

/** Why an interpreter that was ready has failed. */
export const BREAKDOWNS = [
  "nested too deep",
  "out of memory",
  "too many words",
  "library missing",
  "taken over",
  "other",
] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** So much of an unknown error is told to the console. */
export const LONGEST_REASON = 1_000;

/** Why an interpreter did not become ready. */
export const LOAD_PROBLEMS = [
  "unreachable",
  "refused",
  "cut off",
  "damaged",
  "other",
  // This tab shows pages of a build that the server has replaced.
  "replaced",
  // By a content security policy.
  "blobs forbidden",
  "WebAssembly forbidden",
] as const;
export type LoadProblem = (typeof LOAD_PROBLEMS)[number];

/** The files that an interpreter is loaded from. */
export const RUNTIME_FILES = [
  "worker.js",
  "pyodide.js",
  "python.wasm.bin",
  "first.zip",
  "rest.zip",
  "image.bin",
] as const;
export type RuntimeFile = (typeof RUNTIME_FILES)[number];

export interface LoadFailure {
  problem: LoadProblem;
  /** The file that is to blame, if it is known. */
  file: RuntimeFile | null;
  /** For the console alone, if the problem is none of those that are known. */
  reason?: string;
}

/** A file that could not be loaded, or what kept any from loading. */
export class LoadError extends Error {
  readonly problem: LoadProblem;
  readonly file: RuntimeFile | null;

  constructor(problem: LoadProblem, url?: URL) {
    const name = url?.pathname.split("/").pop() ?? "";
    super(`${name}: ${problem}`);
    this.problem = problem;
    this.file = RUNTIME_FILES.find((file) => file === name) ?? null;
  }
}

/** Returns what the page is told of an error before the interpreter was ready. */
export function loadFailure(error: unknown): LoadFailure {
  if (error instanceof LoadError) return { problem: error.problem, file: error.file };
  return { problem: "other", file: null, reason: String(error).slice(0, LONGEST_REASON) };
}

/** Returns what the page is told of an error after the interpreter was ready. */
export function breakdownOf(message: string): Breakdown {
  if (message.includes("too many words")) return "too many words";
  if (/stack|recursion/i.test(message)) return "nested too deep";
  return /out of memory|used up its memory|allocation/i.test(message) ? "out of memory" : "other";
}
