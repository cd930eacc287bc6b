import {contactPatterns, type Contact} from '@sdg-widgets/core';

/** Which field the visitor has to mend. */
export interface ContactProblem {
  readonly field: 'name' | 'email' | 'phone';
}

/** Reads the optional contact fields: `undefined` when all are empty, else the contact, or the first field that is wrong. */
export function readContact(form: HTMLFormElement): Contact | ContactProblem | undefined {
  const value = (name: string) => form.querySelector<HTMLInputElement>(`input[name="${name}"]`)!.value.trim();
  const [name, email, phone] = [value('name'), value('email'), value('phone')];
  if (!name && !email && !phone) return undefined;
  if (!name) return {field: 'name'};
  if (email && !contactPatterns.email.test(email)) return {field: 'email'};
  if (phone && !contactPatterns.phone.test(phone)) return {field: 'phone'};
  return {name, ...(email ? {email} : {}), ...(phone ? {phone} : {})};
}
