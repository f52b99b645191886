import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Kind } from '../../lib/glossary/category';
import type { PageSummary } from '../../lib/messages/protocol';
import { askPage } from '../../lib/messages/send';

const pauseBetweenQuestions = 500;
/** A page that was just switched on answers in a moment. */
const questionsWithoutAnswer = 4;

/**
 * What the page in a tab says of itself, its frames included, asked again while it is still being read and when its
 * passages change. Undefined where it does not answer.
 */
export function usePageSummary(
  tabId: number | undefined,
  passages: unknown,
  isSiteOn: boolean,
): PageSummary | undefined {
  const [summary, setSummary] = useState<PageSummary>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isWanted = true;
    let questions = questionsWithoutAnswer;
    const askAgain = async (id: number) => {
      const answer = await askFrames(id);
      if (!isWanted) return;
      setSummary(answer);
      const isMoreToCome = answer ? answer.isReading : --questions > 0;
      if (isMoreToCome) timer = setTimeout(askAgain, pauseBetweenQuestions, id);
    };
    if (tabId !== undefined && isSiteOn) void askAgain(tabId);
    else setSummary(undefined);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [tabId, passages, isSiteOn]);
  return summary;
}

/** What all frames of a tab say together; those without Chinese do not answer. */
async function askFrames(tabId: number): Promise<PageSummary | undefined> {
  const frames = await listFrames(tabId);
  const answers = await Promise.all(frames.map((frame) => askPage(tabId, 'summarise', {}, frame)));
  const summaries = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  if (summaries.length === 0) return undefined;
  return {
    spots: summaries.flatMap(({ spots }) => spots),
    found: summaries.flatMap(({ found }) => found),
    edited: summaries.flatMap(({ edited }) => edited),
    isReading: summaries.some(({ isReading }) => isReading),
    trouble: summaries.find(({ trouble }) => trouble !== '')?.trouble ?? '',
  };
}

/** The top frame comes first; it is the only one where nothing can be put into the page, as in our own. */
async function listFrames(tabId: number): Promise<readonly number[]> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: () => true,
    });
    return frames.map(({ frameId }) => frameId);
  } catch {
    return [0];
  }
}

/** How many different headwords of each kind there are, whichever frames they stand in. */
export function countKinds({ spots }: PageSummary): Partial<Record<Kind, number>> {
  const counts: Partial<Record<Kind, number>> = {};
  const seen = new Set<string>();
  for (const { kind, headword } of spots) {
    if (seen.has(kind + headword)) continue;
    seen.add(kind + headword);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}
