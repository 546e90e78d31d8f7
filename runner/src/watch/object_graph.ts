/** Draws the objects at a step and who holds whom: whether two share one, or have one each. */

import type { Recording } from "../common/recording.ts";
import { builds, type Conversation } from "./conversation.ts";
import { h, type Node } from "./element.ts";
import { clipped } from "./plain_text.ts";
import type { Row } from "./rows.ts";

const WIDTH = 340;
const LETTER = 6.1;
/** A letter of an attribute's name. */
const SMALL = 5.1;
const [ROW, BOX] = [34, 20];
/** More objects than these are no picture. */
const MOST = 14;
const LONGEST = 18;
const ALONE_IN_A_ROW = 4;

export interface Hold {
  owner: number;
  name: string;
  held: number;
}

/** Returns who holds whom after an event. An event that names an owner says all that it holds. */
export function holdsAt({ events, lanes }: Recording, index: number): Hold[] {
  const holds = new Map<number, Hold[]>();
  for (const { holds: changed = [] } of events.slice(0, index + 1)) {
    for (const [owner] of changed) holds.set(owner, []);
    for (const [owner, name, held] of changed)
      if (lanes[held] && lanes[owner]) holds.get(owner)?.push({ owner, name, held });
  }
  return [...holds.values()].flat();
}

/** Draws the objects of the rows up to one, and who holds whom by then; null without objects. */
export function objectGraph(
  { recording, steps }: Conversation,
  rows: readonly Row[],
  at: number,
): Node | null {
  const shown = rows.slice(0, at + 1);
  const last = shown.at(-1);
  if (!last) return null;
  const { lanes, events } = recording;
  const seen = new Set(shown.map(({ event }) => event.lane));
  const objects = [...seen].filter((lane) => lanes[lane]?.kind === "object");
  // An object that is being made holds its parts once it is made.
  const made = steps.find(({ index }) => index === last.index)?.call;
  const end = made && builds(made) && made.end ? events.indexOf(made.end) : last.index;
  return drawObjects(objects, holdsAt(recording, end), recording);
}

/** Says the same in words: `Trainer 1 holds model: Linear 1`. */
export function holdTexts(holds: readonly Hold[], { lanes }: Recording): string[] {
  const name = (lane: number) => clipped(lanes[lane]?.name ?? "", LONGEST);
  return [...new Set(holds.map(({ owner }) => owner))].map((owner) => {
    const own = holds.filter((hold) => hold.owner === owner);
    const said = own.map((hold) => `${clipped(hold.name, LONGEST)}: ${name(hold.held)}`);
    return `${name(owner)} holds ${said.join(", ")}`;
  });
}

/** Returns the picture; null where there are no objects. */
function drawObjects(
  objects: readonly number[],
  holds: readonly Hold[],
  recording: Recording,
): Node | null {
  const levels = levelsOf(holds);
  const held = new Set(levels.flat());
  const alone = objects.filter((lane) => !held.has(lane)).slice(0, MOST);
  // Who holds nobody stands with those whom nobody holds; with others like it in a row.
  if (levels.length) levels[0]?.push(...alone);
  else alone.forEach((lane, number) => (levels[number % ALONE_IN_A_ROW] ??= []).push(lane));
  if (!levels.length) return null;
  const gap = WIDTH / levels.length;
  const places = new Map<number, { x: number; y: number; width: number; name: string }>();
  levels.forEach((lanes, column) =>
    lanes.forEach((lane, row) => {
      const most = Math.min(LONGEST, Math.floor((gap - 30) / LETTER));
      const name = clipped(recording.lanes[lane]?.name ?? "", most);
      const width = name.length * LETTER + 10;
      places.set(lane, { x: gap * column + 2, y: ROW * row + 8, width, name });
    }),
  );
  const height = ROW * Math.max(...levels.map(({ length }) => length)) + 8;
  const lines = holds.flatMap(({ owner, name, held }) => {
    const [from, to] = [places.get(owner), places.get(held)];
    if (!from || !to) return [];
    const [x, y] = [from.x + from.width, from.y + BOX / 2];
    const [endX, endY] = [to.x, to.y + BOX / 2];
    const room = Math.max(3, Math.floor(Math.abs(endX - x) / SMALL));
    const place = {
      class: "hold",
      x: Math.round((x + endX) / 2),
      y: Math.round((y + endY) / 2 - 3),
    };
    return [
      h("path", { d: `M${x} ${y}L${endX - 2} ${endY}m-5 -3.5l5 3.5l-5 3.5` }),
      h("text", { ...place, "text-anchor": "middle" }, clipped(name, room)),
    ];
  });
  const boxes = [...places.values()].flatMap(({ x, y, width, name }) => [
    h("rect", { class: "box", x, y, width, height: BOX, rx: 3 }),
    h("text", { x: x + 5, y: y + 14 }, name),
  ]);
  const names = alone.map((lane) => places.get(lane)?.name ?? "");
  const label = [...names, ...holdTexts(holds, recording)].join("; ");
  const about = { class: "watch-picture watch-objects", role: "img", "aria-label": label };
  return h(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, ...about },
    ...lines,
    ...boxes,
  );
}

/** Puts whom nobody holds first, and each object after one that holds it. */
function levelsOf(holds: readonly Hold[]): number[][] {
  const lanes = [...new Set(holds.flatMap(({ owner, held }) => [owner, held]))].slice(0, MOST);
  const held = new Set(holds.filter((hold) => hold.owner !== hold.held).map((hold) => hold.held));
  const placed = new Set<number>();
  const levels: number[][] = [];
  let next = lanes.filter((lane) => !held.has(lane));
  // Where all hold each other, the first is as good as any.
  if (!next.length) next = lanes.slice(0, 1);
  while (next.length) {
    levels.push(next);
    for (const lane of next) placed.add(lane);
    const owned = new Set(holds.filter(({ owner }) => placed.has(owner)).map((hold) => hold.held));
    next = lanes.filter((lane) => owned.has(lane) && !placed.has(lane));
    if (!next.length) next = lanes.filter((lane) => !placed.has(lane)).slice(0, 1);
  }
  return levels;
}
