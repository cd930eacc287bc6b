import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import type {DatabaseOptions} from '../database/open-database.js';
import {openPartners, parsePartners, PartnersError, type Partners} from '../partner/partners.js';

export interface Settings {
  readonly database: DatabaseOptions;
  readonly partners: Partners;
  readonly port: number;
  readonly host: string;
  /** Number of trusted proxies in front of the collector. */
  readonly proxies: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const prefix = 'SDG_COLLECTOR_';
const variables = [`${prefix}FILE`, `${prefix}PARTNERS`, `${prefix}TOKEN`];
const minTokenLength = 24;

/** Invalid environment. The message names every wrong variable and how to fix it. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/**
 * Reads the settings from the environment and the partners file that it names.
 *
 * @throws SettingsError naming every wrong variable.
 */
export function readSettings(environment: Environment): Settings {
  const problems: string[] = [];
  // Many tools set an unset variable to the empty string.
  const valueOf = (name: string) => environment[name] || undefined;

  const url = valueOf('DATABASE_URL');
  const file = valueOf('SDG_COLLECTOR_FILE');
  if (url && !/^postgres(ql)?:\/\//.test(url))
    problems.push(
      'DATABASE_URL: expected postgres://user:password@host/name; for SQLite set SDG_COLLECTOR_FILE instead.',
    );
  if (url && file) problems.push('SDG_COLLECTOR_FILE: DATABASE_URL is set, too. Unset one of them.');

  const partnersFile = valueOf('SDG_COLLECTOR_PARTNERS');
  const token = valueOf('SDG_COLLECTOR_TOKEN');
  if (token && partnersFile)
    problems.push(
      'SDG_COLLECTOR_TOKEN: is for a collector without a partners file. Unset it, and write its SHA-256 into the file, as "operatorTokenSha256".',
    );
  else if (token && token.length < minTokenLength)
    problems.push(`SDG_COLLECTOR_TOKEN: shorter than ${minTokenLength} characters. "sdg-collector token" makes one.`);
  let partners = openPartners(token && createHash('sha256').update(token).digest('hex'));
  try {
    if (partnersFile) partners = readPartners(partnersFile);
  } catch (error) {
    problems.push(`SDG_COLLECTOR_PARTNERS: ${(error as Error).message}`);
  }

  const port = Number(valueOf('PORT') ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) problems.push('PORT: expected a number from 0 to 65535.');
  const proxies = Number(valueOf('TRUST_PROXY') ?? 0);
  if (!Number.isInteger(proxies) || proxies < 0 || proxies > 10)
    problems.push('TRUST_PROXY: expected the number of your proxies in front of the collector, such as 1.');

  const secrets = partners.list.flatMap(({webhooks}) => webhooks.map(({secretEnv}) => secretEnv));
  const knownVariables = [...variables, ...secrets];
  for (const name of Object.keys(environment))
    if (name.startsWith(prefix) && !knownVariables.includes(name))
      problems.push(`${name}: unknown variable. Known are ${variables.join(', ')}.`);

  if (problems.length > 0) throw new SettingsError(problems.join('\n'));
  return {database: {url, file}, partners, port, host: valueOf('HOST') ?? '127.0.0.1', proxies};
}

function readPartners(file: string): Partners {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? `is not JSON: ${error.message}` : 'cannot be read';
    throw new PartnersError([{path: file, message: why}]);
  }
  return parsePartners(json);
}
