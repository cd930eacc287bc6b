import type {IncomingMessage} from 'node:http';
import {isIP} from 'node:net';
import type {Context} from 'hono';

/** Who has sent a request, as far as it can be told. Only hashed, and never kept. */
export type AddressOf = (context: Context) => string | undefined;

/**
 * The address of the connection in Node; or, behind so many proxies of one's own, what the outermost of them has added to
 * `X-Forwarded-For`. What stands further to the left there is the sender's own word.
 */
export function clientAddress(proxies = 0): AddressOf {
  return ({req, env}) => {
    const forwarded = proxies > 0 ? req.header('x-forwarded-for')?.split(',').at(-proxies) : undefined;
    const {incoming} = (env ?? {}) as {incoming?: IncomingMessage};
    return withoutPort(forwarded?.trim() ?? '') ?? incoming?.socket.remoteAddress;
  };
}

/** The address, of which some proxies add the port: `203.0.113.7:51234`, `[2001:db8::1]:443`. `undefined` when it is none. */
function withoutPort(text: string): string | undefined {
  return [text, text.replace(/^\[(.*)\](:\d+)?$/, '$1'), text.replace(/:\d+$/, '')].find((each) => isIP(each));
}

/** What one sender has: an IPv4 address, or the 64 bits of an IPv6 network, in which it can take any address. */
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
