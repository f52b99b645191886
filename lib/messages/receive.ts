import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { sentenceOf } from '../locales/sentence-of';
import type { Answers, MessageName, Params } from './protocol';
import { fail, type Result, succeed } from './result';

type Handlers<Names extends MessageName> = {
  readonly [Name in Names]: (
    params: Params<Name>,
    sender: Browser.runtime.MessageSender,
  ) => Promise<Answers[Name]> | Answers[Name];
};

const envelope = v.strictObject({ name: v.string(), params: v.unknown() });

/**
 * Answers messages by `handlers`. Each message is checked against its schema first; what does not fit,
 * or comes from another extension, is refused with a sentence. What a handler throws becomes an error in
 * the result. Names that stand in no handler are left to other listeners. With `signal`, until it is aborted.
 */
export function answerMessages<Names extends MessageName>(
  schemas: { readonly [Name in Names]: v.GenericSchema<unknown, Params<Name>> },
  handlers: Handlers<Names>,
  signal?: AbortSignal,
): void {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (answer: unknown) => void,
  ) => {
    const parsed = v.safeParse(envelope, message);
    if (sender.id !== browser.runtime.id || !parsed.success || !Object.hasOwn(handlers, parsed.output.name))
      return false;
    const name = parsed.output.name as Names;
    void answer(name, parsed.output.params, sender).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener));

  async function answer(
    name: Names,
    raw: unknown,
    sender: Browser.runtime.MessageSender,
  ): Promise<Result<unknown>> {
    const params = v.safeParse(schemas[name], raw);
    if (!params.success) return fail(`The message "${name}" was refused: ${params.issues[0].message}`);
    try {
      return succeed(await handlers[name](params.output, sender));
    } catch (error) {
      return fail(sentenceOf(error));
    }
  }
}
