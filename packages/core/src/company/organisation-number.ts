const separators = /[\s.]/g;
const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/** Reads an organisation number as people write it, with spaces or dots; `undefined` when its check digit is wrong. */
export function organisationNumber(text: string): string | undefined {
  const number = text.replace(separators, '');
  return /^\d{9}$/.test(number) && Number(number[8]) === checkDigit(number) ? number : undefined;
}

/** Whether somebody has typed a number, right or wrong, and not a name. */
export function isNumberLike(text: string): boolean {
  return /^\d+$/.test(text.replace(separators, ''));
}

/** MOD11. The registry gives out no number whose remainder is 10: no digit is equal to it. */
function checkDigit(number: string): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return (11 - (sum % 11)) % 11;
}
