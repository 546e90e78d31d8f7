/** Decides which calls of a conversation are told. */

import { below, builds, type Call, type Conversation, raised } from "./conversation.ts";
import { catcherOf } from "./errors.ts";
import { fold, type Folded } from "./folding.ts";
import { type Layout, Rows } from "./rows.ts";
import { shorten } from "./shorten.ts";

export interface LayoutOptions {
  /** Draws every call, repetitions too. */
  unfolded?: boolean;
  /** An event that has to have a row. */
  marked?: number | null;
  /** So many rows at most. */
  most?: number;
}

/** With more rows than this also calls that differ in their values alone are drawn once. */
const MANY = 30;
/** More rows than this would take too long to draw, and nobody reads them. */
const MOST = 300;
/** What Python calls itself is no part of the conversation, except for these. */
const TOLD = /\.__(init|call|enter|exit|aenter|aexit|getattr|getitem)__$/;

export function layOut(conversation: Conversation, options: LayoutOptions = {}): Layout {
  const { roots, recording } = conversation;
  const marked = options.marked ?? null;
  const kept = conversation.steps.find(({ index }) => index === marked)?.call ?? null;
  const hidden = untold(conversation, kept);
  const told = (folded: Folded) => (call: Call) =>
    !call.key || (folded.shown.has(call) && !hidden.has(call));
  const caught = new Set(
    conversation.steps.filter((step) => catcherOf(conversation, step)).map(({ call }) => call),
  );
  const folding = (likeness: Parameters<typeof fold>[2]) =>
    fold(roots, recording.lanes, likeness, { kept, caught });
  let folded = folding(options.unfolded ? "none" : "same values");
  const count = () => [...folded.shown].filter((call) => !hidden.has(call)).length;
  if (!options.unfolded && count() > MANY) folded = folding("same calls");
  return shorten(new Rows(conversation, told(folded), folded).layout, options.most ?? MOST);
}

/** Calls that a person would not mention. */
function untold({ roots, recording }: Conversation, kept: Call | null): Set<Call> {
  const hidden = new Set<Call>();
  const talks = new Set<number>();
  const calls = [...below(roots)];
  for (const call of calls) if (!builds(call)) talks.add(call.begin.lane);
  for (const call of [...calls].reverse()) {
    const { parent, key, children, begin } = call;
    if (call === kept || children.some((child) => !hidden.has(child))) continue;
    const isInternal = /\.__\w+__$/.test(key) && !TOLD.test(key);
    const isObject = recording.lanes[begin.lane]?.kind === "object";
    const isOwnHelp = isObject && parent?.begin.lane === begin.lane && !raised(call);
    // An object that only holds data, made while another one is, or before the program begins.
    const isPart = builds(call) && !talks.has(begin.lane) && (!parent || builds(parent));
    if (isInternal || isOwnHelp || isPart) hidden.add(call);
  }
  return hidden;
}
