import {authorize} from '../partner/authorize.js';
import type {Partner, Partners} from '../partner/partners.js';
import {Refusal} from '../receive/refusal.js';
import {wrongQuery} from './read-query.js';

/** Whose submissions a request may read. */
export interface Reader {
  /** `undefined`: the operator, who reads what all have received. */
  readonly partner: Partner | undefined;
}

/** Who asks. Throws a `Refusal` when nobody does who may read; a browser then asks for a name and a password. */
export function readerOf(request: Request, partners: Partners): Reader {
  const access = authorize(request, partners);
  if (!access)
    throw new Refusal(401, 'Expected a token: as Bearer, or as the password of the partner’s key.', {
      headers: {'www-authenticate': 'Bearer, Basic realm="SDG Widgets", charset="UTF-8"'},
    });
  return {partner: 'partner' in access ? access.partner : undefined};
}

/** The partner whose rows are read. The operator may choose one; a partner has no choice. */
export function chosenBy({partner}: Reader, wanted: string | undefined): string | undefined {
  if (partner && wanted !== undefined && wanted !== partner.key)
    throw wrongQuery([{path: 'partner', message: 'Only the operator may choose a partner'}]);
  return partner?.key ?? wanted;
}
