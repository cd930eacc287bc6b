import {Refusal} from '../receive/refusal.js';

type Level = 'info' | 'warn' | 'error';
export type LogFields = Readonly<Record<string, unknown>>;

/** Writes one log entry. Fields never hold an address, a body or the id of a submission. */
export type Log = (level: Level, event: string, fields?: LogFields) => void;

/**
 * Creates a log with one JSON object a line.
 *
 * @param write - Receives each line with its line break. Default: standard output.
 */
export function jsonLog(write: (line: string) => void = (line) => process.stdout.write(line)): Log {
  return (level, event, fields) =>
    write(`${JSON.stringify({time: new Date().toISOString(), level, event, ...fields})}\n`);
}

/** Log fields for an error. Never its message, unless it is a `Refusal`: a database error quotes the submitted values. */
export function describeError(error: unknown): LogFields {
  if (error instanceof Refusal)
    return {problem: error.title, ...(error.cause && error.status >= 500 ? describeError(error.cause) : {})};
  if (!(error instanceof Error)) return {error: typeof error};
  const {name, code, stack = ''} = error as Error & {code?: unknown};
  const frames = stack.split('\n').filter((line) => /^ +at /.test(line));
  return {
    error: name,
    code: typeof code === 'string' ? code : undefined,
    at: frames.slice(0, 3).join('').trim().replace(/ +/g, ' '),
  };
}
