import * as z from 'zod/mini';
import {Id} from '../definition/fields.js';
import {languages} from '../language.js';
import {Catalogue, Opportunity} from './catalogue.js';

/** What a partner changes in the catalogue that ships. */
export const CatalogueAdjustment = z.object({
  /** Which languages its texts have, all of them. */
  languages: z.array(z.enum(languages)).check(z.minLength(1)),
  /** New opportunities; one with an id that exists replaces it. */
  add: z.optional(z.array(Opportunity).check(z.maxLength(100))),
  /** Ids of opportunities that do not fit here. An id that does not exist changes nothing. */
  hide: z.optional(z.array(Id).check(z.maxLength(300))),
  /** Schemes that the new opportunities name. */
  supportSchemes: z.optional(Catalogue.shape.supportSchemes),
});

export type CatalogueAdjustment = z.infer<typeof CatalogueAdjustment>;
