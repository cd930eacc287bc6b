import * as z from 'zod/mini';
import {languages} from '../language.js';
import {forbiddenKeys, idPattern} from '../untrusted/id.js';
import {isIsoDate} from '../untrusted/iso-date.js';

// Fields that several document schemas share.

export const Id = z.string().check(
  z.regex(idPattern),
  z.refine((id) => !forbiddenKeys.includes(id), 'This id is not allowed; choose another'),
);

export const Text = z
  .partialRecord(z.enum(languages), z.string().check(z.minLength(1), z.maxLength(600)))
  .check(z.refine((text) => Object.keys(text).length > 0, 'The text is missing in every language'));

export const Ids = z.array(Id).check(z.maxLength(40));

export const IsoDate = z.string().check(z.refine(isIsoDate, 'Expected a day as 2026-11-21'));

export const Https = z.url({protocol: /^https$/});
