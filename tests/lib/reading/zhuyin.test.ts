import { expect, test } from 'vitest';
import { readPinyin } from '../../../lib/reading/pinyin';
import { readZhuyin } from '../../../lib/reading/zhuyin';

/** The standard table, a final a line: its zhuyin, then each syllable that has it. What stands before it is the initial's sign. */
const table = `
ㄚ a ba pa ma fa da ta na la ga ka ha zha cha sha za ca sa
ㄛ o bo po mo fo
ㄜ e me de te ne le ge ke he zhe che she re ze ce se
ㄞ ai bai pai mai dai tai nai lai gai kai hai zhai chai shai zai cai sai
ㄟ ei bei pei mei fei dei tei nei lei gei kei hei zhei shei zei
ㄠ ao bao pao mao dao tao nao lao gao kao hao zhao chao shao rao zao cao sao
ㄡ ou pou mou fou dou tou lou nou gou kou hou zhou chou shou rou zou cou sou
ㄢ an ban pan man fan dan tan nan lan gan kan han zhan chan shan ran zan can san
ㄣ en ben pen men fen den nen gen ken hen zhen chen shen ren zen cen sen
ㄤ ang bang pang mang fang dang tang nang lang gang kang hang zhang chang shang rang zang cang sang
ㄥ eng beng peng meng feng deng teng neng leng geng keng heng zheng cheng sheng reng zeng ceng seng
ㄦ er
ㄧ yi bi pi mi di ti ni li ji qi xi
ㄧㄚ ya dia lia jia qia xia
ㄧㄛ yo
ㄧㄝ ye bie pie mie die tie nie lie jie qie xie
ㄧㄠ yao biao piao miao diao tiao niao liao jiao qiao xiao
ㄧㄡ you miu diu niu liu jiu qiu xiu
ㄧㄢ yan bian pian mian dian tian nian lian jian qian xian
ㄧㄣ yin bin pin min nin lin jin qin xin
ㄧㄤ yang niang liang jiang qiang xiang
ㄧㄥ ying bing ping ming ding ting ning ling jing qing xing
ㄨ wu bu pu mu fu du tu nu lu gu ku hu zhu chu shu ru zu cu su
ㄨㄚ wa gua kua hua zhua shua
ㄨㄛ wo duo tuo nuo luo guo kuo huo zhuo chuo shuo ruo zuo cuo suo
ㄨㄞ wai guai kuai huai zhuai chuai shuai
ㄨㄟ wei dui tui gui kui hui zhui chui shui rui zui cui sui
ㄨㄢ wan duan tuan nuan luan guan kuan huan zhuan chuan shuan ruan zuan cuan suan
ㄨㄣ wen dun tun lun gun kun hun zhun chun shun run zun cun sun
ㄨㄤ wang guang kuang huang zhuang chuang shuang
ㄨㄥ weng dong tong nong long gong kong hong zhong chong rong zong cong song
ㄩ yu nü lü ju qu xu
ㄩㄝ yue nüe lüe jue que xue
ㄩㄢ yuan juan quan xuan
ㄩㄣ yun jun qun xun
ㄩㄥ yong jiong qiong xiong
`;
const signs: Record<string, string> = Object.fromEntries(
  'b ㄅ,p ㄆ,m ㄇ,f ㄈ,d ㄉ,t ㄊ,n ㄋ,l ㄌ,g ㄍ,k ㄎ,h ㄏ,j ㄐ,q ㄑ,x ㄒ,zh ㄓ,ch ㄔ,sh ㄕ,r ㄖ,z ㄗ,c ㄘ,s ㄙ,y ,w '
    .split(',')
    .map((pair) => pair.split(' ')),
);
const bare = { zhi: 'ㄓ', chi: 'ㄔ', shi: 'ㄕ', ri: 'ㄖ', zi: 'ㄗ', ci: 'ㄘ', si: 'ㄙ' };
const syllables = new Map<string, string>(Object.entries(bare));
for (const line of table.trim().split('\n')) {
  const [final, ...row] = line.split(' ') as [string, ...string[]];
  for (const one of row)
    syllables.set(one, (signs[/^(?:[zcs]h|[^aeo])?/.exec(one)?.[0] ?? ''] ?? '') + final);
}

/** A syllable with the mark of a tone from 1 to 4, where the rule puts it. */
const marked = (syllable: string, tone: number) =>
  syllable
    .replace(/a|[oe]|[iuü](?=[^aoeiuü]*$)/, (vowel) => vowel + '\u0304\u0301\u030c\u0300'[tone - 1])
    .normalize('NFC');

test('all syllables of Mandarin, in all tones', () => {
  expect(syllables.size).toBeGreaterThan(400);
  for (const [syllable, zhuyin] of syllables) {
    expect(readZhuyin(syllable), syllable).toBe(`˙${zhuyin}`);
    for (const [i, sign] of ['', 'ˊ', 'ˇ', 'ˋ'].entries())
      expect(readZhuyin(marked(syllable, i + 1))).toBe(zhuyin + sign);
  }
});

test('no two syllables are read alike', () => {
  expect(new Set([...syllables.keys()].map(readZhuyin)).size).toBe(syllables.size);
});

test('every reading of the first 7,000 Han characters is known', () => {
  const unknown = new Set<string>();
  for (let code = 0x4e00; code < 0x4e00 + 7_000; code++) {
    const reading = readPinyin(String.fromCodePoint(code));
    if (!/^[ㄅ-ㄩ˙]+[ˊˇˋ]?$/.test(readZhuyin(reading)) && /^\p{Script=Latin}+$/u.test(reading))
      unknown.add(reading);
  }
  // Interjections without a vowel, which zhuyin has no common spelling for.
  expect(
    [...unknown].filter((reading) =>
      /[aeiouü]/.test(reading.normalize('NFD').replace(/[\u0300-\u030c]/g, '')),
    ),
  ).toEqual([]);
});

test.each([
  ['Fāng', 'ㄈㄤ'],
  ["Cháng'", 'ㄔㄤˊ'],
  ['huār', 'ㄏㄨㄚㄦ'],
  ['èr', 'ㄦˋ'],
  ['1+S+X', '1+S+X'],
  ['', ''],
  ['ḿ', 'ḿ'],
  ['bzz', 'bzz'],
])('%s is %s', (pinyin, zhuyin) => {
  expect(readZhuyin(pinyin)).toBe(zhuyin);
});
