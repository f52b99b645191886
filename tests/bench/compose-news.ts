import { readEntries } from '../../lib/glossary/build/read-entries';
import { pick, type Random, seeded } from '../../lib/spotting/people/train/random';

/** Sentences of our own in which there is nothing to spot. */
export const plainSentences: readonly string[] = [
  '清晨的雾还没有散，河边已经有人撑着竹篙把小船推离岸边。',
  '老屋后面的柿子红了，孩子们搬来梯子，一个一个轻轻摘下放进篮子里。',
  '今年雨水来得早，山坡上的茶树抽出嫩芽，村口的狗懒洋洋地晒着太阳。',
  '她把刚出炉的馒头摆上木案，热气一下子蒙住了窗玻璃。',
  '傍晚时分，巷子里飘出炒菜的香味，收音机里放着一支旧曲子。',
  '修车的师傅蹲在路边，一边拧螺丝，一边同过路的熟人说笑。',
  '湖面结了一层薄冰，野鸭挤在芦苇边上，偶尔扑腾几下翅膀。',
  '图书馆的灯一直亮到很晚，靠窗的座位上放着一杯凉了的茶。',
  '雪下了整整一夜，早晨推开门，院子里白茫茫的，连脚印也没有一个。',
  '卖花的姑娘把最后两束栀子包好，笑着说今天收摊比往常早。',
  '火车慢慢穿过隧道，车厢里的灯忽明忽暗，有人靠着椅背睡熟了。',
  '他把旧书一本一本擦干净，重新码在架子上，屋里有淡淡的樟脑味。',
  '麦子黄了，风一吹，地里像起了浪，镰刀已经磨得发亮。',
  '窗台上的薄荷长得很快，隔几天就要剪一次，泡水喝正好。',
];

/** `@` is where a headword stands. */
const frames: readonly string[] = [
  '文章谈到@，也写了许多身边的小事。',
  '大家围绕@谈了自己的想法，有人做了笔记。',
  '墙上贴着一张纸，上面写着“@”几个大字。',
  '围绕@，几位读者来信谈了各自的看法。',
  '报纸上又提到@，老人戴上眼镜读了两遍。',
];

/** `@` is where an official's name stands. */
const officialFrames: readonly string[] = [
  '县委书记@说，路修好以后，果子不愁卖。',
  '副市长@介绍，桥明年就能通车。',
  '镇长@表示，水渠要赶在入冬以前挖通。',
  '省农业农村厅厅长@指出，今年的苗情比往年好。',
];
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱郭何罗梁宋郑谢韩唐冯于董萧程曹袁'];
const givenNames = ['建国', '秀英', '志强', '丽华', '晓峰', '文博', '国栋', '雪梅', '永康', '海燕'];

interface Recipe {
  /** Spots in 1,000 characters; real news has 8 to 12. */
  readonly perThousand?: number;
  /** How many different headwords there are to draw from; all of the glossary's where it is not given. */
  readonly vocabulary?: number;
  /** Of the spots, how many are officials with a title. */
  readonly officials?: number;
}

/** About `characters` characters of news as paragraphs, the same for the same seed. */
export function composeNews(
  characters: number,
  seed = 1,
  { perThousand = 10, vocabulary = Number.POSITIVE_INFINITY, officials = 0.15 }: Recipe = {},
): string[] {
  const random = seeded(seed);
  const words = headwordsToDraw().slice(0, vocabulary);
  const sentence = (length: number, spots: number) => {
    if (spots * 1_000 > length * perThousand) return pick(plainSentences, random);
    return random() < officials
      ? fill(pick(officialFrames, random), pick(surnames, random) + pick(givenNames, random))
      : fill(pick(frames, random), frequentFirst(words, random));
  };
  const paragraphs: string[] = [];
  let spots = 0;
  for (let length = 0; length < characters; ) {
    let paragraph = '';
    const wanted = Math.min(80 + random() * 200, characters - length);
    while (paragraph.length < wanted) {
      const next = sentence(length + paragraph.length, spots);
      if (!plainSentences.includes(next)) spots++;
      paragraph += next;
    }
    length += paragraph.length;
    paragraphs.push(paragraph);
  }
  return paragraphs;
}

const fill = (frame: string, word: string) => frame.replace('@', word);

/** Words are as unevenly frequent as in real text: the earlier in the list, the likelier. */
const frequentFirst = (words: readonly string[], random: Random) =>
  words[Math.floor(words.length * random() ** 2.5)] as string;

let drawn: readonly string[] | undefined;

/** The glossary's headwords in an order that mixes the categories; people need no title and stand elsewhere. */
function headwordsToDraw(): readonly string[] {
  drawn ??= readEntries()
    .entries.filter(({ entry, category }) => !entry.retired && category !== 'people')
    .map(({ entry }) => entry.zh)
    .sort((a, b) => scatter(a) - scatter(b));
  return drawn;
}

function scatter(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x9e3779b1);
  return hash;
}
