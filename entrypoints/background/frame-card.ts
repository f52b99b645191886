import type { Browser } from 'wxt/browser';
import type { Params } from '../../lib/messages/protocol';
import { askPage } from '../../lib/messages/send';
import { injectDrawing } from './injection';

type Sender = Browser.runtime.MessageSender;

/**
 * Passes on to the top page what a frame wants drawn there. The script that draws is put there when a card first needs
 * it. Which frame asks is known from the browser, never from the message. Throws where the top page can't be reached.
 */
export async function drawInTop(request: Params<'drawInTop'>, { tab, frameId }: Sender): Promise<boolean> {
  if (tab?.id === undefined || !frameId) throw new Error('only a frame has its card drawn in the top page');
  const message = { frame: frameId, request };
  const first = await askPage(tab.id, 'frameCard', message);
  if (first.ok) return first.value;
  if (request.do !== 'draw') return false;
  await injectDrawing(tab.id);
  const drawn = await askPage(tab.id, 'frameCard', message);
  return drawn.ok && drawn.value;
}

/** Passes on to a frame what the reader does in its card. Throws where it is not the top page that tells. */
export async function tellFrame(
  { frame, number, event, args }: Params<'tellFrame'>,
  { tab, frameId }: Sender,
): Promise<null> {
  if (tab?.id === undefined || frameId !== 0 || frame === 0)
    throw new Error('only the top page draws cards of frames');
  const told = await askPage(tab.id, 'cardEvent', { number, event, args }, frame);
  if (!told.ok) throw new Error(told.error);
  return null;
}
