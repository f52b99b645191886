import { hashText } from '../text/hash';

/** Parameters that say how a reader came to a page, not which page it is. */
const tracking = /^(?:utm_\w+|spm|spm_id_from|from|share_\w+|fbclid|gclid|isappinstalled|scene|timestamp)$/;

/**
 * Sites on which only these parameters say which page it is; all others say how a reader came there. A rule
 * holds for the site's subdomains too.
 */
const sites: readonly (readonly [site: string, parameters: readonly string[]])[] = [
  ['mp.weixin.qq.com', ['__biz', 'mid', 'idx', 'sn']],
  ['baijiahao.baidu.com', ['id', 'context']],
  ['new.qq.com', ['id']],
  ['163.com', []],
  ['ifeng.com', []],
  ['news.cn', ['id']],
  ['xinhuanet.com', ['id']],
  ['people.com.cn', ['id']],
  ['weibo.com', ['id']],
  ['weibo.cn', ['id']],
  ['thepaper.cn', ['contid']],
  ['toutiao.com', []],
];

/**
 * The address that a highlight belongs to: without parameters that only track the reader, and without the
 * fragment, unless that is a route (#/news/1, #!/news). Parameters are cut out of the string as it is, since
 * old sites write them in GBK. What is not a URL is returned as it is.
 */
export function normaliseAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const parameters = sites.find(([site]) => `.${url.hostname}`.endsWith(`.${site}`))?.[1];
  const counts = (name: string) => (parameters ? parameters.includes(name) : !tracking.test(name));
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && counts(parameter.replace(/=.*$/s, '')));
  const hash = /^#!?\//.test(url.hash) ? url.hash : '';
  return url.href.replace(/[?#].*$/s, '') + (kept.length > 0 ? `?${kept.join('&')}` : '') + hash;
}

/** The address of a document; of a frame without one of its own (about:srcdoc) the one it was made by. */
export const addressOf = (page: Document): string =>
  page.location.protocol === 'about:' ? page.baseURI : page.location.href;

/** The host of a document, then those of the frames around it, as far as the browser tells. */
export function hostsOf(page: Document): string[] {
  const around = page.location.ancestorOrigins ?? [];
  return [addressOf(page), ...around].map((address) =>
    URL.canParse(address) ? new URL(address).hostname : '',
  );
}

/**
 * The key under which storage.local says whether anything is saved on a page: a hash of the normalised
 * address, so that no address lies about in the clear. The sentinel must not wait for it.
 */
export const pageKey = (address: string): string => `page:${hashText(normaliseAddress(address))}`;
