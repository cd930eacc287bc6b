import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';
import {createSubmit} from '@sdg-widgets/client';
import {SubmissionError} from '@sdg-widgets/core';
import {sized} from '@sdg-widgets/tooling/full-run.mjs';
import fc from 'fast-check';
import {detectFormat} from '../dist/detect-format.js';
import {createClock} from './clock.mjs';
import {seal} from './envelopes.mjs';
import {answers, startReceiver} from './receiver.mjs';

// Time enough on a busy machine. A test that is about time says when it is over.
const timing = {timeoutMs: 600_000, retryDelayMs: 20, deadlineMs: 3_600_000};
/** How long the body of an answer may take, in milliseconds. */
const bodyMs = 3_000;
const retryAfterMs = 7_000;
const clock = createClock(timing.timeoutMs, bodyMs, retryAfterMs);
const {signal} = new AbortController();
const {status, json, reset, truncated, endless, stalled} = answers;
const stored = json(201, {id: 'abc'});
const late = async (request, response) => {
  await clock.expire(timing.timeoutMs);
  stored(request, response);
};

/** Sends one envelope to a receiver that follows the script, and tells all that came of it. */
async function send(script, settings = {}, options = {}) {
  const receiver = await startReceiver(...script);
  const envelope = await seal(options.input);
  const progress = [];
  try {
    const submit = createSubmit({endpoint: receiver.address, timing, ...settings});
    const sending = clock.run(() => submit(envelope, {signal, onProgress: (each) => progress.push(each.status)}));
    const outcome = await sending.catch((error) => error);
    return {outcome, envelope, progress, posts: receiver.posts(), requests: receiver.requests};
  } finally {
    receiver.close();
  }
}

async function closedAddress() {
  const receiver = await startReceiver(stored);
  receiver.close();
  return receiver.address;
}

function assertFailed(outcome, code, more = {}) {
  assert.ok(outcome instanceof SubmissionError, String(outcome));
  assert.equal(outcome.code, code);
  for (const [name, value] of Object.entries(more)) assert.equal(outcome[name], value, name);
}

