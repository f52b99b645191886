import type { TitleUnit } from './titles';

const offices: Readonly<Record<string, string>> = {
  总统: 'president',
  首相: 'prime minister',
  总理: 'prime minister',
  主席: 'chair',
  国家主席: 'president',
  总书记: 'general secretary',
  国王: 'king',
  女王: 'queen',
  王储: 'crown prince',
  亲王: 'prince',
  埃米尔: 'emir',
  最高元首: 'head of state',
  总督: 'governor-general',
  外长: 'foreign minister',
  防长: 'defence minister',
  财长: 'finance minister',
  内政部长: 'interior minister',
  部长: 'minister',
  议长: 'speaker of parliament',
  议员: 'member of parliament',
  国务卿: 'secretary of state',
  大使: 'ambassador',
  总领事: 'consul general',
  发言人: 'spokesperson',
  秘书长: 'secretary-general',
  总干事: 'director-general',
  总裁: 'president',
  会长: 'president',
  总司令: 'commander-in-chief',
  领导人: 'leader',
};

const deputies: Readonly<Record<string, string>> = {
  副: 'deputy',
  代: 'acting',
  代理: 'acting',
  第一副: 'first deputy',
};

let states: ReadonlyMap<string, string> | undefined;

/** English names of states by their Chinese ones, from the runtime's own tables (CLDR). */
function listStates(): ReadonlyMap<string, string> {
  const chinese = new Intl.DisplayNames(['zh-Hans'], { type: 'region', fallback: 'none' });
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const named = new Map<string, string>();
  for (let a = 65; a <= 90; a++)
    for (let b = 65; b <= 90; b++) {
      const code = String.fromCharCode(a, b);
      const zh = chinese.of(code);
      const en = english.of(code);
      if (zh && en && !named.has(zh)) named.set(zh, en);
    }
  return named;
}

/** English for an office of another state: "president, France"; '' where the office is not known. */
export function glossForeignOffice({ body, function: head, deputy, former }: TitleUnit): string {
  const office = offices[head];
  if (office === undefined) return '';
  states ??= listStates();
  const state = states.get(body) ?? states.get(body.replace(/(?:共和国|王国|联邦)$/u, ''));
  const vice = deputy === '副' && (head === '总统' || head === '主席') ? 'vice' : deputies[deputy];
  const title = [former && 'former', vice, office].filter(Boolean).join(' ');
  return state ? `${title}, ${state}` : title;
}
