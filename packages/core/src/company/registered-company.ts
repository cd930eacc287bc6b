import {employeesOf} from '../opportunity/employees.js';
import {organisationNumber} from './organisation-number.js';
import {tradeOf, type TradeRule} from './trade-of.js';

/** What the registry says about a company, in the check's words. What it does not say is left out, and is to be asked. */
export interface RegisteredCompany {
  /** Nine digits. */
  readonly number: string;
  readonly name: string;
  /** A value of the context question `sector`. */
  readonly trade?: string;
  /** A value of the context question `size`. The registry withholds counts from 1 to 4. */
  readonly size?: string;
  readonly municipality?: Municipality;
  readonly isClosed: boolean;
  readonly isSoleProprietor: boolean;
}

/** Where a company is. */
export interface Municipality {
  /** Four digits. */
  readonly number: string;
  readonly name: string;
}

// The values of the check's context question for those who employ somebody. A test compares them.
const sizes = ['1-4', '5-10', '11-19', '20-29', '30-50', '51-249', '250+'];
const maxFieldLength = 200;

/**
 * Reads an `enhet` or `underenhet` of Enhetsregisteret. `undefined` when it has no valid number or no name; another field
 * that is wrong is left out. Never throws.
 */
export function readCompany(json: unknown, rule: TradeRule): RegisteredCompany | undefined {
  // By hand: a visitor downloads this, and a schema library would be many times its size.
  const number = organisationNumber(textOf(json, 'organisasjonsnummer') ?? '');
  const name = textOf(json, 'navn');
  if (number === undefined || name === undefined) return undefined;
  const isSoleProprietor = textOf(fieldOf(json, 'organisasjonsform'), 'kode') === 'ENK';
  const trade = tradeOf(textOf(fieldOf(json, 'naeringskode1'), 'kode') ?? '', rule);
  const size = sizeOf(employeeCount(json), isSoleProprietor);
  // A company has the first, a branch the second.
  const municipality = municipalityOf(fieldOf(json, 'forretningsadresse') ?? fieldOf(json, 'beliggenhetsadresse'));
  return {
    number,
    name,
    ...(trade && {trade}),
    ...(size && {size}),
    ...(municipality && {municipality}),
    isClosed: textOf(json, 'slettedato') !== undefined,
    isSoleProprietor,
  };
}

/** Reads the answer to a search by name, and drops companies that cannot be read. `undefined` when it is no such answer. */
export function readCompanies(json: unknown, rule: TradeRule): readonly RegisteredCompany[] | undefined {
  if (!isRecord(json)) return undefined;
  // The registry leaves `_embedded` out when it found nobody.
  if (json['_embedded'] === undefined) return [];
  const companies = fieldOf(json['_embedded'], 'enheter');
  if (!Array.isArray(companies)) return undefined;
  return companies.flatMap((company) => readCompany(company, rule) ?? []);
}

/** `undefined` when the count is withheld: the registry says that it has one, and not which. */
function employeeCount(json: unknown): number | undefined {
  const count =
    fieldOf(json, 'antallAnsatte') ?? (fieldOf(json, 'harRegistrertAntallAnsatte') === true ? undefined : 0);
  return Number.isInteger(count) ? (count as number) : undefined;
}

function sizeOf(count: number | undefined, isSoleProprietor: boolean): string | undefined {
  if (count === undefined) return undefined;
  // Only a sole proprietor is one person for certain; another company without employees may have several owners at work.
  if (count === 0) return isSoleProprietor ? 'solo' : undefined;
  return sizes.find((size) => {
    const {min, max} = employeesOf(size);
    return count >= min && count <= (max ?? Infinity);
  });
}

function municipalityOf(address: unknown): Municipality | undefined {
  const number = textOf(address, 'kommunenummer');
  const name = textOf(address, 'kommune');
  return number && name && /^\d{4}$/.test(number) ? {number, name} : undefined;
}

function textOf(value: unknown, key: string): string | undefined {
  const text = fieldOf(value, key);
  return typeof text === 'string' && text !== '' && text.length <= maxFieldLength ? text : undefined;
}

function fieldOf(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
