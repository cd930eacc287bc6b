import type {CheckDefinition, Envelope} from '@sdg-widgets/core';
import {Hono} from 'hono';
import {cors} from 'hono/cors';
import type {Database} from '../database/migrations.js';
import type {Metrics} from '../ops/metrics.js';
import {allows, type Partner, type Partners} from '../partner/partners.js';
import type {AddressOf} from './client-address.js';
import {dailySalts} from './daily-salt.js';
import {storeSubmission, type StoreOutcome} from './store-submission.js';
import {challengeFor, isProof, lifetimeMs} from './proof-of-work.js';
import {countSubmission, counterOf, secondsToWait} from './rate-limit.js';
import {readEnvelope} from './read-envelope.js';
import {readJson} from './read-json.js';
import {Refusal, retryAfter} from './refusal.js';
import {transaction} from './transaction.js';
import {verify} from './verify.js';

export interface ReceiveOptions {
  readonly db: Database;
  readonly partners: Partners;
  readonly definitions: readonly CheckDefinition[];
  readonly clock: () => Date;
  readonly address: AddressOf;
  readonly bodyTimeout: number;
  readonly metrics: Metrics;
}

/** Fields of the JSON that are not part of the envelope, and never stored. */
interface UnstoredFields {
  /** Honeypot: hidden from people, so only bots fill it in. */
  readonly website?: unknown;
  readonly proof?: unknown;
}

/**
 * `POST /submissions`. A 2xx means that the submission is stored: 201 for a new one, 200 for a repeated one. Anything else is
 * a problem+json: see docs/collector/run.md.
 */
export function receiveRoutes(options: ReceiveOptions): Hono {
  const {db, partners, definitions, clock, address, bodyTimeout, metrics} = options;
  const saltOf = dailySalts(db);
  const app = new Hono();

  app.on(
    ['POST', 'OPTIONS'],
    '/submissions',
    cors({
      // A preflight has no body and so no partner: the origin must be allowed for any partner.
      origin: (origin) => (partners.allow(origin) ? origin : null),
      allowMethods: ['POST'],
      allowHeaders: ['content-type', 'idempotency-key'],
      exposeHeaders: ['Retry-After'],
      maxAge: 86_400,
    }),
  );

  app.post('/submissions', async (context, next) => {
    await next();
    if (!context.res.ok) metrics.refused(context.res.status);
  });

  app.post('/submissions', async (context) => {
    const startedAt = performance.now();
    const {raw: request} = context.req;
    const now = clock();
    const json = await readJson(request, bodyTimeout);
    const envelope = readEnvelope(json);
    const partner = partnerOf(envelope, request, partners);
    refuseBots(envelope, json as UnstoredFields, partner);

    const id = envelope.submissionId;
    const verified = verify(envelope, definitions);
    const outcome = await orUnavailable(async () => {
      const salt = await saltOf(now);
      if (partner.proofOfWork) {
        // The challenge can be from before midnight.
        const earlier = await saltOf(new Date(now.getTime() - lifetimeMs));
        requireProofOfWork(
          json as UnstoredFields,
          {salt, submissionId: id, difficulty: partner.proofOfWork, now},
          earlier,
        );
      }
      const counter = counterOf(address(context), partner, partners, salt, now);
      return transaction(db, async (tx): Promise<StoreOutcome | 'test'> => {
        const seconds = await secondsToWait(tx, counter, partner, now);
        if (seconds)
          throw new Refusal(429, 'Too many submissions from this address in one minute.', retryAfter(seconds));
        const stored = envelope.test ? 'test' : await storeSubmission(tx, envelope, verified, partner, now);
        await countSubmission(tx, counter);
        return stored;
      });
    });
    if (outcome === 'other')
      throw new Refusal(422, 'This submissionId belongs to another envelope. Nothing was changed.');
    metrics.accepted(outcome, verified.verified, performance.now() - startedAt);
    if (outcome === 'test') return context.json({id, test: true}, 200);
    return context.json({id}, outcome === 'new' ? 201 : 200);
  });

  return app;
}

function partnerOf(envelope: Envelope, request: Request, partners: Partners): Partner {
  const partner = partners.find(envelope.partner);
  if (!partner) {
    const message =
      envelope.partner === undefined ? 'Expected the key of a partner' : 'Nobody is registered by this key';
    throw new Refusal(422, 'Unknown partner.', {issues: [{path: 'partner', message}]});
  }
  // Only browsers send a trustworthy Origin. Other clients could send any, so it is not required.
  const origin = request.headers.get('origin');
  if (origin !== null && !allows(partner, origin))
    throw new Refusal(403, 'Pages of this origin may not send for this partner: see its "origins".');
  const key = request.headers.get('idempotency-key');
  if (key !== null && key.toLowerCase() !== envelope.submissionId)
    throw new Refusal(422, 'The Idempotency-Key is not the submissionId.', {
      issues: [{path: 'submissionId', message: 'Expected what the header Idempotency-Key says'}],
    });
  return partner;
}

function refuseBots({took}: Envelope, {website}: UnstoredFields, {shortestSeconds}: Partner): void {
  if (website !== undefined && website !== '')
    throw new Refusal(422, 'The honeypot field "website" was filled in.', {
      issues: [{path: 'website', message: 'Expected an empty field'}],
    });
  if (took !== undefined && took < shortestSeconds)
    throw new Refusal(422, 'Submitted faster than the questions can be read.', {
      issues: [{path: 'took', message: `Expected at least ${shortestSeconds} seconds`}],
    });
}

function requireProofOfWork({proof}: UnstoredFields, work: Parameters<typeof challengeFor>[0], earlier: string): void {
  if (isProof(proof, work) || isProof(proof, {...work, salt: earlier})) return;
  const {difficulty} = work;
  throw new Refusal(428, 'Proof of work required: retry with "proof".', {
    fields: {challenge: challengeFor(work), difficulty},
  });
}

/** Answers 503 for a database error. The submission may be stored or not; a retry with the same id is safe either way. */
async function orUnavailable<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(503, 'The database cannot be reached. Retry with the same submissionId.', {
      ...retryAfter(5),
      cause,
    });
  }
}
