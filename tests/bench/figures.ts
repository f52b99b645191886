/** The middle of some figures, or the mean of the two in the middle. */
export function median(figures: readonly number[]): number {
  return percentile(figures, 0.5);
}

/** The figure below which this share of them lies, interpolated between neighbours. */
export function percentile(figures: readonly number[], share: number): number {
  if (figures.length === 0) throw new RangeError('there is no figure');
  const sorted = [...figures].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place % 1);
}

/** The least-squares slope of log y on log x: 1 is linear growth, 2 quadratic. */
export function growthExponent(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (pick: 0 | 1) => logs.reduce((sum, point) => sum + point[pick], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const variance = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return covariance / variance;
}

/** Milliseconds that an action takes. */
export function time(action: () => unknown): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

/**
 * The median milliseconds of each action over `runs` rounds, after one round to warm up. In each round every
 * action has its turn, so that what slows the machine slows all of them.
 */
export function interleave<Name extends string>(
  actions: Readonly<Record<Name, () => unknown>>,
  runs: number,
): Record<Name, number> {
  const names = Object.keys(actions) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let run = -1; run < runs; run++) {
    globalThis.gc?.();
    // Whoever comes first after that has cold caches, so they take turns.
    const first = Math.max(run, 0) % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const spent = time(actions[name]);
      if (run >= 0) times.get(name)?.push(spent);
    }
  }
  return Object.fromEntries([...times].map(([name, figures]) => [name, median(figures)])) as Record<
    Name,
    number
  >;
}

/** Bytes that stay in memory for what `make` returns; 0 where node was not started with --expose-gc. */
export function retainedBytes<Made>(make: () => Made): { made: Made; bytes: number } {
  const used = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const made = make();
  return { made, bytes: globalThis.gc ? used() - before : 0 };
}
