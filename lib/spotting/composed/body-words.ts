/**
 * The words that names of local bodies are made of. `head` says how many ranks the head of such a body stands
 * below the Party secretary and the head of government of the same rung: 0 for those bodies themselves, 1 for
 * discipline, courts and procuratorates, 2 for departments (notice on local offices, Organization Department,
 * and the Civil Servant Law, art. 18). Absent where the rank isn't fixed.
 */
export interface BodyWord {
  readonly zh: string;
  readonly en: string;
  readonly head?: number;
}

/** A 厅 is a department, a 局 a bureau, a 委 a commission, whatever the row calls the first of them. */
function nameKind(zh: string, en: string): string {
  if (zh.endsWith('局')) return en.replace(/ (?:department|commission)$/, ' bureau');
  return /委(?:员会)?$/u.test(zh) ? en.replace(/ department$/, ' commission') : en;
}

const rows = (head: number | undefined, table: string): BodyWord[] =>
  table
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [forms = '', en = ''] = row.trim().split(': ');
      return forms
        .split(' ')
        .map((zh) => ({ zh, en: nameKind(zh, en), ...(head !== undefined && { head }) }));
    });

/** Bodies that a rung has one of. */
export const topBodies: readonly BodyWord[] = [
  ...rows(
    0,
    `
    委 党委: Party committee
    人民政府 政府: government
    人民代表大会常务委员会 人大常委会: people's congress standing committee
    人民代表大会 人大: people's congress
    政协 政协委员会: CPPCC committee
  `,
  ),
  ...rows(
    1,
    `
    纪委监委: discipline inspection and supervision commissions
    纪委 纪律检查委员会: discipline inspection commission
    监委 监察委员会: supervision commission
    人民法院 法院: court
    高级人民法院 高级法院 高院: high court
    中级人民法院 中级法院 中院: intermediate court
    人民检察院 检察院: procuratorate
  `,
  ),
  ...rows(
    undefined,
    `
    党工委 工委: Party working committee
    党总支: general Party branch
    党支部: Party branch
    管委会 管理委员会: administrative committee
    办事处: office
    居委会 居民委员会: residents' committee
    村委会 村民委员会: villagers' committee
    军分区: military subdistrict
    人武部 人民武装部: people's armed forces department
  `,
  ),
];

/** Departments of the Party committee: 省委组织部. They need its 委 before them. */
export const partyDepartments: readonly BodyWord[] = rows(
  2,
  `
  组织部: organization department
  宣传部: publicity department
  统一战线工作部 统战部: united front work department
  政法委员会 政法委: political and legal affairs commission
  社会工作部: society work department
  办公厅: general office
  办公室 办: office
  政策研究室 政研室: policy research office
  改革办 深改办: reform office
  网络安全和信息化委员会办公室 网信办: cyberspace affairs office
  机构编制委员会办公室 编办: staffing office
  巡视工作领导小组办公室 巡视办: inspection office
  巡察工作领导小组办公室 巡察办 巡察机构: inspection office
  老干部局: bureau of retired cadres
  台湾工作办公室 台办: Taiwan affairs office
  外事工作委员会办公室 外办: foreign affairs office
  农村工作领导小组办公室 农办: rural work office
  金融委员会办公室 金融办: finance office
  直属机关工委 直属机关工作委员会 机关工委 机关工作委员会: working committee for Party organs
  教育工作委员会 教育工委 教工委: education working committee
  党校: Party school
  党史研究室: Party history office
  信访局: petitions bureau
`,
);

