import {DocumentError, parseUntrusted, type Issue} from '../untrusted/parse-untrusted.js';
import {CheckDefinition} from './check-definition.js';
import {inconsistencies} from './consistency.js';

/** An invalid check definition. The message and `issues` name every wrong field. */
export class DefinitionError extends DocumentError {
  override name = 'DefinitionError';

  constructor(issues: readonly Issue[]) {
    super('a check definition', issues);
  }
}

/**
 * Parses a check definition.
 *
 * @throws DefinitionError If the schema or the consistency rules are violated.
 *
 * @example
 * const definition = parseDefinition(JSON.parse(text));
 */
export function parseDefinition(json: unknown): CheckDefinition {
  const parsed = parseUntrusted(CheckDefinition, json);
  const issues = 'issues' in parsed ? parsed.issues : inconsistencies(parsed.data);
  if ('issues' in parsed || issues.length > 0) throw new DefinitionError(issues);
  return parsed.data;
}
