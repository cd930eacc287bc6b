import {contactPatterns, type Contact} from '@sdg-widgets/core';
import type {ContactField, ContactProblems, Terms} from './contact-terms.js';

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
