import * as z from 'zod/mini';
import {languages} from '../language.js';
import {forbiddenKeys, idPattern} from '../untrusted/id.js';
import {isIsoDate} from '../untrusted/iso-date.js';

// Fields that several document schemas share.

/** An id of a question, an option, a dimension and so on. */
export const Id = z.string().check(
  z.regex(idPattern),
  z.refine((id) => !forbiddenKeys.includes(id), 'This id is not allowed; choose another'),
);

/** A text of at most 600 characters, in at least one language. */
export const Text = z
  .partialRecord(z.enum(languages), z.string().check(z.minLength(1), z.maxLength(600)))
  .check(z.refine((text) => Object.keys(text).length > 0, 'The text is missing in every language'));

/** Ids, at most 40. */
export const Ids = z.array(Id).check(z.maxLength(40));

/** A date such as `2026-11-21`. */
export const IsoDate = z.string().check(z.refine(isIsoDate, 'Expected a date such as 2026-11-21'));

/** An https URL. */
export const Https = z.url({protocol: /^https$/});
