import {contactPatterns, textIn, type Contact} from '@sdg-widgets/core';
import type {ActionMessages} from '../messages/action-messages.js';
import type {Shown} from './shown.js';

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
export function termsOf({profile, partner}: Shown, messages: ActionMessages): Terms {
  const own = profile?.contact;
  const receiver = own?.receiver ?? partner;
  return {
    receiver,
    purpose: own ? textIn(own.purpose, messages.language) : messages.purpose,
    retention: own ? textIn(own.retention, messages.language) : messages.retention,
    consent: messages.consent(receiver),
  };
}

/** Reads the form: the contact, with the words that were agreed to, or what has to be mended. */
export function readContact(
  form: HTMLFormElement,
  {purpose, retention, consent}: Terms,
): {readonly contact: Contact} | {readonly problems: ContactProblems} {
  const field = (name: ContactField) => form.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;
  const value = (name: ContactField) => field(name).value.trim();
  const [name, email, phone] = [value('name'), value('email'), value('phone')];
  const problems: ContactProblems = {};
  if (!name) problems.name = 'nameMissing';
  if (!email && !phone) problems.email = 'reachMissing';
  if (email && !contactPatterns.email.test(email)) problems.email = 'emailWrong';
  if (phone && !contactPatterns.phone.test(phone)) problems.phone = 'phoneWrong';
  if (!field('consent').checked) problems.consent = 'consentMissing';
  if (Object.keys(problems).length > 0) return {problems};
  return {
    contact: {
      name,
      ...(email ? {email} : {}),
      ...(phone ? {phone} : {}),
      consent: {text: `${purpose} ${retention} ${consent}`, at: new Date().toISOString()},
    },
  };
}
