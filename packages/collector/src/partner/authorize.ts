import {createHash, timingSafeEqual} from 'node:crypto';
import type {Partner, Partners} from './partners.js';

/** Read access: a partner to its own submissions, the operator to all. */
export type Access = {readonly partner: Partner} | {readonly operator: true};

/**
 * Authenticates a request by its `Authorization` header: `Bearer` with a token, or for browsers `Basic` with a partner's key as
 * the user name and its token as the password. The operator's token is valid with any user name.
 *
 * @returns `undefined` without valid credentials.
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

/** Compares with every hash, in constant time, so that the timing does not reveal a match. */
function holderOf(token: string, {list, operatorTokenSha256}: Partners): Access | undefined {
  const given = createHash('sha256').update(token).digest();
  const isOf = (sha256: string | undefined) =>
    sha256 !== undefined && timingSafeEqual(given, Buffer.from(sha256, 'hex'));
  const isOperator = isOf(operatorTokenSha256);
  const [partner] = list.filter(({tokenSha256}) => isOf(tokenSha256));
  if (isOperator) return {operator: true};
  return partner && {partner};
}
