import {createHash} from 'node:crypto';
import {catalogue} from '@sdg-widgets/content/opportunities.js';
import {canonicalJson, type Envelope} from '@sdg-widgets/core';
import type {Database} from '../database/migrations.js';
import type {Partner} from '../partner/partners.js';
import {enqueue} from '../webhook/deliveries.js';
import {Refusal} from './refusal.js';
import type {Verified} from './verify.js';

/** `again`: the same submission is already stored. `other`: a different one is stored under this id, unchanged. */
export type StoreOutcome = 'new' | 'again' | 'other';

const dayMs = 24 * 60 * 60_000;

/** Only known opportunities are counted: an envelope can contain any id. */
const opportunities: ReadonlySet<string> = new Set(catalogue.opportunities.map(({id}) => id));

/**
 * Writes a submission with its contact details and webhook deliveries. Must run in a transaction.
 *
 * @throws Refusal when it follows a submission that follows another: deleting contact details covers one step only.
 */
export async function storeSubmission(
  tx: Database,
  envelope: Envelope,
  {verified, recomputed, sector, size, bands, gaps}: Verified,
  partner: Partner,
  now: Date,
): Promise<StoreOutcome> {
  const {contact, brief, ...withoutPerson} = envelope;
  const {submissionId, definition, mode, language, municipality, follows, plan} = envelope;
  const submission_id = submissionId;
  const received_at = now.toISOString();
  // Of the contact only its presence: a hash of a name outlives the deletion, and can be guessed.
  const body_hash = createHash('sha256')
    .update(canonicalJson({...withoutPerson, contact: Boolean(contact)}))
    .digest('hex');
  const person = contact && {
    name: contact.name,
    email: contact.email ?? null,
    phone: contact.phone ?? null,
    consent_text: contact.consent.text,
    consent_at: contact.consent.at,
    brief: brief ?? null,
  };
  const stage = recomputed?.stage;
  const planned = new Set(plan?.opportunities.filter((id) => opportunities.has(id)));

  // Of two simultaneous copies, the second waits here for the first.
  const {numInsertedOrUpdatedRows: inserted} = await tx
    .insertInto('submissions')
    .values({
      submission_id,
      partner: partner.key,
      received_at,
      body_hash,
      envelope: JSON.stringify(contact ? withoutPerson : envelope),
      verified,
      recomputed: recomputed && JSON.stringify(recomputed),
      definition_id: definition.id,
      definition_version: definition.version,
      mode,
      language,
      stage: stage && 'id' in stage ? stage.id : null,
      sector,
      size,
      municipality: municipality ?? partner.municipality ?? null,
      month: received_at.slice(0, 7),
      follows: follows ?? null,
      group_id: null,
    })
    .onConflict((conflict) => conflict.column('submission_id').doNothing())
    .executeTakeFirstOrThrow();
  if (!inserted) {
    const earlier = await tx
      .selectFrom('submissions')
      .select('body_hash')
      .where('submission_id', '=', submission_id)
      .executeTakeFirstOrThrow();
    if (earlier.body_hash !== body_hash) return 'other';
    const storedContact = await tx
      .selectFrom('contacts')
      .select(['name', 'email', 'phone', 'consent_text', 'consent_at', 'brief'])
      .where('submission_id', '=', submission_id)
      .where('delete_after', '>', received_at)
      .executeTakeFirst();
    // After the contact is deleted, it can no longer be compared.
    return !storedContact || canonicalJson(storedContact) === canonicalJson(person) ? 'again' : 'other';
  }

  if (follows) await refuseChain(tx, submission_id, follows);
  if (bands.length > 0) {
    await tx
      .insertInto('submission_bands')
      .values(bands.map((each) => ({submission_id, ...each})))
      .execute();
  }
  if (gaps.length > 0) {
    await tx
      .insertInto('submission_gaps')
      .values(gaps.map((question) => ({submission_id, question})))
      .execute();
  }
  if (planned.size > 0) {
    await tx
      .insertInto('submission_plans')
      .values([...planned].map((opportunity) => ({submission_id, opportunity})))
      .execute();
  }
  if (person) {
    await tx
      .insertInto('contacts')
      .values({
        submission_id,
        partner: partner.key,
        ...person,
        received_at,
        delete_after: new Date(now.getTime() + partner.retentionDays * dayMs).toISOString(),
      })
      .execute();
  }
  await enqueue(tx, {submissionId, receivedAt: received_at}, partner);
  return 'new';
}

async function refuseChain(tx: Database, submission_id: string, follows: string): Promise<void> {
  const link = await tx
    .selectFrom('submissions')
    .select('submission_id')
    .where((where) =>
      where.or([
        where.and([where('submission_id', '=', follows), where('follows', 'is not', null)]),
        where('follows', '=', submission_id),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  if (!link) return;
  throw new Refusal(422, 'This follows a submission that follows another.', {
    issues: [{path: 'follows', message: 'Expected the submissionId of the first'}],
  });
}
