import type { BrowserContext, CDPSession } from 'playwright-core';

/** Sends commands of the debugging protocol to one target. */
type Send = (method: string, params?: object) => Promise<unknown>;

interface HeapUsage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
}

/** Bytes in use after collecting garbage: JavaScript's, those of the DOM's objects, and array buffers. */
async function usedBytes(send: Send): Promise<number> {
  for (let round = 0; round < 3; round++) await send('HeapProfiler.collectGarbage');
  const {
    usedSize,
    embedderHeapUsedSize = 0,
    backingStorageSize = 0,
  } = (await send('Runtime.getHeapUsage')) as HeapUsage;
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

export const heapOfPage = (session: CDPSession): Promise<number> =>
  usedBytes((method) => session.send(method as 'HeapProfiler.collectGarbage'));

/** The heap of the extension's worker, or undefined while it does not run. */
export async function heapOfWorker(context: BrowserContext, origin: string): Promise<number | undefined> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser has no debugging session');
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith(`${origin}/`),
  );
  if (!worker) return undefined;
  // The driver has no session for a worker: commands are wrapped by hand.
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: false,
  });
  const waiting = new Map<number, (result: unknown) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  let last = 0;
  const bytes = await usedBytes(
    (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, resolve);
        session
          .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
          .catch(reject);
      }),
  );
  await session.detach();
  return bytes;
}
