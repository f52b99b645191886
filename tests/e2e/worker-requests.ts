import type { Bench } from './harness';

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/**
 * The addresses that the extension's worker asks for from now on, as the debugging protocol sees them: the
 * driver's own events leave workers out. The list grows while the worker lives.
 */
export async function listenToWorker(bench: Bench): Promise<readonly string[]> {
  const session = await bench.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser has no debugging session');
  const { targetInfos } = (await session.send('Target.getTargets')) as { targetInfos: TargetInfo[] };
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith(bench.origin),
  );
  if (!worker) throw new Error('the worker does not run');

  const heard: string[] = [];
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: false,
  });
  session.on('Target.receivedMessageFromTarget', (event) => {
    const { method, params } = JSON.parse(event.message) as {
      method?: string;
      params?: { request?: { url: string } };
    };
    if (method === 'Network.requestWillBeSent' && params?.request) heard.push(params.request.url);
  });
  await session.send('Target.sendMessageToTarget', {
    sessionId,
    message: JSON.stringify({ id: 1, method: 'Network.enable', params: {} }),
  });
  return heard;
}