describe('sending as json', () => {
  it('posts the envelope, and nothing that a foreign receiver would have to allow besides its type', async () => {
    const {outcome, envelope, posts, progress} = await send([stored]);

    assert.deepEqual(outcome, {id: 'abc'});
    assert.deepEqual(JSON.parse(posts[0].body), envelope);
    assert.equal(posts[0].headers['content-type'], 'application/json');
    assert.equal(posts[0].headers.cookie, undefined);
    assert.deepEqual(progress, []);
  });

  it('takes any 2xx for a receipt, whatever its body says', async () => {
    for (const answer of [
      status(200),
      status(204),
      status(202, {body: '<p>Takk'}),
      json(201, {id: 7}),
      json(200, null),
      json(200, {id: 'x'.repeat(201)}),
      truncated(),
    ])
      assert.deepEqual((await send([answer])).outcome, {});
  });

  it('reads little of an endless answer, and does not wait for one that stalls', async () => {
    const stalling = (request, response) => {
      stalled()(request, response);
      return clock.expire(bodyMs);
    };
    for (const answer of [endless(), stalling]) {
      const {outcome, posts} = await send([answer]);

      assert.deepEqual(outcome, {});
      assert.equal(posts.length, 1);
    }
  });

  it('tries again, and says so, when no answer comes or one that may pass', async () => {
    const passing = [408, 429, 500, 502, 503, 504].map((code) => status(code));
    for (const fault of [...passing, reset(), late]) {
      const {outcome, envelope, posts, progress} = await send([fault, stored]);

      assert.deepEqual(outcome, {id: 'abc'});
      assert.equal(posts.length, 2);
      assert.deepEqual(progress, ['retrying']);
      for (const {body} of posts) assert.deepEqual(JSON.parse(body), envelope);
    }
  });

  it('is sent at most five times, with growing pauses', async () => {
    const {outcome, posts, progress} = await send([status(500)]);

    assertFailed(outcome, 'server', {mayHaveArrived: false});
    assert.equal(posts.length, 5);
    assert.equal(progress.length, 4);
    const pauses = posts.slice(1).map(({at}, index) => at - posts[index].at);
    // Each between half and all of 20, 40, 80 and 160 ms.
    pauses.forEach((pause, index) => assert.ok(pause >= 10 * 2 ** index - 2, pauses.join(' ')));
  });

  it('ends in one try fewer than six, or in a receipt, whatever happens in between', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('reset', 'busy', 'truncated', 'stored', 'refused'), {minLength: 5, maxLength: 5}),
        async (names) => {
          const faults = {reset: reset(), busy: status(503), truncated: truncated(), stored, refused: status(400)};
          const {outcome, posts} = await send(
            names.map((name) => faults[name]),
            {timing: {...timing, retryDelayMs: 1}},
          );

          const end = names.findIndex((name) => !['reset', 'busy'].includes(name));
          assert.equal(posts.length, end < 0 ? 5 : end + 1);
          const isSent = ['truncated', 'stored'].includes(names[end]);
          assert.equal(outcome instanceof SubmissionError, !isSent);
          if (!isSent) assert.equal(outcome.mayHaveArrived, names.slice(0, posts.length).includes('reset'));
        },
      ),
      {numRuns: sized(20, 60)},
    ));

  it('says that it may have arrived when no answer came', async () => {
    assertFailed((await send([reset()])).outcome, 'network', {mayHaveArrived: true});
    assertFailed((await send([late])).outcome, 'timeout', {mayHaveArrived: true});
    assertFailed((await send([status(502)])).outcome, 'server', {mayHaveArrived: true});
    assertFailed((await send([reset(), status(422)])).outcome, 'refused', {mayHaveArrived: true});
    assertFailed((await send([], {endpoint: await closedAddress()})).outcome, 'network');
  });

  it('tells what the receiver calls a refusal, and asks it once', async () => {
    for (const [answer, reference] of [
      [json(422, {title: 'Nei', reference: 'req-7'}), 'req-7'],
      [json(403, {instance: '/problems/8'}), '/problems/8'],
      [json(400, {reference: 7}), undefined],
      [status(404, {body: '<p>Not found'}), undefined],
      [status(413), undefined],
    ]) {
      const {outcome, envelope, posts} = await send([answer, stored]);

      assertFailed(outcome, 'refused', {reference: reference ?? envelope.submissionId, mayHaveArrived: false});
      assert.equal(posts.length, 1);
    }
  });

  it('waits as long as the receiver asks for, in seconds or until a date', async ({mock}) => {
    const now = Date.parse('2026-12-01T12:00:00.000Z');
    mock.method(Date, 'now', () => now);
    const seconds = String(retryAfterMs / 1_000);
    const date = new Date(now + retryAfterMs).toUTCString();
    for (const retryAfter of [seconds, date]) {
      const script = [status(429, {headers: {'retry-after': retryAfter}}), stored];
      const sending = send(script, {timing: {...timing, retryDelayMs: 0}});
      await clock.expire(retryAfterMs);
      const {outcome, posts} = await sending;

      assert.deepEqual(outcome, {id: 'abc'}, retryAfter);
      assert.equal(posts.length, 2);
    }
    const unread = await send([status(429, {headers: {'retry-after': 'soon'}}), stored]);
    assert.deepEqual(unread.outcome, {id: 'abc'});
  });

  it('gives up at once when the receiver asks for more than two minutes', async () => {
    const {outcome, posts} = await send([status(503, {headers: {'retry-after': '121'}}), stored], {
      timing: {timeoutMs: 15_000, retryDelayMs: 2_000, deadlineMs: 120_000},
    });

    assertFailed(outcome, 'server', {retryAfter: 121_000});
    assert.equal(posts.length, 1);
  });

  it('follows no redirect, which could lose the envelope and still answer 200', async () => {
    const {outcome, requests} = await send([status(302, {headers: {location: '/elsewhere'}})]);

    assertFailed(outcome, 'network');
    assert.ok(requests.every(({url}) => url === '/submissions'));
  });

  it('stops when it is aborted, between two tries and during one', async () => {
    for (const fault of [status(500), () => {}]) {
      const receiver = await startReceiver(fault);
      const stop = new AbortController();
      const slow = {timeoutMs: 10_000, retryDelayMs: 10_000, deadlineMs: 60_000};
      const sending = createSubmit({endpoint: receiver.address, timing: slow})(await seal(), {signal: stop.signal});
      while (receiver.posts().length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      stop.abort(new Error('Another result'));

      await assert.rejects(sending, /Another result/);
      assert.equal(receiver.posts().length, 1);
      receiver.close();
    }
  });

  it('gives the proof of work that the receiver asks for, and retries with it', async () => {
    const challenge = 'c0ffee.1';
    const asks = json(428, {challenge, difficulty: 10});
    const {outcome, envelope, posts} = await send([asks, status(503), stored]);

    assert.deepEqual(outcome, {id: 'abc'});
    assert.equal(posts.length, 3);
    const {proof, ...rest} = JSON.parse(posts[2].body);
    assert.deepEqual(rest, envelope);
    assert.ok(proof.startsWith(`${challenge}.`));
    const hash = createHash('sha256').update(proof).digest();
    assert.equal(hash.readUInt32BE(0) >>> 22, 0, 'ten zero bits');
  });

  it('is refused when a proof is wanted that takes too long, or twice', async () => {
    for (const problem of [{challenge: 'x', difficulty: 40}, {challenge: 7, difficulty: 1}, {}]) {
      const {outcome, posts, envelope} = await send([json(428, problem)]);

      assertFailed(outcome, 'refused', {reference: envelope.submissionId});
      assert.equal(posts.length, 1);
    }
    const {outcome, posts} = await send([json(428, {challenge: 'x', difficulty: 1})]);
    assertFailed(outcome, 'refused');
    assert.equal(posts.length, 2);
  });

  it('carries the developer’s headers', async () => {
    const {posts} = await send([stored], {headers: {'x-api-key': 'secret'}});

    assert.equal(posts[0].headers['x-api-key'], 'secret');
  });

  it('names an address that is not https', () => {
    const endpoint = 'https://collector.example/submissions';
    for (const wrong of ['http://collector.example/', 'javascript:alert(1)', 'mailto:a@b.example', '/submissions', ''])
      assert.throws(() => createSubmit({endpoint: wrong}), /^TypeError: endpoint: .* must be an https: address/);
    assert.throws(() => createSubmit({endpoint, fallback: 'http://a.example'}), /fallback/);
  });
});

