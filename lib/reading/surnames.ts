/**
 * Chinese surnames of one character, the most common first: those of the Hundred Family Surnames and of today's
 * population, by how common they are.
 */
const commonSurnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏付方邹熊白孟秦邱侯江阎闫薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃洪武莫孔';
const knownSurnames =
  '汤向常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻厉伊仝区郜萧丘代阚花帅屠豆朴盖练廉禹井祖漆巴丰支卿狄计索宣晋占云容敬扈晁芮浦阙戈伏鹿薄邸雍辜';
const rareSurnames =
  '羊阿乌裘亓修邰赫杭况那宿鲜印逯隆茹慕危亢嵇哈湛宾戎勾茅於呼居揭尉冶束檀衣昝幸奉植衡富尧闭聊庹荀滑殳訾逄郗郄郤隗蒯仉钭隽眭睢缑乜撒旷禤铁冒锁候寿诸柘钮宓酆鄂贲邴糜麋羿汲弓牧蓬仰暴韶蓟咸籍苍莘贡姒扶堵宰郦璩濮郏习宦鱼慎庾暨弘禄沃蔚夔厍毋巢竺桓汝钦墨谯笪佴督祢岐郇邳邾郅郯郧郢鄞郐雒洛靖颉骈鸾镡闾闪顿贝贠员洗踪迮逢遆遇妫嬴妘芈甯峗弋忻恽戢斛斯枚杞沐淦渠溥漕潭澹炅牙琚畅番矫硕秘稽笃筱粘绳翦肇苌茆菅萨藏藤虎襄謇仵伦侍侴佀俎俸刀励剡卯句召塔寸兀肜禚綦么苻尕妥拜敏喇忽繁祭黑朵丑呙库阔磨侬依陇普木纳蔄冮扆芶蒿诺银阴怀崇皋玄甫莱佼俱刑厚奇延律扬抗掌揣昂杲果焉牢巨皇竹罕豹酒雪弭凃岩摆拱滚撖隰伞仓缐';
/** Borne by some, but nearly always another word in news: 党, 和, 来, 国. */
const ordinarySurnames =
  '党和来国强权平海位初门相都公利信但战智玉由元展干补母过令户终步越融养须归才种续字买折税药化密招操泉理良青香年有水家广东后红通双山从别能空充经松秋昌凤益法言福爱是要行重改保定达把者答底回脱拓宛宝德色第贵兴光善多慈腾西诗仪京英布乾乃勒吾敦资茶犹旦乙';

/** How a surname is read where that is not how its character is read by itself. */
const surnameReadings: Readonly<Record<string, string>> = {
  宁: 'Níng',
  曾: 'Zēng',
  肖: 'Xiāo',
  任: 'Rén',
  单: 'Shàn',
  曲: 'Qū',
  华: 'Huà',
  解: 'Xiè',
  牟: 'Móu',
  缪: 'Miào',
  应: 'Yīng',
  仇: 'Qiú',
  查: 'Zhā',
  乐: 'Yuè',
  燕: 'Yān',
  区: 'Ōu',
  朴: 'Piáo',
  盖: 'Gě',
  占: 'Zhān',
  薄: 'Bó',
  那: 'Nā',
  哈: 'Hǎ',
  於: 'Yū',
  郗: 'Xī',
  郄: 'Qiè',
  隽: 'Juàn',
  撒: 'Sǎ',
  蔚: 'Yù',
  佴: 'Nài',
  郇: 'Xún',
  颉: 'Xié',
  镡: 'Chán',
  贠: 'Yùn',
  员: 'Yùn',
  洗: 'Xiǎn',
  甯: 'Nìng',
  澹: 'Tán',
  炅: 'Guì',
  番: 'Pān',
  秘: 'Bì',
  句: 'Gōu',
  召: 'Shào',
  么: 'Yāo',
  喇: 'Lǎ',
  繁: 'Pó',
  祭: 'Zhài',
  黑: 'Hè',
  芶: 'Gǒu',
  揣: 'Chuǎi',
  相: 'Xiàng',
  都: 'Dū',
  过: 'Guō',
  种: 'Chóng',
  折: 'Shé',
  能: 'Nài',
  要: 'Yāo',
  重: 'Chóng',
};

