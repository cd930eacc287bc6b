import {textIn} from '@sdg-widgets/core';
import type {ContactMessages} from '../../messages/contact-messages.js';
import type {CardData} from '../card-data.js';

/** In the order of the form. */
export const contactFields = ['name', 'email', 'phone', 'consent'] as const;

export type ContactField = (typeof contactFields)[number];

/** What the visitor has to mend: which sentence, by field. */
export type ContactProblems = Partial<
  Record<ContactField, 'nameMissing' | 'reachMissing' | 'emailWrong' | 'phoneWrong' | 'consentMissing'>
>;

/** What is said of contact details before they are given. */
export interface Terms {
  readonly receiver: string;
  readonly purpose: string;
  readonly retention: string;
  readonly consent: string;
}

/** The partner's words, else ours: they promise nothing on its behalf. */
export function termsOf({profile, partner}: CardData, messages: ContactMessages): Terms {
  const own = profile?.contact;
  const receiver = own?.receiver ?? partner;
  return {
    receiver,
    purpose: own ? textIn(own.purpose, messages.language) : messages.purpose,
    retention: own ? textIn(own.retention, messages.language) : messages.retention,
    consent: messages.consent(receiver),
  };
}
