import type {Database} from '../database/migrations.js';
import type {Webhook} from '../partner/partners.js';
import type {Claim} from './deliveries.js';

/**
 * The JSON body of a delivery. Reads the submission at sending time, so that deleted or expired contact details are never sent.
 * Contact details and brief only for a webhook with `contact`. `undefined` when the submission no longer exists.
 */
export async function messageOf(
  db: Database,
  claim: Claim,
  {contact}: Webhook,
  now: Date,
): Promise<string | undefined> {
  const submission = await db
    .selectFrom('submissions')
    .select(['envelope', 'received_at', 'verified', 'recomputed'])
    .where('submission_id', '=', claim.submissionId)
    .executeTakeFirst();
  if (!submission) return undefined;
  return JSON.stringify({
    id: claim.deliveryId,
    type: 'submission',
    createdAt: claim.createdAt,
    submission: {
      receivedAt: submission.received_at,
      verified: submission.verified,
      recomputed: JSON.parse(submission.recomputed ?? 'null'),
      // A brief can name its author.
      envelope: {
        ...JSON.parse(submission.envelope),
        brief: undefined,
        ...(contact ? await contactOf(db, claim, now) : {}),
      },
    },
  });
}

async function contactOf(db: Database, {submissionId}: Claim, now: Date) {
  const row = await db
    .selectFrom('contacts')
    .select(['name', 'email', 'phone', 'consent_text', 'consent_at', 'brief'])
    .where('submission_id', '=', submissionId)
    .where('delete_after', '>', now.toISOString())
    .executeTakeFirst();
  if (!row) return {};
  const {name, email, phone, consent_text, consent_at, brief} = row;
  return {
    contact: {
      name,
      ...(email === null ? {} : {email}),
      ...(phone === null ? {} : {phone}),
      consent: {text: consent_text, at: consent_at},
    },
    ...(brief === null ? {} : {brief}),
  };
}
