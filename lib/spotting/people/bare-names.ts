import { isCommonSurname, isOrdinaryWord, surnameOf } from '../../reading/surnames';
import { type NormSpan, normSpan } from '../../text/offset';
import type { KnownPerson } from '../spot';
import type { NameReading } from './name-tagger';

/** A surname that stands for a name. */
export interface BareName extends NormSpan {
  /** The office right after it, where there is one. */
  readonly title: NormSpan | null;
}

/** The surnames that mostly are another word where a title follows. */
const verbs = new Set('任于和向同都常付代时原兼经从应与由为是连对关解计来项当边安平明全高总');

const offices =
  '(?:总书记|书记|主席|总理|总统|委员长|省长|市长|区长|县长|镇长|乡长|部长|局长|厅长|处长|科长|所长|站长|主任|院长|校长|队长|司令|政委|董事长|经理|支书|村长|教授|老师|医生|大夫|警官|法官|检察官|律师|师傅|大爷|大妈|大娘|阿姨|奶奶|爷爷|叔叔|先生|女士|老(?![师人百年板乡家虎])|氏(?![族]))';
const withOffice = new RegExp(`([\\u4e00-\\u9fff])(副?${offices})`, 'gu');
const anonymous =
  /([\u4e00-\u9fff])某(?![个些种部地一次项段天日年月时方机单国省市县区村校厂公中学])(?:某|[甲乙丙丁]|[\u4e00-\u9fff](?=[,。、(（]))?/gu;
const familiar =
  /[小老]([\u4e00-\u9fff])(?![\u4e00-\u9fff])|[小老]([\u4e00-\u9fff])(?=说|介绍|告诉|表示|和|在|的|家|一家|是|对|也|就|们)/gu;

/** What may stand before a bare surname: nothing, a mark, or a word that ends there. */
const wordEnd = /(?:^|[^\u4e00-\u9fff]|[的了和与对向给请由让跟随]|听|问|见|说|叫|找|陪同|同志)$/u;

/** 老师, 小康, 小时: words that begin like a familiar name. */
const words =
  /^(?:老(?:师|人|区|乡|家|年|路|井|白|段|皮|谷|有)|小(?:康|时|区|米|麦|车|家|路|花|黄|金|白|鱼|包|桥|平|龙|雷|雨|雪|贝|卜|古|史|孔|鹿|水|商|班|沙|边|万))/u;
/** What the tagger must at least think of a familiar name. */
const leastOdds = -4;

/**
 * Bare surnames that are names in their own way: 陈书记, 江主席, 张某, 小胡, 老李, in normalised text. Of 陈书记 the span is
 * the surname; of the others all of it. `people` are those that the document has named: 习主席 is one of them.
 */
export function* findBareNames(
  text: string,
  reading: NameReading,
  people: readonly KnownPerson[],
): Generator<BareName> {
  const isMeant = (surname: string, office: string) =>
    people.some(
      ({ name, titleNormalised, otherTitles }) =>
        name.startsWith(surname) && [titleNormalised, ...otherTitles].some((one) => one?.endsWith(office)),
    );
  const standsAlone = (at: number) => wordEnd.test(text.slice(Math.max(0, at - 3), at));
  for (const { 1: surname = '', 2: office = '', index } of text.matchAll(withOffice))
    if (
      (isSurname(surname) && standsAlone(index)) ||
      (surnameOf(surname) && !isOrdinaryWord(surname) && isMeant(surname, office))
    )
      yield {
        ...normSpan(index, index + 1),
        title: isHonorific(office) ? null : normSpan(index + 1, index + 1 + office.length),
      };
  for (const { 0: whole, 1: surname = '', index } of text.matchAll(anonymous))
    if (isSurname(surname)) yield { ...normSpan(index, index + whole.length), title: null };
  for (const { 0: whole, 1: a, 2: b, index } of text.matchAll(familiar))
    if (
      isSurname(a ?? b ?? '') &&
      standsAlone(index) &&
      !words.test(whole) &&
      reading.oddsOf(index, index + 2) > leastOdds
    )
      yield { ...normSpan(index, index + whole.length), title: null };
}

const isSurname = (surname: string) =>
  isCommonSurname(surname) && !isOrdinaryWord(surname) && !verbs.has(surname);
const isHonorific = (word: string) =>
  /^(?:师傅|大[爷妈娘夫]|阿姨|奶奶|爷爷|叔叔|先生|女士|老|氏)$/u.test(word);
