import type {IncomingMessage} from 'node:http';
import {isIP} from 'node:net';
import type {Context} from 'hono';

/** Returns the client address of a request, if known. The collector only stores a hash of it, for the rate limit. */
export type AddressOf = (context: Context) => string | undefined;

/**
 * The address of the Node connection, or behind trusted proxies the address that the outermost one has added to
 * `X-Forwarded-For`. Addresses further left are set by the client and not trusted.
 *
 * @param proxies - Number of trusted proxies in front of the collector.
 */
export function clientAddress(proxies = 0): AddressOf {
  return ({req, env}) => {
    const forwarded = proxies > 0 ? req.header('x-forwarded-for')?.split(',').at(-proxies) : undefined;
    const {incoming} = (env ?? {}) as {incoming?: IncomingMessage};
    return withoutPort(forwarded?.trim() ?? '') ?? incoming?.socket.remoteAddress;
  };
}

/** Strips the port that some proxies add: `203.0.113.7:51234`, `[2001:db8::1]:443`. `undefined` for any other text. */
function withoutPort(text: string): string | undefined {
  return [text, text.replace(/^\[(.*)\](:\d+)?$/, '$1'), text.replace(/:\d+$/, '')].find((each) => isIP(each));
}

/** The unit of the rate limit: an IPv4 address, or an IPv6 /64 network, in which a client can use any address. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const ipv4 = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (ipv4) return ipv4;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head.split(':').filter(Boolean);
  const last = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array<string>(Math.max(0, 8 - groups.length - last.length)).fill('0');
  return [...groups, ...zeros, ...last]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