/** Departments of the government: 省发展改革委, 区教育局, also 市政府办公厅. */
export const governmentDepartments: readonly BodyWord[] = [
  ...rows(
    2,
    `
    办公厅: general office
    办公室 办: office
    研究室: research office
    发展和改革委员会 发展改革委 发改委 发展和改革局 发展改革局 发改局: development and reform commission
    教育厅 教育局 教育委员会 教委 教育和体育局 教育体育局 教体局: education department
    科学技术厅 科技厅 科学技术局 科技局 科学技术委员会 科委: science and technology department
    工业和信息化厅 工信厅 工业和信息化局 工信局 经济和信息化厅 经信厅 经济和信息化局 经信局 经济和信息化委员会 经信委: industry and information technology department
    民族宗教事务委员会 民族宗教事务局 民宗委 民宗局: ethnic and religious affairs department
    公安厅 公安局: public security department
    民政厅 民政局: civil affairs department
    司法厅 司法局: justice department
    财政厅 财政局: finance department
    人力资源和社会保障厅 人社厅 人力资源社会保障厅 人力资源和社会保障局 人力资源社会保障局 人社局: human resources and social security department
    自然资源厅 自然资源局 自然资源和规划局 规划和自然资源局 规划资源局 规资局 国土资源局 国土资源厅: natural resources department
    生态环境厅 生态环境局 环境保护局 环保局 环境保护厅 环保厅: ecology and environment department
    住房和城乡建设厅 住建厅 住房和城乡建设局 住建局 住房城乡建设局 住房城乡建设厅 住房和城乡建设委员会 住建委 城乡建设局 建设局: housing and urban-rural development department
    交通运输厅 交通运输局 交通运输委员会 交通委 交通局: transport department
    水利厅 水利局 水务局 水务厅: water department
    农业农村厅 农业农村局 农业农村委员会 农业农村委 农业局 农业厅: agriculture and rural affairs department
    商务厅 商务局 商务委员会 商务委: commerce department
    文化和旅游厅 文旅厅 文化和旅游局 文旅局 文化旅游局 文旅委 文化广电旅游局 文化广电和旅游局 文广旅局: culture and tourism department
    卫生健康委员会 卫生健康委 卫健委 卫生健康局 卫健局: health commission
    退役军人事务厅 退役军人事务局 退役军人局: veterans affairs department
    应急管理厅 应急管理局 应急局 应急厅: emergency management department
    审计厅 审计局: audit office
    外事办公室 外事办: foreign affairs office
    国有资产监督管理委员会 国资委 国资局: state-owned assets commission
    市场监督管理局 市场监管局 市监局 市场监督管理委员会: market regulation administration
    广播电视局 广电局: radio and television administration
    体育局: sports administration
    统计局: statistics bureau
    医疗保障局 医保局: healthcare security administration
    乡村振兴局: rural revitalization administration
    地方金融监督管理局 地方金融监管局 金融局: local financial regulator
    信访局 信访办: petitions bureau
    林业和草原局 林草局 林业局: forestry and grassland administration
    粮食和物资储备局 粮食和储备局 粮食局: grain and reserves administration
    数据局 大数据局 大数据管理局 大数据中心: data administration
    政务服务管理局 政务服务局 政务服务和数据管理局 行政审批局 行政审批服务局: government services administration
    机关事务管理局 机关事务局: government offices administration
    城市管理局 城管局 城市管理执法局 综合行政执法局 城管执法局 城市管理委员会 城管委 绿化市容局: urban management administration
    园林绿化局 园林局: parks administration
    招商局 投资促进局: investment promotion bureau
    文物局: cultural heritage administration
    药品监督管理局 药监局: drug administration
    知识产权局: intellectual property office
    人民防空办公室 人防办: civil air defense office
  `,
  ),
  ...rows(
    undefined,
    `
    税务局: tax service
    气象局: meteorological bureau
    邮政管理局: postal administration
    烟草专卖局: tobacco monopoly administration
    消防救援总队 消防救援支队 消防救援大队: fire and rescue force
    总工会 工会: trade union federation
    团委 共青团: Communist Youth League committee
    妇女联合会 妇联: women's federation
    科学技术协会 科协: association for science and technology
    文学艺术界联合会 文联: federation of literary and art circles
    残疾人联合会 残联: disabled persons' federation
    工商业联合会 工商联: federation of industry and commerce
    归国华侨联合会 侨联: federation of returned overseas Chinese
    红十字会: Red Cross society
    社会科学界联合会 社科联: federation of social sciences
    供销合作社 供销社: supply and marketing cooperative
    融媒体中心: media center
    疾病预防控制中心 疾控中心: center for disease control
    城投公司 城投集团: urban investment company
  `,
  ),
];

/** Departments whose name tells without the body that they serve; 办公室 alone does not. */
export const departments: readonly BodyWord[] = [...governmentDepartments, ...partyDepartments].filter(
  ({ zh }) => !/^(?:办公?[厅室]?|研究室)$/u.test(zh),
);

/** What a body has inside it and what may hold a post of its own: 市人社局党组. */
export const innerBodies: readonly BodyWord[] = rows(
  0,
  `
  党组: leading Party members group
  党委: Party committee
  机关党委: Party committee of the office
`,
);
