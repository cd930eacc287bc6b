import type {Envelope, Result} from '@sdg-widgets/core';

/** Whether the result in the envelope is what its answers give. `no-result`: there is a plan alone, and nothing to compute. */
export type Verdict = 'true' | 'false' | 'no-result' | 'unknown-definition';

export interface StoredSubmission {
  readonly receivedAt: string;
  readonly envelope: Envelope;
  readonly verified: Verdict;
  /** What the answers give. `null` for a plan alone, and for a definition that this collector does not know. */
  readonly recomputed: Result | null;
}

export interface Store {
  readonly get: (submissionId: string) => Promise<StoredSubmission | undefined>;
  readonly put: (submission: StoredSubmission) => Promise<void>;
  /** The newest first. */
  readonly list: () => Promise<readonly StoredSubmission[]>;
}

/** Keeps submissions until the process ends: for demonstrations and tests. */
export function memoryStore(): Store {
  const submissions = new Map<string, StoredSubmission>();
  return {
    get: (submissionId) => Promise.resolve(submissions.get(submissionId)),
    put: (submission) => Promise.resolve(void submissions.set(submission.envelope.submissionId, submission)),
    list: () => Promise.resolve([...submissions.values()].reverse()),
  };
}
