/** The words that titles are made of. */
export interface PostWord {
  readonly zh: string;
  readonly en: string;
  /** Ranks below the head of the body: 0 is the head. Absent where that isn't fixed. */
  readonly below?: number;
}

/** What somebody is in a body. */
export const posts: readonly PostWord[] = [
  { zh: '书记', en: 'secretary', below: 0 },
  { zh: '主任', en: 'director', below: 0 },
  { zh: '主席', en: 'chair', below: 0 },
  { zh: '部长', en: 'head', below: 0 },
  { zh: '厅长', en: 'director', below: 0 },
  { zh: '局长', en: 'director', below: 0 },
  { zh: '院长', en: 'president', below: 0 },
  { zh: '审计长', en: 'auditor-general', below: 0 },
  { zh: '检察长', en: 'chief procurator', below: 0 },
  { zh: '行长', en: 'governor' },
  { zh: '会长', en: 'president' },
  { zh: '理事长', en: 'president' },
  { zh: '董事长', en: 'chair of the board' },
  { zh: '总经理', en: 'general manager' },
  { zh: '秘书长', en: 'secretary-general' },
  { zh: '常委', en: 'standing committee member', below: 1 },
  { zh: '委员', en: 'member' },
  { zh: '成员', en: 'member' },
  { zh: '处长', en: 'division head' },
  { zh: '科长', en: 'section head' },
  { zh: '所长', en: 'head of station' },
  { zh: '站长', en: 'head of station' },
  { zh: '组长', en: 'group head' },
  { zh: '校长', en: 'principal' },
  { zh: '社长', en: 'president' },
  { zh: '台长', en: 'station director' },
  { zh: '总编辑', en: 'editor-in-chief' },
  { zh: '司令员', en: 'commander' },
  { zh: '司令', en: 'commander' },
  { zh: '政治委员', en: 'political commissar' },
  { zh: '政委', en: 'political commissar' },
  { zh: '总队长', en: 'head of the force' },
  { zh: '支队长', en: 'head of the force' },
  { zh: '队长', en: 'head of the team' },
  { zh: '发言人', en: 'spokesperson' },
  { zh: '新闻发言人', en: 'spokesperson' },
  { zh: '负责人', en: 'person in charge' },
  { zh: '主要负责人', en: 'person chiefly in charge' },
  { zh: '相关负责人', en: 'responsible official' },
  { zh: '有关负责人', en: 'responsible official' },
  { zh: '一级巡视员', en: 'first-class counsel' },
  { zh: '二级巡视员', en: 'second-class counsel' },
  { zh: '巡视员', en: 'counsel' },
  { zh: '一级调研员', en: 'first-class consultant' },
  { zh: '二级调研员', en: 'second-class consultant' },
  { zh: '三级调研员', en: 'third-class consultant' },
  { zh: '四级调研员', en: 'fourth-class consultant' },
  { zh: '调研员', en: 'consultant' },
  { zh: '督学', en: 'school inspector' },
  { zh: '总工程师', en: 'chief engineer' },
  { zh: '总经济师', en: 'chief economist' },
  { zh: '总会计师', en: 'chief accountant' },
];

/** What stands before a post. `below` is what it takes off the rank. */
export const qualifiers: readonly PostWord[] = [
  { zh: '常务副', en: 'executive deputy', below: 1 },
  { zh: '第一副', en: 'first deputy', below: 1 },
  { zh: '副', en: 'deputy', below: 1 },
  { zh: '第一', en: 'first', below: 0 },
  { zh: '代理', en: 'acting', below: 0 },
  { zh: '代', en: 'acting', below: 0 },
  { zh: '署理', en: 'acting', below: 0 },
  { zh: '候任', en: 'designate', below: 0 },
];

/** What says that somebody holds the post no more, or not yet. */
export const former: readonly PostWord[] = [
  { zh: '时任', en: 'then' },
  { zh: '原任', en: 'former' },
  { zh: '原', en: 'former' },
  { zh: '前任', en: 'former' },
  { zh: '拟任', en: 'proposed' },
];
