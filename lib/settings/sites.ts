/**
 * On which sites Tifa works. A site is a host name without www, and covers every host below it: people.com.cn covers
 * politics.people.com.cn. The sentinel reads these lists as they were stored, so nothing here takes their form on trust.
 */
type Sites = Readonly<Record<'sitesOff' | 'sitesOn', readonly string[]>>;

/** Where the settings stand in storage.local. It is here for the sentinel, which can't carry their validation. */
export const settingsKey = 'settings';

export const mostSites = 500;
const longestHost = 253;
/** A name, or an IPv6 address. Some browsers take other characters into a host, encoded. */
const hostForm = /^(?:[a-z\d._-]+|\[[\da-f:.]+\])$/;

/** The site of an address or a host name as a reader writes it; undefined where that has none. */
export function normaliseSite(written: string): string | undefined {
  const text = written.trim();
  const address = /^[a-z][\w+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (text === '' || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  const host = hostname.replace(/^www\.(?=.*\.)/, '').replace(/\.$/, '');
  const isHost = /^https?:$/.test(protocol) && hostForm.test(host) && host.length <= longestHost;
  return isHost ? host : undefined;
}

function covers(sites: unknown, host: string): boolean {
  return Array.isArray(sites) && sites.some((site) => host === site || host.endsWith(`.${site}`));
}

/** Is Tifa on in a frame, by its own host and those of the frames around it? What is always on is on within a site that is off. */
export function isOn(stored: unknown, hosts: readonly string[]): boolean {
  const { sitesOff, sitesOn } = (stored ?? {}) as Partial<Sites>;
  return !hosts.some((host) => covers(sitesOff, host) && !covers(sitesOn, host));
}

/** Is a frame to be read whatever language it says it is in? The first host is its own. */
export function isAlwaysOn(stored: unknown, [host = '']: readonly string[]): boolean {
  return covers(((stored ?? {}) as Partial<Sites>).sitesOn, host);
}

/** The lists with Tifa switched on or off for a site, and for what lies below it where nothing else is said of that. */
export function switchSite<Lists extends Sites>(sites: Lists, site: string, on: boolean): Lists {
  const others = (list: readonly string[]) => list.filter((one) => !covers([one], site));
  if (on) return { ...sites, sitesOff: others(sites.sitesOff) };
  return { ...sites, sitesOff: [...sites.sitesOff, site], sitesOn: others(sites.sitesOn) };
}
