import * as z from 'zod/mini';
import {Id} from '../definition/fields.js';
import {languages} from '../language.js';
import {Catalogue, Opportunity} from './catalogue.js';

/** A partner's changes to the catalogue that ships. */
export const CatalogueAdjustment = z.object({
  /** The languages that every text here has. */
  languages: z.array(z.enum(languages)).check(z.minLength(1)),
  /** New opportunities. An existing id replaces that opportunity. */
  add: z.optional(z.array(Opportunity).check(z.maxLength(100))),
  /** Ids of opportunities to leave out. Unknown ids have no effect. */
  hide: z.optional(z.array(Id).check(z.maxLength(300))),
  /** Support schemes for the new opportunities. An existing id replaces that scheme. */
  supportSchemes: z.optional(Catalogue.shape.supportSchemes),
});

export type CatalogueAdjustment = z.infer<typeof CatalogueAdjustment>;
