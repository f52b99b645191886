import { expect, test, vi } from 'vitest';
import type { Result } from '../../../lib/messages/result';

type Listener = (
  message: unknown,
  sender: { id: string },
  respond: (answer: Result<unknown>) => void,
) => boolean;
const listeners: Listener[] = [];

// The extension API as far as it is used: wxt/browser reads it when it is imported.
vi.stubGlobal('chrome', {
  runtime: { id: 'tifa', onMessage: { addListener: (listener: Listener) => listeners.push(listener) } },
});

const { answerMessages } = await import('../../../lib/messages/receive');
const { toBackground } = await import('../../../lib/messages/protocol');

answerMessages(
  { bin: toBackground.bin, spot: toBackground.spot },
  {
    bin: ({ id }) => {
      if (id === 'broken') throw new Error('The notebook is closed.');
      return null;
    },
    spot: ({ texts }) => ({
      meanings: [],
      places: texts.map(() => []),
      entries: {},
      memory: { people: [], formulas: [] },
    }),
  },
);

/** What a listener answers, or 'ignored' where it leaves the message alone. */
function send(message: unknown, id = 'tifa'): Promise<Result<unknown> | 'ignored'> {
  return new Promise((resolve) => {
    if (!(listeners[0] as Listener)(message, { id }, resolve)) resolve('ignored');
  });
}

test.each([
  ['a good message', { name: 'bin', params: { id: 'a' } }, { ok: true, value: null }],
  [
    'an error becomes a sentence',
    { name: 'bin', params: { id: 'broken' } },
    { ok: false, error: 'The notebook is closed.' },
  ],
  ['a name that nobody handles', { name: 'other', params: {} }, 'ignored'],
  ['a name of every object', { name: 'constructor', params: {} }, 'ignored'],
  ['no object', 'bin', 'ignored'],
  ['an envelope with more in it', { name: 'bin', params: { id: 'a' }, extra: 1 }, 'ignored'],
])('%s', async (_, message, answer) => {
  expect(await send(message)).toEqual(answer);
});

test.each([
  ['a wrong type', { name: 'bin', params: { id: 7 } }],
  ['a missing field', { name: 'bin', params: {} }],
  ['a field too many', { name: 'bin', params: { id: 'a', all: true } }],
  ['a string without end', { name: 'bin', params: { id: 'x'.repeat(201) } }],
  [
    'too much text',
    {
      name: 'spot',
      params: { texts: ['字'.repeat(5_000_001)], memory: { people: [], formulas: [] }, told: [] },
    },
  ],
  [
    'memory of the wrong shape',
    { name: 'spot', params: { texts: [], memory: { people: [{ name: 'x' }] }, told: [] } },
  ],
])('%s is refused with a sentence', async (_, message) => {
  expect(await send(message)).toMatchObject({
    ok: false,
    error: expect.stringMatching(/^The message "\w+" was refused: /),
  });
});

test('another extension is not answered', async () => {
  expect(await send({ name: 'bin', params: { id: 'a' } }, 'other')).toBe('ignored');
});
