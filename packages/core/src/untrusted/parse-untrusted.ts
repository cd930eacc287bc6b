import * as z from 'zod/mini';
import {forbiddenKeys} from './id.js';

/** One thing that is wrong, and where: `questions[3].options[0].value`. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

export type Parsed<T> = {readonly data: T} | {readonly issues: readonly Issue[]};

// The last one makes a value that cannot be compared, which zod does with whatever it finds as a `length`.
const unsafeKeyNames = [...forbiddenKeys, 'toString'];

// Deeper than any schema of ours; what nests deeper is an attack on the stack, not a definition.
const maxDepth = 16;

/**
 * What is wrong, for a developer. In a few words of our own: zod's are a tenth of what a partner's own check adds to a page.
 * Given to each parse, since z.config() would change the messages of the host page's own zod.
 */
const describeIssue: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return `Expected ${issue.expected}, got ${issue.input === null ? 'null' : Array.isArray(issue.input) ? 'array' : typeof issue.input}`;
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

/** Checks a value from outside against a schema. Never throws; names every wrong field. */
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

export function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key)),
    '',
  );
}

/** One line an issue, for a developer's console. */
export function describeIssues(issues: readonly Issue[]): string {
  return issues.map(({path, message}) => `${path || '(the whole document)'}: ${message}`).join('\n');
}

/** A document from outside is not what it should be. The message and `issues` name every wrong field. */
export abstract class DocumentError extends Error {
  readonly issues: readonly Issue[];

  constructor(expected: string, issues: readonly Issue[]) {
    super(`Not ${expected}:\n${describeIssues(issues)}`);
    this.issues = issues;
  }
}
