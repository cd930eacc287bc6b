import {maxDrivers, maxPlanItems} from '../limits.js';
import type {Answers, Mode} from '../session/answers.js';
import type {Plan} from '../submission/envelope.js';
import {documentIdPattern, documentVersionPattern, isId} from '../untrusted/id.js';
import {isIsoDate} from '../untrusted/iso-date.js';
import {toJson} from '../to-json.js';
import {gunzip, gzip} from './gzip.js';

/** A visitor's answers and plan in a link: for another day, another device, or another person. */
export interface SharedAnswers {
  /** The definition that was answered. In another version, the same answers can mean something else. */
  readonly definition: {readonly id: string; readonly version: string};
  readonly mode: Mode;
  readonly answers: Answers;
  /** The day the link was made, such as 2026-11-22. */
  readonly date: string;
  readonly plan?: Plan | undefined;
}

const parameter = 'sdg=';
const formatVersion = 1;
const maxFragmentLength = 4_000;
// The largest check that `parseDefinition` accepts needs 6 kB with a plan.
const maxTextBytes = 8 * 1024;
const maxAnswers = 100;

/**
 * Encodes answers as a URL fragment, such as `sdg=1.H4sI...`, which a browser never sends to a server. Does not validate them;
 * `answersTo` filters those that a check shows. Rejects without `CompressionStream`.
 *
 * @example
 * location.hash = await toFragment({definition: {id, version}, mode: 'core', answers, date: today()});
 */
export async function toFragment(shared: SharedAnswers): Promise<string> {
  // gzip ends with the upper bytes of a length, which are 0. So a link ends with an A, never with a - or _ that a mail program
  // cuts off.
  return `${parameter}${formatVersion}.${base64urlOf(await gzip(toJson(compact(shared))))}`;
}

/**
 * Decodes a page's URL fragment. Returns `undefined` if it has no answers, `newer` if a later release wrote it, and `damaged`
 * if it is corrupt. Does not check whether a definition accepts the answers. Never rejects.
 *
 * @param fragment With or without `#`. Other parameters, separated by `&`, are ignored.
 */
export async function fromFragment(
  fragment: string,
): Promise<SharedAnswers | {readonly problem: 'damaged' | 'newer'} | undefined> {
  const parts = fragment.slice(0, maxFragmentLength).replace(/^#/, '').split('&');
  const value = parts.find((part) => part.startsWith(parameter))?.slice(parameter.length);
  if (value === undefined) return undefined;
  const [, version, data = ''] = /^([1-9]\d*)\.(.*)$/s.exec(value) ?? [];
  if (Number(version) > formatVersion) return {problem: 'newer'};
  try {
    return expand(JSON.parse(await gunzip(bytesOf(data), maxTextBytes)));
  } catch {
    return {problem: 'damaged'};
  }
}

// The format: a list of seven. Ids are joined by spaces, and questions are grouped by level, which makes a link 10 % shorter.
// A list with more items is damaged: a release that adds a field must raise `formatVersion`, so that this one reports `newer`.
//
//   ["no.smb.quickcheck", "2026-11-21", "extended", "2026-11-22",
//    "sector=build size=1-4 waste=dk", ["rules climate", "plan", "", "energy"],
//    ["no.smb.opportunities", "2026-11-21", "reputation", "solar repair"]]

const levels = [0, 1, 2, 3];

function compact({definition, mode, answers, date, plan}: SharedAnswers): readonly unknown[] {
  const entries = Object.entries(answers);
  const textAnswers = entries.filter(([, answer]) => typeof answer === 'string').map((entry) => entry.join('='));
  const idsAtLevel = (level: number) => entries.filter(([, answer]) => answer === level).map(([id]) => id);
  return [
    definition.id,
    definition.version,
    mode,
    date,
    textAnswers.join(' '),
    levels.map((level) => idsAtLevel(level).join(' ')),
    plan ? [plan.catalogue.id, plan.catalogue.version, plan.drivers.join(' '), plan.opportunities.join(' ')] : null,
  ];
}

/** Validates the list and throws at the first wrong item: a link is untrusted input. */
function expand(json: unknown): SharedAnswers {
  const [id, version, mode, date, textAnswers, idsByLevel, plan] = tuple(json, 7);
  if (mode !== 'core' && mode !== 'extended') throw new TypeError('Not a mode');
  if (typeof date !== 'string' || !isIsoDate(date)) throw new TypeError('Not a date');
  return {
    definition: documentOf(id, version),
    mode,
    answers: answersOf(textAnswers, idsByLevel),
    date,
    ...(plan === null ? {} : {plan: planOf(plan)}),
  };
}

function answersOf(textAnswers: unknown, idsByLevel: unknown): Answers {
  const answers = [
    ...splitWords(textAnswers).map((word) => word.split('=')),
    ...tuple(idsByLevel, levels.length).flatMap((ids, level) => splitWords(ids).map((id) => [id, level])),
  ];
  const isAnswer = ([id, answer, ...rest]: readonly unknown[]) =>
    isId(id) && (typeof answer === 'number' || isId(answer)) && rest.length === 0;
  const isOnce = new Set(answers.map(([id]) => id)).size === answers.length;
  if (!answers.every(isAnswer) || !isOnce || answers.length > maxAnswers) throw new TypeError('Not answers');
  return Object.fromEntries(answers) as Answers;
}

function planOf(value: unknown): Plan {
  const [id, version, drivers, opportunities] = tuple(value, 4);
  const plan = {
    catalogue: documentOf(id, version),
    drivers: idsOf(drivers, maxDrivers),
    opportunities: idsOf(opportunities, maxPlanItems),
  };
  if (plan.opportunities.length === 0) throw new TypeError('Not a plan');
  return plan;
}

function documentOf(id: unknown, version: unknown): SharedAnswers['definition'] {
  return {id: matchPattern(documentIdPattern, id), version: matchPattern(documentVersionPattern, version)};
}

function matchPattern(pattern: RegExp, value: unknown): string {
  if (typeof value !== 'string' || !pattern.test(value)) throw new TypeError(`Does not match ${pattern}`);
  return value;
}

function idsOf(value: unknown, maxIds: number): string[] {
  const ids = splitWords(value);
  if (!ids.every(isId) || new Set(ids).size < ids.length || ids.length > maxIds) throw new TypeError('Not ids');
  return ids;
}

function splitWords(value: unknown): string[] {
  if (typeof value !== 'string') throw new TypeError('Not a text');
  return value === '' ? [] : value.split(' ');
}

function tuple(value: unknown, length: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length !== length) throw new TypeError(`Not a list of ${length}`);
  return value;
}

function base64urlOf(bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  // Stricter than `atob`, which ignores white space; more lenient about padding, which we omit.
  const digits = /^([\w-]*)=*$/.exec(base64url)?.[1];
  if (digits === undefined) throw new TypeError('Not base64url');
  return Uint8Array.from(atob(digits.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );
}
