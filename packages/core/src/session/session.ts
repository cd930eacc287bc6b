import type {Answer, Answers} from './answers.js';

/** One visitor's way through a check. */
export type SessionState =
  | {readonly status: 'ready'}
  | {
      readonly status: 'asking';
      /** The id of the step in front of the visitor. */
      readonly at: string;
      readonly answers: Answers;
      /** The visitor wanted to go on without an answer to `at`. */
      readonly missing: boolean;
      /** The visitor came from the result to change an answer, and returns there. */
      readonly editing: boolean;
    }
  /** Every step is answered. What that means is for `score` to say. */
  | {readonly status: 'complete'; readonly answers: Answers};

export type SessionAction =
  | {readonly type: 'start'}
  /** Starts with the answers of an earlier visit, as far as the check still accepts them. */
  | {readonly type: 'resume'; readonly answers: Readonly<Record<string, unknown>>}
  | {readonly type: 'choose'; readonly id: string; readonly answer: Answer}
  | {readonly type: 'next'}
  | {readonly type: 'back'}
  /** Goes to the result, or to the first step that has no answer. */
  | {readonly type: 'finish'}
  | {readonly type: 'edit'; readonly id: string}
  /** The definition or the mode has changed under the session: keeps what is still accepted. */
  | {readonly type: 'adapt'}
  | {readonly type: 'restart'};

export const initialState: SessionState = {status: 'ready'};
