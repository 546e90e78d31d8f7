/** Asks the worker that searches. The index is loaded with the first question. */

import type { Findings, NamedPage, SearchAnswer, SearchRequest } from "./messages.ts";

const INDEX = new URL("../search.json", import.meta.url);

let worker: Promise<Worker> | null = null;
let asked = 0;
let lastQuery = 0;
interface Question {
  resolve: (answer: SearchAnswer) => void;
  reject: (error: Error) => void;
}
const waiting = new Map<number, Question>();

/**
 * Starts the worker and loads the index, if that is not done.
 *
 * @throws {Error} If the index cannot be loaded. The next call tries again.
 */
export async function loadIndex(): Promise<Worker> {
  worker ??= start();
  try {
    return await worker;
  } catch (error) {
    worker = null;
    throw error;
  }
}

/** Returns what a query finds: null if it was overtaken by another. */
export async function find(query: string): Promise<Findings | null> {
  const number = (lastQuery += 1);
  await loadIndex();
  if (number !== lastQuery) return null;
  const answer = await ask((id) => ({ kind: "find", id, query }));
  return number === lastQuery && "results" in answer ? answer : null;
}

/** Returns the page that the error at the end of an output is about, if one is. */
export async function nameError(output: string): Promise<NamedPage | null> {
  const answer = await ask((id) => ({ kind: "name", id, output }));
  return "named" in answer ? answer.named : null;
}

async function ask(request: (id: number) => SearchRequest): Promise<SearchAnswer> {
  const started = await loadIndex();
  const id = (asked += 1);
  const answer = new Promise<SearchAnswer>((resolve, reject) =>
    waiting.set(id, { resolve, reject }),
  );
  started.postMessage(request(id));
  return answer;
}

async function start(): Promise<Worker> {
  // A copy that the browser has kept may be of another build, so it asks whether it is new.
  const response = await fetch(INDEX, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${INDEX.pathname}: ${response.status}`);
  const json = await response.text();
  const script = new URL(`search_worker.js?${RUNNER}`, import.meta.url);
  const started = new Worker(script, { type: "module", name: "search" });
  started.onmessage = ({ data }: MessageEvent<SearchAnswer>) => {
    waiting.get(data.id)?.resolve(data);
    waiting.delete(data.id);
  };
  started.onerror = ({ message }) => {
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  started.postMessage({ kind: "index", json } satisfies SearchRequest);
  return started;
}