describe('sending as a simple request', () => {
  const contact = {
    name: 'Kari Ærlig',
    email: 'kari@example.com',
    consent: {text: 'Ja.', at: '2026-12-01T12:00:00.000Z'},
  };

  it('is the JSON as text, or a form that a person can read besides', async () => {
    const input = {contact, partner: 'asker', brief: 'Internt\narbeidsnotat & «mer»'};
    const text = await send([stored], {format: 'text', headers: {'x-api-key': 'secret'}}, {input});
    const form = await send([stored], {format: 'form'}, {input});

    assert.deepEqual(text.outcome, {id: 'abc'});
    assert.equal(text.posts[0].headers['content-type'], 'text/plain;charset=UTF-8');
    assert.equal(text.posts[0].headers['x-api-key'], undefined);
    assert.deepEqual(JSON.parse(text.posts[0].body), text.envelope);

    assert.deepEqual(form.outcome, {id: 'abc'});
    assert.match(form.posts[0].headers['content-type'], /^application\/x-www-form-urlencoded/);
    const {envelope: whole, ...columns} = Object.fromEntries(new URLSearchParams(form.posts[0].body));
    assert.deepEqual(JSON.parse(whole), form.envelope);
    assert.deepEqual(columns, {
      ...{submissionId: form.envelope.submissionId, partner: 'asker', language: 'nb'},
      ...{sector: 'build', size: '5-10', name: contact.name, email: contact.email, brief: input.brief},
      ...('id' in form.envelope.result.stage ? {stage: form.envelope.result.stage.id} : {}),
    });
  });

  it('says what a readable answer says, and is never sent twice', async () => {
    for (const [answer, code] of [
      [json(400, {reference: 'r'}), 'refused'],
      [status(500), 'server'],
      [status(429), 'server'],
      [late, 'timeout'],
    ]) {
      const {outcome, posts} = await send([answer, stored], {format: 'text'});

      assertFailed(outcome, code);
      assert.equal(posts.length, 1);
    }
  });

  it('has probably arrived when the receiver is there, but its answer cannot be read', async () => {
    const {outcome, requests} = await send([reset()], {format: 'text'});

    assert.deepEqual(outcome, {isUnread: true});
    assert.deepEqual(
      requests.map(({method}) => method),
      ['POST', 'HEAD'],
    );
  });

  it('is not sent when the receiver cannot be reached', async () => {
    const {outcome} = await send([], {format: 'form', endpoint: await closedAddress()});

    assertFailed(outcome, 'network');
  });

  it('follows a redirect to the reply; to a page, it has only probably arrived', async () => {
    const leadsTo = (location) => [status(302, {headers: {location}})];
    const reply = await send(leadsTo('/reply'), {format: 'text'});
    const page = await send(leadsTo('/page'), {format: 'text'});

    assert.deepEqual(reply.outcome, {id: 'read later'});
    assert.deepEqual(page.outcome, {isUnread: true});
  });

  it('gives a proof of work, too', async () => {
    const {outcome, posts} = await send([json(428, {challenge: 'x', difficulty: 4}), stored], {format: 'form'});

    assert.deepEqual(outcome, {id: 'abc'});
    const {proof} = JSON.parse(new URLSearchParams(posts[1].body).get('envelope'));
    assert.match(proof, /^x\.\d+$/);
  });
});

