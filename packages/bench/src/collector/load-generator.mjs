// Posts submissions as fast as the collectors respond, in a child process. Receives `{addresses, concurrency, warmUp, seconds}` as a
// message and sends the measurements back.
import {randomBytes, randomUUID} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {Agent, request} from 'node:http';
import {check} from '@sdg-widgets/content/check.js';
import {createEnvelope, score} from '@sdg-widgets/core';

const {vectors} = JSON.parse(
  readFileSync(new URL('../../../content/data/check.vectors.json', import.meta.url), 'utf8'),
);

/** Builds a body from every test vector, split where the submission id goes. */
async function requestBodies() {
  const marker = '00000000-0000-4000-8000-000000000000';
  const extendedCheck = {definition: check, mode: 'extended'};
  const envelopes = vectors.map(({answers}) =>
    createEnvelope({
      submissionId: marker,
      check: extendedCheck,
      answers,
      result: score(extendedCheck, answers),
      language: 'nb',
      source: {origin: 'https://partner.example', path: '/sjekk'},
      partner: 'bench',
    }),
  );
  return (await Promise.all(envelopes)).map((envelope) => JSON.stringify(envelope).split(marker));
}

/** Resolves to the status after the whole response has been read. */
function post(address, agent, body) {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      // A random address for each request, because the collector's rate limit counts by address.
      'x-forwarded-for': [...randomBytes(4)].join('.'),
    };
    const sent = request(address, {method: 'POST', agent, headers}, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    });
    sent.once('error', reject).end(body);
  });
}

async function run({addresses, concurrency, warmUp, seconds}) {
  const agent = new Agent({keepAlive: true});
  const parts = await requestBodies();
  const startedAt = performance.now() + warmUp * 1000;
  const endsAt = startedAt + seconds * 1000;
  const times = [];
  const refused = {};
  const visitor = async (_, index) => {
    const address = addresses[index % addresses.length];
    for (let requestIndex = index; performance.now() < endsAt; requestIndex++) {
      const [head, tail] = parts[requestIndex % parts.length];
      const before = performance.now();
      const status = await post(address, agent, head + randomUUID() + tail);
      const now = performance.now();
      if (now < startedAt || now > endsAt) continue;
      if (status === 201) times.push(now - before);
      else refused[status] = (refused[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({length: concurrency}, visitor));
  agent.destroy();
  times.sort((a, b) => a - b);
  const quantile = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))];
  return {perSecond: times.length / seconds, median: quantile(0.5), p99: quantile(0.99), refused};
}

process.once('message', async (job) => {
  process.send(await run(job), () => process.disconnect());
});
