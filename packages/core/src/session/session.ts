import type {Answer, Answers} from './answers.js';

/** The state of a check session. */
export type SessionState =
  | {readonly status: 'ready'}
  | {
      readonly status: 'asking';
      /** The id of the current step. */
      readonly at: string;
      readonly answers: Answers;
      /** Whether the visitor tried to continue without answering `at`. */
      readonly missing: boolean;
      /** Whether the visitor is changing an answer after completion, and returns to the result. */
      readonly editing: boolean;
    }
  /** Every step is answered; `score` computes the result. */
  | {readonly status: 'complete'; readonly answers: Answers};

/** An action of the visitor or the page. */
export type SessionAction =
  | {readonly type: 'start'}
  /** Starts with untrusted answers of an earlier visit. Drops those that the check no longer accepts. */
  | {readonly type: 'resume'; readonly answers: Readonly<Record<string, unknown>>}
  | {readonly type: 'choose'; readonly id: string; readonly answer: Answer}
  | {readonly type: 'next'}
  | {readonly type: 'back'}
  /** Goes to the result, or to the first unanswered step. */
  | {readonly type: 'finish'}
  | {readonly type: 'edit'; readonly id: string}
  /** Adapts to a changed definition or mode. Keeps the answers that are still accepted. */
  | {readonly type: 'adapt'}
  | {readonly type: 'restart'};

/** The state before `start`. */
export const initialState: SessionState = {status: 'ready'};
