import * as z from 'zod/mini';
import {forbiddenKeys} from './id.js';

/** An error in a document. `path` is such as `questions[3].options[0].value`. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/** The parsed data, or the reasons why there is none. */
export type Parsed<T> = {readonly data: T} | {readonly issues: readonly Issue[]};

// An own `toString` makes a value impossible to compare; zod compares any `length` that it finds.
const unsafeKeyNames = [...forbiddenKeys, 'toString'];

// Deeper than any of our schemas. Protects the stack from hostile nesting.
const maxDepth = 16;

/**
 * Describes an issue for a developer. Replaces zod's messages, which are a tenth of what a partner's own check adds to a page.
 * Passed to each parse, because `z.config()` would change the messages of the host page's own zod.
 */
const describeIssue: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return `Expected ${issue.expected}, got ${typeName(issue.input)}`;
    case 'invalid_value':
      return `Expected one of ${issue.values.join(', ')}`;
    case 'too_small':
      return `Expected at least ${issue.minimum} (${issue.origin})`;
    case 'too_big':
      return `Expected at most ${issue.maximum} (${issue.origin})`;
    case 'invalid_format':
      return `Does not match ${issue.pattern ?? issue.format}`;
    case 'invalid_key':
      return 'This key is not allowed here';
    case 'invalid_union':
      return 'Expected another kind of value here';
    default:
      return 'Expected something else here';
  }
};

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/**
 * Parses an untrusted value. Never throws; reports every wrong field, forbidden key and excessive nesting.
 *
 * @example
 * const parsed = parseUntrusted(Contact, JSON.parse(text));
 * if ('issues' in parsed) console.warn(describeIssues(parsed.issues));
 *
 * @internal
 */
export function parseUntrusted<T extends z.ZodMiniType>(schema: T, value: unknown): Parsed<z.infer<T>> {
  const issues = unsafeKeys(value, []);
  if (issues.length > 0) return {issues};
  const parsed = z.safeParse(schema, value, {error: describeIssue});
  if (parsed.success) return {data: parsed.data};
  return {issues: parsed.error.issues.map(({path, message}) => ({path: pathOf(path), message}))};
}

function unsafeKeys(value: unknown, path: readonly PropertyKey[]): Issue[] {
  if (typeof value !== 'object' || value === null) return [];
  if (path.length > maxDepth) return [{path: pathOf(path), message: `Nested deeper than ${maxDepth} levels`}];
  return Object.entries(value).flatMap(([key, innerValue]) => {
    const innerPath = [...path, Array.isArray(value) ? Number(key) : key];
    return unsafeKeyNames.includes(key)
      ? [{path: pathOf(innerPath), message: 'This key is not allowed; rename it'}]
      : unsafeKeys(innerValue, innerPath);
  });
}

/** Formats a path, such as `questions[3].text`. */
function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key)),
    '',
  );
}

/**
 * Formats issues for a developer's console, one a line.
 *
 * @internal
 */
export function describeIssues(issues: readonly Issue[]): string {
  return issues.map(({path, message}) => `${path || '(the whole document)'}: ${message}`).join('\n');
}

/** An invalid document. The message and `issues` name every wrong field. */
export abstract class DocumentError extends Error {
  readonly issues: readonly Issue[];

  constructor(expected: string, issues: readonly Issue[]) {
    super(`Not ${expected}:\n${describeIssues(issues)}`);
    this.issues = issues;
  }
}
