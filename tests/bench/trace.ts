import type { CDPSession } from 'playwright-core';

/** An event as the browser's tracing gives it; times in microseconds, `tdur` on the thread's own clock. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly documentLoaderURL?: string } };
}

/** A task of the page's main thread. */
export interface Task {
  /** Milliseconds of processor time: what else runs on the machine does not make it longer. */
  readonly spent: number;
  /** Names of the events in it. */
  readonly events: ReadonlySet<string>;
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

/**
 * The tasks that the main thread of the page at `address` runs while `during` runs, from the time that its
 * document has been parsed.
 */
export async function traceTasks(
  session: CDPSession,
  address: string,
  during: () => Promise<void>,
): Promise<Task[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories, excludedCategories: ['*'] },
  });
  await during();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return tasksOf(events, address);
}

function tasksOf(events: readonly TraceEvent[], address: string): Task[] {
  const navigation = events.find(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === address,
  );
  if (!navigation) throw new Error(`the trace has no navigation to ${address}`);
  const ofThread = events
    .filter(({ pid, tid, ts }) => pid === navigation.pid && tid === navigation.tid && ts >= navigation.ts)
    .sort((a, b) => a.ts - b.ts);
  const parsed = ofThread.find(({ name }) => name === 'domContentLoadedEventEnd');
  if (!parsed) throw new Error(`the trace does not hold the end of parsing of ${address}`);
  const tasks: (Task & { events: Set<string>; end: number })[] = [];
  for (const { name, ts, dur = 0, tdur = dur } of ofThread) {
    if (ts < parsed.ts) continue;
    const last = tasks.at(-1);
    if (name === 'RunTask' && (!last || ts >= last.end))
      tasks.push({ spent: tdur / 1_000, events: new Set(), end: ts + dur });
    else if (last && ts <= last.end) last.events.add(name);
  }
  return tasks;
}
