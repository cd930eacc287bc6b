import type {Contact} from '@sdg-widgets/core';

/** Which field the visitor has to mend. */
export interface ContactProblem {
  readonly field: 'name' | 'email' | 'phone';
}

/** Reads the optional contact fields: `undefined` when all are empty, else the contact, or the first field that is wrong. */
export function readContact(form: HTMLFormElement): Contact | ContactProblem | undefined {
  const input = (name: string) => form.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;
  const value = (name: string) => input(name).value.trim();
  const [name, email, phone] = [value('name'), value('email'), value('phone')];
  if (!name && !email && !phone) return undefined;
  if (!name) return {field: 'name'};
  if (!input('email').validity.valid) return {field: 'email'};
  if (!input('phone').validity.valid) return {field: 'phone'};
  return {name, ...(email ? {email} : {}), ...(phone ? {phone} : {})};
}
