import { normSpan } from '../../text/offset';
import type { ComposedCandidate } from './composed';
import { numberOf } from './numerals';

/**
 * The codes with which bodies sign their documents, longest first where one begins another. What follows them in
 * a code (发, 函, 规 …) tells the kind of document (Regulations on the Handling of Documents, 2012, art. 9).
 */
const issuers: readonly (readonly [string, string])[] = [
  ['中办', 'General Office of the CPC Central Committee'],
  ['中组', 'Organization Department of the CPC Central Committee'],
  ['中宣', 'Publicity Department of the CPC Central Committee'],
  ['中纪', 'Central Commission for Discipline Inspection'],
  ['中央编办', 'Office of the Central Institutional Organization Commission'],
  ['中', 'CPC Central Committee'],
  ['国办', 'General Office of the State Council'],
  ['国卫', 'National Health Commission'],
  ['国资', 'State-owned Assets Supervision and Administration Commission'],
  ['国市监', 'State Administration for Market Regulation'],
  ['国能', 'National Energy Administration'],
  ['国税', 'State Taxation Administration'],
  ['国统', 'National Bureau of Statistics'],
  ['国土资', 'Ministry of Land and Resources'],
  ['国安', 'Ministry of State Security'],
  ['国', 'State Council'],
  ['财税', 'Ministry of Finance and State Taxation Administration'],
  ['财', 'Ministry of Finance'],
  ['税总', 'State Taxation Administration'],
  ['发改', 'National Development and Reform Commission'],
  ['教', 'Ministry of Education'],
  ['国科', 'Ministry of Science and Technology'],
  ['工信', 'Ministry of Industry and Information Technology'],
  ['公通', 'Ministry of Public Security'],
  ['民', 'Ministry of Civil Affairs'],
  ['司', 'Ministry of Justice'],
  ['人社', 'Ministry of Human Resources and Social Security'],
  ['自然资', 'Ministry of Natural Resources'],
  ['环', 'Ministry of Ecology and Environment'],
  ['建', 'Ministry of Housing and Urban-Rural Development'],
  ['交', 'Ministry of Transport'],
  ['水', 'Ministry of Water Resources'],
  ['农', 'Ministry of Agriculture and Rural Affairs'],
  ['商', 'Ministry of Commerce'],
  ['文旅', 'Ministry of Culture and Tourism'],
  ['应急', 'Ministry of Emergency Management'],
  ['银发', "People's Bank of China"],
  ['银保监', 'China Banking and Insurance Regulatory Commission'],
  ['医保', 'National Healthcare Security Administration'],
  ['法释', "Supreme People's Court (judicial interpretation)"],
  ['法', "Supreme People's Court"],
  ['高检', "Supreme People's Procuratorate"],
];

/** The one-character names of the provinces, which open their codes: 沪府规, 苏政办发. */
const provinces: Readonly<Record<string, string>> = {
  京: 'Beijing',
  津: 'Tianjin',
  沪: 'Shanghai',
  渝: 'Chongqing',
  冀: 'Hebei',
  晋: 'Shanxi',
  蒙: 'Inner Mongolia',
  辽: 'Liaoning',
  吉: 'Jilin',
  黑: 'Heilongjiang',
  苏: 'Jiangsu',
  浙: 'Zhejiang',
  皖: 'Anhui',
  闽: 'Fujian',
  赣: 'Jiangxi',
  鲁: 'Shandong',
  豫: 'Henan',
  鄂: 'Hubei',
  湘: 'Hunan',
  粤: 'Guangdong',
  桂: 'Guangxi',
  琼: 'Hainan',
  川: 'Sichuan',
  贵: 'Guizhou',
  黔: 'Guizhou',
  云: 'Yunnan',
  滇: 'Yunnan',
  藏: 'Tibet',
  陕: 'Shaanxi',
  甘: 'Gansu',
  青: 'Qinghai',
  宁: 'Ningxia',
  新: 'Xinjiang',
};

const types: readonly (readonly [string, string])[] = [
  ['规', 'normative document'],
  ['函', 'letter'],
  ['令', 'order'],
  ['电', 'telegram'],
  ['批', 'approval'],
  ['复', 'reply'],
  ['任', 'appointment'],
  ['通', 'circular'],
];

const bracketed = /[〔[(【](?<year>(?:19|20)\d\d)[〕\])】] ?第?(?<number>\d{1,5}) ?号/gu;
const order =
  /(?<issuer>主席|国务院)令 ?\(?第 ?(?<number>\d{1,4}|[一二三四五六七八九十百零〇]{1,7}) ?号\)?/gu;
const hanBefore = /[\u4e00-\u9fff]{2,12}$/u;
const longestCode = 12;

/** Numbers of documents: 国发〔2023〕5号, 沪府规〔2023〕12号, 国务院令第722号. In normalised text. */
export function findDocumentNumbers(text: string): ComposedCandidate[] {
  const found: ComposedCandidate[] = [];
  for (const { index, 0: all, groups } of text.matchAll(bracketed)) {
    const run = hanBefore.exec(text.slice(Math.max(0, index - longestCode), index))?.[0];
    const code = run && readCode(run);
    if (!code) continue;
    const { year = '', number = '' } = groups ?? {};
    found.push(
      composeDocument(
        index - code.zh.length,
        index + all.length,
        `${code.issuer}, ${code.type} no. ${Number(number)} of ${year}`,
        [
          { zh: code.zh, gloss: `${code.issuer}, ${code.type}` },
          { zh: all.slice(0, 6), gloss: `year ${year}` },
          { zh: all.slice(6).trim(), gloss: `no. ${Number(number)}` },
        ],
      ),
    );
  }
  for (const { index, 0: all, groups } of text.matchAll(order)) {
    const { issuer = '', number = '' } = groups ?? {};
    const holder = issuer === '主席' ? "President of the People's Republic of China" : 'State Council';
    found.push(
      composeDocument(index, index + all.length, `Order no. ${numberOf(number) ?? number} of the ${holder}`, [
        { zh: `${issuer}令`, gloss: `order of the ${holder}` },
        { zh: all.slice(issuer.length + 1).trim(), gloss: `no. ${numberOf(number) ?? number}` },
      ]),
    );
  }
  return found;
}

function composeDocument(
  start: number,
  end: number,
  gloss: string,
  parts: ComposedCandidate['composed']['parts'],
): ComposedCandidate {
  return { ...normSpan(start, end), kind: 'document', category: 'documents', composed: { gloss, parts } };
}

/** The code at the end of a run of characters: words may stand before it (根据国发). */
function readCode(run: string): { zh: string; issuer: string; type: string } | undefined {
  for (let from = 0; from <= run.length - 2; from++) {
    const zh = run.slice(from);
    const rest = zh.slice(1);
    const province = provinces[zh.charAt(0)];
    const issuer =
      issuers.find(([code]) => zh.startsWith(code) && isCodeEnd(zh.slice(code.length), code))?.[1] ??
      (province && isLocalCode(rest) ? `${province} authorities` : undefined);
    if (issuer) return { zh, issuer, type: types.find(([ending]) => zh.endsWith(ending))?.[1] ?? 'document' };
  }
  return undefined;
}

/** 发改能源, 财税, 国卫医发: at most four characters of department and kind. */
const isCodeEnd = (rest: string, code: string) =>
  rest.length <= (code.length > 1 ? 5 : 3) && (rest !== '' || code.length > 1);
const isLocalCode = (rest: string) => rest.length <= 6 && /[发规函办令字电文通复批任]$/u.test(rest);
