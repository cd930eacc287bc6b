const allowedProtocols = ['https:', 'mailto:', 'tel:'];
const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Returns the absolute URL if a page may link to it: `https:`, `mailto:`, `tel:`, or `http:` to the page's own origin or to
 * loopback during development. Returns `undefined` for anything else, such as `javascript:` and `data:`.
 *
 * @param base The page's URL. Relative addresses start from it.
 *
 * @internal
 */
export function safeUrl(address: string, base: string): URL | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  if (allowedProtocols.includes(url.protocol)) return url;
  const isHttp = url.protocol === 'http:';
  return isHttp && (loopback.test(url.hostname) || url.origin === new URL(base).origin) ? url : undefined;
}

/**
 * Returns the absolute URL if a page may post to it or load from it: `safeUrl` without `mailto:` and `tel:`.
 *
 * @param base The page's URL. Relative addresses start from it.
 *
 * @internal
 */
export function safeEndpoint(address: string, base: string): URL | undefined {
  const url = safeUrl(address, base);
  return url?.protocol.startsWith('http') ? url : undefined;
}
