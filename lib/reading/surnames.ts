/**
 * Chinese surnames of one character, the most common first: those of the Hundred Family Surnames and of the
 * 400 most common today, less those that are almost always ordinary characters in news (和, 来, 公, 国, 党).
 */
const singleSurnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧宫嵺苟全褚廉简娄盖符奚穆燕郎邸冀谈姬屠连郜晏栾郁商蒙喻揭窦迟宇敖糜鄢冷卓仇艾蓝巩稽井仲乐虞卞封竺冼原官衣楚佟栗匡宗应巫鞠僧桑荆谌银扬明沙伏岑习胥保蔺朴尉干贡布闫肖代付邝尧阙仝佘郦苍赫平湛隗';

/** Compound surnames with their readings. */
export const compoundSurnames: Readonly<Record<string, string>> = {
  欧阳: 'Ōuyáng',
  司马: 'Sīmǎ',
  上官: 'Shàngguān',
  诸葛: 'Zhūgě',
  司徒: 'Sītú',
  令狐: 'Línghú',
  尉迟: 'Yùchí',
  万俟: 'Mòqí',
  长孙: 'Zhǎngsūn',
  慕容: 'Mùróng',
  皇甫: 'Huángfǔ',
  夏侯: 'Xiàhóu',
  公孙: 'Gōngsūn',
  东方: 'Dōngfāng',
  宇文: 'Yǔwén',
  端木: 'Duānmù',
  闻人: 'Wénrén',
  独孤: 'Dúgū',
  南宫: 'Nángōng',
  澹台: 'Tántái',
  淳于: 'Chúnyú',
  申屠: 'Shēntú',
  呼延: 'Hūyán',
  鲜于: 'Xiānyú',
  司空: 'Sīkōng',
  完颜: 'Wányán',
  赫连: 'Hèlián',
  轩辕: 'Xuānyuán',
};

const single = new Set(singleSurnames);
const common = new Set(singleSurnames.slice(0, 150));

/** The surname that `name` begins with: a compound one before a single one, '' where there is none. */
export function surnameOf(name: string): string {
  const two = name.slice(0, 2);
  if (name.length > 2 && Object.hasOwn(compoundSurnames, two)) return two;
  const one = name.slice(0, 1);
  return single.has(one) ? one : '';
}

/** Is this one of the surnames that are common enough to be believed where little else tells a name? */
export const isCommonSurname = (surname: string): boolean =>
  common.has(surname) || Object.hasOwn(compoundSurnames, surname);
