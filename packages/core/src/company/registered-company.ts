import {employeesOf} from '../opportunity/employees.js';
import {organisationNumber} from './organisation-number.js';
import {tradeOf, type TradeRule} from './trade-of.js';

/** A company in the registry, in the check's terms. A field that the registry does not have is absent; ask the visitor. */
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

/** The municipality of a company's business address. */
export interface Municipality {
  /** Four digits. */
  readonly number: string;
  readonly name: string;
}

// The values of the context question `size`, except `solo`. A test compares them with the check.
const sizes = ['1-4', '5-10', '11-19', '20-29', '30-50', '51-249', '250+'];
const maxFieldLength = 200;

/**
 * Reads an `enhet` or `underenhet` of Enhetsregisteret. Returns `undefined` without a valid number and a name; leaves out any
 * other invalid field. Never throws.
 *
 * @param rule Maps industry codes to trades: `trades` of `@sdg-widgets/content/trades.js`.
 *
 * @internal
 */
export function readCompany(json: unknown, rule: TradeRule): RegisteredCompany | undefined {
  // Hand-written: visitors download this, and a schema library is many times its size.
  const number = organisationNumber(textOf(json, 'organisasjonsnummer') ?? '');
  const name = textOf(json, 'navn');
  if (number === undefined || name === undefined) return undefined;
  const isSoleProprietor = textOf(fieldOf(json, 'organisasjonsform'), 'kode') === 'ENK';
  const trade = tradeOf(textOf(fieldOf(json, 'naeringskode1'), 'kode') ?? '', rule);
  const size = sizeOf(employeeCount(json), isSoleProprietor);
  // `forretningsadresse` is a company's, `beliggenhetsadresse` a branch's.
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

/**
 * Reads the response to a search by name, without the companies that `readCompany` rejects. Returns `undefined` when it is not
 * such a response. Never throws.
 *
 * @internal
 */
export function readCompanies(json: unknown, rule: TradeRule): readonly RegisteredCompany[] | undefined {
  if (!isRecord(json)) return undefined;
  // The registry omits `_embedded` when there are no matches.
  if (json['_embedded'] === undefined) return [];
  const companies = fieldOf(json['_embedded'], 'enheter');
  if (!Array.isArray(companies)) return undefined;
  return companies.flatMap((company) => readCompany(company, rule) ?? []);
}

/** Returns `undefined` when the registry has a count but withholds it (1 to 4 employees). */
function employeeCount(json: unknown): number | undefined {
  const count =
    fieldOf(json, 'antallAnsatte') ?? (fieldOf(json, 'harRegistrertAntallAnsatte') === true ? undefined : 0);
  return Number.isInteger(count) ? (count as number) : undefined;
}

function sizeOf(count: number | undefined, isSoleProprietor: boolean): string | undefined {
  if (count === undefined) return undefined;
  // Only a sole proprietor is certainly one person; other companies without employees can have several working owners.
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
