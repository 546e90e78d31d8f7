/** Reads of Linux what a program and its children are and take. */

import { readdirSync, readFileSync } from "node:fs";

/** The process and all that descend from it; empty where there is no /proc. */
export function processTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of list("/proc")) {
    const stat = read(`/proc/${name}/stat`);
    // The name, in parentheses, may hold spaces; parent is the second field after it.
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    if (/^\d+$/.test(name) && stat)
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/** Megabytes that a program takes, memory shared by its processes counted once. */
export function memoryOf(root: number): number | null {
  const sizes = processTree(root).map((pid) => {
    const [, kB] = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`)) ?? [];
    return Number(kB ?? 0);
  });
  const sum = sizes.reduce((total, size) => total + size, 0);
  return sum > 0 ? (sum * 1024) / 1e6 : null;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // It has ended meanwhile, or this is no Linux.
    return "";
  }
}
