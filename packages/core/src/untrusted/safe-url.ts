const allowedProtocols = ['https:', 'mailto:', 'tel:'];
const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Returns the absolute address when a page may link or post to it: `https:`, `mailto:`, `tel:`, the page's own origin, or
 * loopback while developing. `undefined` for everything else, `javascript:` and `data:` among it.
 */
export function safeUrl(address: string, base: string): URL | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  if (allowedProtocols.includes(url.protocol)) return url;
  const isHttp = url.protocol === 'http:';
  return isHttp && (loopback.test(url.hostname) || url.origin === new URL(base).origin) ? url : undefined;
}

/** The same for an address to post to or load from: only `https:`, and what `safeUrl` allows of `http:`. */
export function safeEndpoint(address: string, base: string): URL | undefined {
  const url = safeUrl(address, base);
  return url?.protocol.startsWith('http') ? url : undefined;
}