describe('which format fits a host', () => {
  const formats = {
    'https://script.google.com/macros/s/abc/exec': 'text',
    'https://hooks.zapier.com/hooks/catch/1/abc/': 'form',
    'https://hook.eu1.make.com/abc': 'form',
    'https://hook.integromat.com/abc': 'form',
    'https://collector.example/submissions': 'json',
    'https://script.google.com.evil.example/': 'json',
    'https://hook.evil-make.com/': 'json',
  };
  for (const [address, format] of Object.entries(formats))
    it(`${address}: ${format}`, () => assert.equal(detectFormat(new URL(address)), format));

  it('is json where nothing is known of the host', async () => {
    const {posts} = await send([stored], {format: 'auto'});

    assert.equal(posts[0].headers['content-type'], 'application/json');
  });
});

describe('a fallback', () => {
  async function sendWithFallback(script, fallbackScript, settings = {}) {
    const fallback = await startReceiver(...fallbackScript);
    try {
      return {...(await send(script, {fallback: fallback.address, ...settings})), fallbackPosts: fallback.posts()};
    } finally {
      fallback.close();
    }
  }

  it('gets the same envelope when the endpoint cannot be reached', async () => {
    for (const fault of [reset(), status(500), late]) {
      const {outcome, envelope, posts, fallbackPosts} = await sendWithFallback([fault], [json(201, {id: 'second'})]);

      assert.deepEqual(outcome, {id: 'second'});
      assert.equal(posts.length, 2);
      assert.deepEqual(JSON.parse(fallbackPosts[0].body), envelope);
    }
  });

  it('gets a text that was answered, and none that may have arrived', async () => {
    const format = 'text';
    const answered = await sendWithFallback([status(503)], [stored], {format});
    assert.deepEqual(answered.outcome, {id: 'abc'});

    const silent = await sendWithFallback([late], [stored], {format});
    assertFailed(silent.outcome, 'timeout', {mayHaveArrived: true, mayArriveTwice: true});
    assert.equal(silent.fallbackPosts.length, 0);
  });

  it('gets nothing after a refusal, nor after success', async () => {
    const refused = await sendWithFallback([status(422)], [stored]);
    assertFailed(refused.outcome, 'refused');
    assert.equal(refused.fallbackPosts.length, 0);

    const sent = await sendWithFallback([status(503), stored], [stored]);
    assert.deepEqual(sent.outcome, {id: 'abc'});
    assert.equal(sent.fallbackPosts.length, 0);
  });

  it('never gets the headers, which may be secrets', async () => {
    const {posts, fallbackPosts} = await sendWithFallback([status(500)], [stored], {headers: {'x-api-key': 'secret'}});

    assert.equal(posts[0].headers['x-api-key'], 'secret');
    assert.equal(fallbackPosts[0].headers['x-api-key'], undefined);
  });

  it('may fail, too: then there were five tries in all', async () => {
    const {outcome, posts, fallbackPosts} = await sendWithFallback([reset()], [status(503)]);

    assertFailed(outcome, 'server');
    assert.equal(outcome.mayHaveArrived, true, 'at the first one');
    assert.equal(posts.length + fallbackPosts.length, 5);
  });
});
