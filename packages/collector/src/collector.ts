import type {CheckDefinition} from '@sdg-widgets/core';
import {EnvelopeError, parseEnvelope} from '@sdg-widgets/core/schemas.js';
import {Hono} from 'hono';
import {bodyLimit} from 'hono/body-limit';
import {cors} from 'hono/cors';
import type {Store} from './store.js';
import {verify} from './receive/verify.js';

const largestBody = 64 * 1024;

interface CollectorOptions {
  readonly store: Store;
  /** The complete definitions whose results can be verified, each with its `sha256`. */
  readonly definitions: readonly CheckDefinition[];
}

/**
 * The endpoint: `POST /submissions` with an envelope as JSON. Answers 201 with `{id}`; 200 with the same when the same
 * envelope has arrived before; 422 when another one has under that id; 400 or 413 with the wrong fields by name
 * (problem+json). Any origin may post: a sandboxed frame has none.
 */
export function createCollector({store, definitions}: CollectorOptions): Hono {
  const app = new Hono();
  app.use('*', cors({origin: '*', allowMethods: ['POST'], allowHeaders: ['content-type'], maxAge: 600}));
  app.use('*', bodyLimit({maxSize: largestBody, onError: () => problem(413, 'The body is larger than 64 KiB.')}));

  app.post('/submissions', async (context) => {
    const json: unknown = await context.req.json().catch(() => undefined);
    if (json === undefined) return problem(400, 'The body is not JSON.');
    let envelope;
    try {
      envelope = parseEnvelope(json);
    } catch (error) {
      if (error instanceof EnvelopeError) return problem(400, 'The body is not an envelope.', error.issues);
      throw error;
    }
    const {submissionId} = envelope;
    const earlier = await store.get(submissionId);
    if (earlier) {
      return JSON.stringify(earlier.envelope) === JSON.stringify(envelope)
        ? context.json({id: submissionId}, 200)
        : problem(422, 'Another envelope has arrived under this submissionId. Nothing was changed.');
    }
    await store.put({receivedAt: new Date().toISOString(), envelope, ...verify(envelope, definitions)});
    return context.json({id: submissionId}, 201);
  });

  return app;
}

function problem(status: number, title: string, issues?: EnvelopeError['issues']): Response {
  return new Response(JSON.stringify({title, status, ...(issues ? {issues} : {})}), {
    status,
    headers: {'content-type': 'application/problem+json'},
  });
}
