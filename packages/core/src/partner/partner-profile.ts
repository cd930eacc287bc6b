import * as z from 'zod/mini';
import {Https, Id, Ids, IsoDate, Text} from '../definition/fields.js';
import {languages} from '../language.js';
import {contactPatterns} from '../submission/contact-patterns.js';

const Name = z.string().check(z.minLength(1), z.maxLength(120));
const Phone = z.string().check(z.regex(contactPatterns.phone));
const Email = z.string().check(z.maxLength(200), z.regex(contactPatterns.email));
/** A municipality's number, such as 3203 for Asker. A string, because the first digit can be 0. */
const Municipality = z.string().check(z.regex(/^\d{4}$/));
const Municipalities = z.array(Municipality).check(z.maxLength(400));
/** Ids of the opportunities that it is displayed with. */
const About = Ids.check(z.minLength(1));

const Adviser = z.object({
  name: Name,
  role: Text,
  phone: z.optional(Phone),
  email: z.optional(Email),
  /** A page for booking a meeting. */
  booking: z.optional(Https),
  /** Where the adviser works; everywhere if empty. */
  municipalities: z._default(Municipalities, []),
  /** The trades the adviser knows; all if empty. */
  trades: z._default(Ids, []),
});

const LocalCase = z.object({
  company: Name,
  /** What the company did. */
  text: Text,
  opportunities: About,
  link: z.optional(Https),
});

const Meeting = z.object({
  title: Text,
  /** The day of the meeting, and the last day it is displayed. Absent for a permanent network. */
  date: z.optional(IsoDate),
  link: z.optional(Https),
  opportunities: About,
});

const Notice = z.object({
  company: Name,
  /** What the company seeks partners for. */
  text: Text,
  opportunities: About,
  link: z.optional(Https),
  email: z.optional(Email),
  /** The last day it is displayed. Without one, it is displayed until somebody removes it. */
  until: z.optional(IsoDate),
});

const Campaign = z.object({
  id: Id,
  text: Text,
  /** The campaign's own check definition. */
  definitionUrl: Https,
  /** The first day. */
  from: IsoDate,
  /** The last day. */
  to: IsoDate,
});

/** The terms above the contact form, in whole sentences. */
const ContactTerms = z.object({
  /** The purpose of the contact details. */
  purpose: Text,
  /** How long the details are stored. */
  retention: Text,
  /** The recipient, if it is not the partner. */
  receiver: z.optional(Name),
});

/** Default values of the elements' appearance attributes. Colors in any CSS syntax. */
const Appearance = z.object({
  theme: z.optional(z.enum(['auto', 'light', 'dark'])),
  accent: z.optional(Name),
  surface: z.optional(Name),
  radius: z.optional(z.enum(['none', 'small', 'medium', 'large'])),
  density: z.optional(z.enum(['compact', 'comfortable'])),
  font: z.optional(z.enum(['inherit', 'system'])),
  width: z.optional(Name),
});

/** A partner and the activity in its region. Texts are plain text, never HTML. */
export const PartnerProfile = z.object({
  id: Id,
  /** The languages that every text here has. */
  languages: z.array(z.enum(languages)).check(z.minLength(1)),
  name: Name,
  region: z.object({name: Name, municipalities: Municipalities.check(z.minLength(1))}),
  advisers: z._default(z.array(Adviser).check(z.maxLength(100)), []),
  contact: z.optional(ContactTerms),
  cases: z._default(z.array(LocalCase).check(z.maxLength(200)), []),
  /** Meetings, and networks to join. */
  meetings: z._default(z.array(Meeting).check(z.maxLength(100)), []),
  /** Companies that seek partners. */
  notices: z._default(z.array(Notice).check(z.maxLength(100)), []),
  /** National campaigns, each with its own check. */
  campaigns: z._default(z.array(Campaign).check(z.maxLength(20)), []),
  appearance: z.optional(Appearance),
});

export type PartnerProfile = z.infer<typeof PartnerProfile>;
/** A profile before parsing: every list is optional. */
export type PartnerProfileInput = z.input<typeof PartnerProfile>;
export type Adviser = z.infer<typeof Adviser>;
export type LocalCase = z.infer<typeof LocalCase>;
export type Meeting = z.infer<typeof Meeting>;
export type Notice = z.infer<typeof Notice>;
export type Campaign = z.infer<typeof Campaign>;
