import type { NormSpan } from '../../text/offset';
import { normSpan } from '../../text/offset';
import type { NameReading } from '../people/name-tagger';
import type { AlteredFinder } from './altered';
import type { CoinedCandidate } from './coined';
import { inCredits } from './credits';
import type { DocumentFormulas } from './document-formulas';
import { findExpansion, readUnits } from './expansions';
import { findFormulas } from './formulas';
import { findParallels } from './parallels';
import { findQuoted } from './quoted';

/** What else was found in the text. */
interface Standing extends NormSpan {
  readonly kind: string;
  readonly tier?: 'certain' | 'probable';
}

/**
 * What is coined in normalised text: formulas, rows of like units, quoted coinages, altered wordings. `others` is what
 * the glossary, the patterns and the people have there, and comes first: nothing here crosses it or stands in its place.
 * Formulas that the text spells out are learned into `formulas`; those that the document has spelled out elsewhere have
 * their members from there.
 */
export function findCoined(
  text: string,
  reading: NameReading,
  others: readonly Standing[],
  formulas: DocumentFormulas,
  findAltered: AlteredFinder,
): CoinedCandidate[] {
  formulas.readOn(text);
  const fits = fitting(text, others);
  const numbered = [...findFormulas(text, reading), ...findCountedRows(text)].map((one) => {
    const formula = text.slice(one.start, one.end);
    const parts = one.coined.isExpanded ? one.coined.parts : findExpansion(text, one.start, one.end);
    if (parts) formulas.learn(formula, parts);
    const known = parts ?? formulas.membersOf(formula);
    if (!known) formulas.await(formula);
    return known
      ? { ...one, tier: 'certain' as const, coined: { ...one.coined, parts: known, isExpanded: true } }
      : one;
  });
  const known = new Set([...others, ...numbered.filter(isSure)].map(({ start, end }) => `${start}-${end}`));
  const quoted = findQuoted(text, reading, known);
  const credits = inCredits(text);
  const found = [
    ...findAltered(text, others),
    ...numbered,
    ...findParallels(text, reading, others),
    ...quoted,
    ...unitsOf(text, quoted, known),
  ];
  const seen = new Set<string>();
  return [...found.filter(isSure), ...found.filter((one) => !isSure(one))].filter((one) => {
    const key = `${one.start}-${one.end}`;
    if (seen.has(key) || !fits(one) || credits(one)) return false;
    seen.add(key);
    return true;
  });
}

const isSure = ({ tier }: CoinedCandidate) => tier === 'certain';

/** Does a span neither cross the others, nor lie in one, nor coincide with one? */
function fitting(text: string, others: readonly Standing[]): (span: NormSpan) => boolean {
  const isInside = new Uint8Array(text.length + 1);
  const places = new Set<string>();
  for (const { start, end, tier } of others) {
    if (tier === 'probable') continue;
    isInside.fill(1, start + 1, end);
    places.add(`${start}-${end}`);
  }
  return ({ start, end }) => !isInside[start] && !isInside[end] && !places.has(`${start}-${end}`);
}

const countedRow =
  /“([^“”\n]{5,80})”的?((?<number>[二两三四五六七八九十])[大个项种条][\u4e00-\u9fff]{0,4}?(?:机制|行动|工程|体系|模式|任务|目标|要求|原则|举措|措施|理念|品牌|平台|制度|作用|战略|路径|方法|计划|标准|工作法|格局))/gu;
const numbers = ' 一二三四五六七八九十';

/** “要事共商、资源共享、项目共推”三大工作机制: what counts the units of a quotation right before it. */
function* findCountedRows(text: string): Generator<CoinedCandidate> {
  for (const match of text.matchAll(countedRow)) {
    const { 1: quotation = '', 2: formula = '', index, groups } = match;
    const units = readUnits(quotation);
    const number = groups?.number === '两' ? 2 : numbers.indexOf(groups?.number as string);
    if (units.length !== number) continue;
    const end = index + match[0].length;
    yield {
      ...normSpan(end - formula.length, end),
      kind: 'formula',
      tier: 'certain',
      score: 0.9,
      coined: { shape: 'formula', parts: units, isExpanded: true },
    };
  }
}

/** “远香有邻 众治有芳”, “党建引领、各方融合”: a quotation of two names holds each. */
function* unitsOf(
  text: string,
  quoted: readonly CoinedCandidate[],
  known: ReadonlySet<string>,
): Generator<CoinedCandidate> {
  for (const { start, end, score, tier } of quoted) {
    const pair = /^([\u4e00-\u9fff]{4,6})[ 、]([\u4e00-\u9fff]{4,6})$/u.exec(text.slice(start, end));
    if (!pair) continue;
    const [, first = '', second = ''] = pair;
    for (const span of [normSpan(start, start + first.length), normSpan(end - second.length, end)])
      if (!known.has(`${span.start}-${span.end}`))
        yield {
          ...span,
          kind: 'slogan',
          tier,
          score,
          coined: { shape: 'quoted', parts: [], isExpanded: false },
        };
  }
}
