import {authorize} from '../partner/authorize.js';
import type {Partner, Partners} from '../partner/partners.js';
import {Refusal} from '../receive/refusal.js';
import {wrongQuery} from './read-query.js';

/** Whose submissions a request may read. */
export interface Reader {
  /** `undefined`: the operator, who reads all submissions. */
  readonly partner: Partner | undefined;
}

/**
 * Authenticates a reader.
 *
 * @throws Refusal without valid credentials. Its header makes a browser ask for a user name and password.
 */
export function readerOf(request: Request, partners: Partners): Reader {
  const access = authorize(request, partners);
  if (!access)
    throw new Refusal(401, 'Expected a token: as Bearer, or as the password of the partner’s key.', {
      headers: {'www-authenticate': 'Bearer, Basic realm="SDG Widgets", charset="UTF-8"'},
    });
  return {partner: 'partner' in access ? access.partner : undefined};
}

/**
 * The partner whose rows are read: the operator chooses one or none, a partner reads its own.
 *
 * @throws Refusal when a partner asks for another one.
 */
export function chosenBy({partner}: Reader, wanted: string | undefined): string | undefined {
  if (partner && wanted !== undefined && wanted !== partner.key)
    throw wrongQuery([{path: 'partner', message: 'Only the operator can choose a partner'}]);
  return partner?.key ?? wanted;
}