/** Compound surnames with their readings. */
export const compoundSurnames: Readonly<Record<string, string>> = {
  欧阳: 'Ōuyáng',
  上官: 'Shàngguān',
  诸葛: 'Zhūgě',
  司徒: 'Sītú',
  令狐: 'Línghú',
  司马: 'Sīmǎ',
  皇甫: 'Huángfǔ',
  申屠: 'Shēntú',
  尉迟: 'Yùchí',
  夏侯: 'Xiàhóu',
  慕容: 'Mùróng',
  鲜于: 'Xiānyú',
  端木: 'Duānmù',
  公孙: 'Gōngsūn',
  闻人: 'Wénrén',
  濮阳: 'Púyáng',
  淳于: 'Chúnyú',
  轩辕: 'Xuānyuán',
  呼延: 'Hūyán',
  完颜: 'Wányán',
  万俟: 'Mòqí',
  东郭: 'Dōngguō',
  南宫: 'Nángōng',
  澹台: 'Tántái',
  钟离: 'Zhōnglí',
  赫连: 'Hèlián',
  宇文: 'Yǔwén',
  长孙: 'Zhǎngsūn',
  独孤: 'Dúgū',
  纳兰: 'Nàlán',
  达奚: 'Dáxī',
  拓跋: 'Tuòbá',
  公羊: 'Gōngyáng',
  公冶: 'Gōngyě',
  宗政: 'Zōngzhèng',
  太叔: 'Tàishū',
  仲孙: 'Zhòngsūn',
  闾丘: 'Lǘqiū',
  司空: 'Sīkōng',
  亓官: 'Qíguān',
  司寇: 'Sīkòu',
  单于: 'Chányú',
  颛孙: 'Zhuānsūn',
  巫马: 'Wūmǎ',
  公西: 'Gōngxī',
  漆雕: 'Qīdiāo',
  乐正: 'Yuèzhèng',
  壤驷: 'Rǎngsì',
  公良: 'Gōngliáng',
  夹谷: 'Jiágǔ',
  宰父: 'Zǎifǔ',
  谷梁: 'Gǔliáng',
  段干: 'Duàngān',
  羊舌: 'Yángshé',
  微生: 'Wēishēng',
  梁丘: 'Liángqiū',
  左丘: 'Zuǒqiū',
  伯赏: 'Bóshǎng',
  子车: 'Zǐjū',
  太史: 'Tàishǐ',
  叔孙: 'Shūsūn',
  耶律: 'Yēlǜ',
  哥舒: 'Gēshū',
  贺兰: 'Hèlán',
  尔朱: 'Ěrzhū',
  屈突: 'Qūtū',
  贺若: 'Hèruò',
  爱新觉罗: 'Àixīnjuéluó',
  相里: 'Xiànglǐ',
  东方: 'Dōngfāng',
  百里: 'Bǎilǐ',
  西门: 'Xīmén',
  东门: 'Dōngmén',
  南门: 'Nánmén',
  第五: 'Dìwǔ',
  北宫: 'Běigōng',
  东野: 'Dōngyě',
  南郭: 'Nánguō',
  归海: 'Guīhǎi',
  有琴: 'Yǒuqín',
};

const ordinary = new Set(ordinarySurnames);
const common = new Set(commonSurnames + knownSurnames);
const single = new Set(commonSurnames + knownSurnames + rareSurnames + ordinarySurnames);

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

/** Is this a surname that nearly always is another word? */
export const isOrdinaryWord = (surname: string): boolean => ordinary.has(surname);

/** The reading of a surname that is read otherwise than its character: 单 is Shàn. Undefined for all others. */
export const surnameReading = (surname: string): string | undefined =>
  Object.hasOwn(compoundSurnames, surname) ? compoundSurnames[surname] : surnameReadings[surname];
