import type { CDPSession } from 'playwright-core';

/** The world in a page in which the extension's content scripts run, over the debugging protocol. */
export class IsolatedWorld {
  #context: number | undefined;

  private constructor(private readonly session: CDPSession) {}

  /** Watches for the world of the extension at `origin`; ask before the page is loaded. */
  static async watch(session: CDPSession, origin: string): Promise<IsolatedWorld> {
    const world = new IsolatedWorld(session);
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === origin) world.#context = context.id;
    });
    await session.send('Runtime.enable');
    return world;
  }

  /** What an expression, or the promise that it is, comes to there. */
  async evaluate<Value>(expression: string): Promise<Value> {
    if (this.#context === undefined) throw new Error('the extension has no world in this page');
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      contextId: this.#context,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Value;
  }
}
