import {createHash, timingSafeEqual} from 'node:crypto';
import type {Partner, Partners} from './partners.js';

/** Who reads: a partner what it has received, the operator all of it. */
export type Access = {readonly partner: Partner} | {readonly operator: true};

/**
 * Who has sent the request, by its `Authorization`: `Bearer` with a token; or, for a browser that asks, `Basic` with a
 * partner's key as user and its token as password. The operator's token passes with any user. `undefined`: nobody who may
 * read.
 */
export function authorize(request: Request, partners: Partners): Access | undefined {
  const [, scheme, credentials] =
    /^(Bearer|Basic) +([\w.~+/=-]+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  if (!scheme || !credentials) return undefined;
  if (scheme.toLowerCase() === 'bearer') return holderOf(credentials, partners);

  const [, user, token] = /^([^:]*):(.*)$/s.exec(Buffer.from(credentials, 'base64').toString()) ?? [];
  const holder = token === undefined ? undefined : holderOf(token, partners);
  return holder && 'partner' in holder && holder.partner.key !== user ? undefined : holder;
}

/** Compares with every hash there is, so that the time it takes says nothing of which. */
function holderOf(token: string, {list, operatorTokenSha256}: Partners): Access | undefined {
  const given = createHash('sha256').update(token).digest();
  const isOf = (sha256: string | undefined) =>
    sha256 !== undefined && timingSafeEqual(given, Buffer.from(sha256, 'hex'));
  const isOperator = isOf(operatorTokenSha256);
  const [partner] = list.filter(({tokenSha256}) => isOf(tokenSha256));
  if (isOperator) return {operator: true};
  return partner && {partner};
}
