const separators = /[\s.]/g;
const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Reads an organisation number as people write it, with spaces or dots. Returns its nine digits, or `undefined` when the check
 * digit is wrong.
 *
 * @example
 * organisationNumber('312 001 004'); // '312001004'
 */
export function organisationNumber(text: string): string | undefined {
  const number = text.replace(separators, '');
  return /^\d{9}$/.test(number) && Number(number[8]) === checkDigit(number) ? number : undefined;
}

/**
 * Whether the text is a number, valid or not, rather than a name.
 *
 * @internal
 */
export function isNumberLike(text: string): boolean {
  return /^\d+$/.test(text.replace(separators, ''));
}

/** Computes the MOD11 check digit. The registry issues no number whose check digit would be 10. */
function checkDigit(number: string): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return (11 - (sum % 11)) % 11;
}
