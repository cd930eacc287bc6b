import * as z from 'zod/mini';
import {Https, Id, Ids, IsoDate, Text} from '../definition/fields.js';
import {languages} from '../language.js';
import {contactPatterns} from '../submission/contact-patterns.js';

const Name = z.string().check(z.minLength(1), z.maxLength(120));
const Phone = z.string().check(z.regex(contactPatterns.phone));
const Email = z.string().check(z.maxLength(200), z.regex(contactPatterns.email));
/** A municipality's number: 3203 is Asker. The first digit may be 0, so it is no number to count with. */
const Municipality = z.string().check(z.regex(/^\d{4}$/));
const Municipalities = z.array(Municipality).check(z.maxLength(400));
/** Where it shows: with these opportunities, at least one. */
const About = Ids.check(z.minLength(1));

const Adviser = z.object({
  name: Name,
  role: Text,
  phone: z.optional(Phone),
  email: z.optional(Email),
  /** A page where a visitor books a time. */
  booking: z.optional(Https),
  /** Where the adviser works; none: everywhere. */
  municipalities: z._default(Municipalities, []),
  /** The trades the adviser knows; none: all. */
  trades: z._default(Ids, []),
});

const LocalCase = z.object({
  company: Name,
  /** What they did. */
  text: Text,
  opportunities: About,
  link: z.optional(Https),
});

const Meeting = z.object({
  title: Text,
  /** The day it takes place, and the last on which it shows. A network that goes on has none. */
  date: z.optional(IsoDate),
  link: z.optional(Https),
  opportunities: About,
});

const Notice = z.object({
  company: Name,
  /** What they look for partners in. */
  text: Text,
  opportunities: About,
  link: z.optional(Https),
  email: z.optional(Email),
  /** The last day on which it shows; none: until it is taken out. */
  until: z.optional(IsoDate),
});

const Campaign = z.object({
  id: Id,
  text: Text,
  /** The check that is asked while the campaign runs. */
  definitionUrl: Https,
  /** The first day and the last. */
  from: IsoDate,
  to: IsoDate,
});

/** What is said before a visitor gives a name and a way to be reached. In whole sentences. */
const ContactTerms = z.object({
  /** What the details are wanted for. */
  purpose: Text,
  /** How long they are kept. */
  retention: Text,
  /** Who receives them, where that is not the partner itself. */
  receiver: z.optional(Name),
});

/** A look for every element that uses the profile, by the names of their attributes. Colours in whatever way CSS knows. */
const Appearance = z.object({
  theme: z.optional(z.enum(['auto', 'light', 'dark'])),
  accent: z.optional(Name),
  surface: z.optional(Name),
  radius: z.optional(z.enum(['none', 'small', 'medium', 'large'])),
  density: z.optional(z.enum(['compact', 'comfortable'])),
  font: z.optional(z.enum(['inherit', 'system'])),
  width: z.optional(Name),
});

/** Who a partner is and what happens in its region. Text only: there is no field for HTML. */
export const PartnerProfile = z.object({
  id: Id,
  /** Each text exists in every one of them. */
  languages: z.array(z.enum(languages)).check(z.minLength(1)),
  name: Name,
  region: z.object({name: Name, municipalities: Municipalities.check(z.minLength(1))}),
  advisers: z._default(z.array(Adviser).check(z.maxLength(100)), []),
  contact: z.optional(ContactTerms),
  cases: z._default(z.array(LocalCase).check(z.maxLength(200)), []),
  /** Meetings to go to, and networks to join. */
  meetings: z._default(z.array(Meeting).check(z.maxLength(100)), []),
  /** Companies that look for partners. */
  notices: z._default(z.array(Notice).check(z.maxLength(100)), []),
  /** National ones, each with a check of its own. */
  campaigns: z._default(z.array(Campaign).check(z.maxLength(20)), []),
  appearance: z.optional(Appearance),
});

export type PartnerProfile = z.infer<typeof PartnerProfile>;
/** A profile as a developer writes it, before it is parsed: each list may be left out. */
export type PartnerProfileInput = z.input<typeof PartnerProfile>;
export type Adviser = z.infer<typeof Adviser>;
export type LocalCase = z.infer<typeof LocalCase>;
export type Meeting = z.infer<typeof Meeting>;
export type Notice = z.infer<typeof Notice>;
export type Campaign = z.infer<typeof Campaign>;
