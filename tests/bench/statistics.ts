/** The few statistics that a small number of noisy samples bears. */

export function median(samples: readonly number[]): number | null {
  const sorted = samples.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

export function range(samples: readonly number[]): [number, number] | null {
  return samples.length > 0 ? [Math.min(...samples), Math.max(...samples)] : null;
}

/** Median of one by median of the other. */
export function ratio(ours: readonly number[], theirs: readonly number[]): number | null {
  const [top, bottom] = [median(ours), median(theirs)];
  return top === null || !bottom ? null : top / bottom;
}
