import {Refusal} from '../receive/refusal.js';

type Level = 'info' | 'warn' | 'error';
export type LogFields = Readonly<Record<string, unknown>>;

/** Takes one line of the log. Its fields hold no address, no body, and no id of a submission. */
export type Log = (level: Level, event: string, fields?: LogFields) => void;

/** One JSON object a line. */
export function jsonLog(write: (line: string) => void = (line) => process.stdout.write(line)): Log {
  return (level, event, fields) =>
    write(`${JSON.stringify({time: new Date().toISOString(), level, event, ...fields})}\n`);
}

/** Why a request failed: a refusal in its own words; of anything else where it was, since a database quotes what was sent. */
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
