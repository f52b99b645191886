/** Parameters that say how a reader came to a page, not which page it is. */
const tracking = /^(?:utm_\w+|spm|spm_id_from|from|share_\w+|fbclid|gclid|isappinstalled|scene|timestamp)$/;

/**
 * The address that a highlight belongs to: without tracking parameters and without the fragment, unless
 * the fragment is a route (#/news/1, #!/news). Parameters are cut out of the string as it is, since old
 * sites write them in GBK. What is not a URL is returned as it is.
 */
export function normaliseAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !tracking.test(parameter.replace(/=.*$/s, '')));
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
 * The key under which storage.local says whether anything is saved on a page: a 53-bit hash of the
 * normalised address (cyrb53, public domain), so that no address lies about in the clear. Plain http
 * pages have no crypto.subtle, and the sentinel must not wait.
 */
export function pageKey(address: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const character of normaliseAddress(address)) {
    const code = character.codePointAt(0) as number;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return `page:${(4294967296 * (2097151 & low) + (high >>> 0)).toString(36)}`;
}
