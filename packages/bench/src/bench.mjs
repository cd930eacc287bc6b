// npm run bench: compares the built widget with a hand-written form on a slow device and a slow network, and measures the ranking
// of opportunities. ROUNDS: number of rounds, at least 7 for a reliable median. ONLY=ranking: no browser, takes a second.
// --json: prints JSON. Exits with 1 if a goal is missed.
import {launchOptions} from '@sdg-widgets/tooling/find-browser.mjs';
import puppeteer from 'puppeteer-core';
import {visits} from './contestants.mjs';
import {judge, judgeRanking} from './goals.mjs';
import {measure} from './measure.mjs';
import {mediansOf} from './medians.mjs';
import {measureRanking} from './ranking.mjs';
import {report} from './report.mjs';
import {startServer} from './server.mjs';

const rounds = Number(process.env.ROUNDS ?? 7);

/** Rotates the visits by one each round and reverses every second round, so that no visit has a better position. */
function orderOf(round) {
  const turn = round % visits.length;
  const order = [...visits.slice(turn), ...visits.slice(0, turn)];
  return round % 2 ? order.reverse() : order;
}

/** Measures every visit once a round. The first round is a warm-up and does not count. */
async function run(browser, origin) {
  const samples = new Map(visits.map(({name}) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    console.error(round ? `round ${round} of ${rounds}` : 'warm-up');
    for (const visit of orderOf(round)) {
      const sample = await measure(browser, origin, visit);
      if (round) samples.get(visit.name).push(sample);
    }
  }
  return samples;
}

async function measureVisits() {
  const server = await startServer(visits);
  const browser = await puppeteer.launch({...launchOptions(), protocolTimeout: 30_000});
  try {
    const conditions = `${await browser.version()}, CPU 4x slower, 1.6 Mbit/s, 150 ms; medians of ${rounds} rounds`;
    return {conditions, medians: mediansOf(visits, await run(browser, server.origin))};
  } finally {
    await browser.close();
    await server.close();
  }
}

const compared = process.env.ONLY === 'ranking' ? undefined : await measureVisits();
const ranking = measureRanking();
const goals = [...(compared ? judge(compared.medians) : []), ...judgeRanking(ranking)];
const isJson = process.argv.includes('--json');
console.log(
  isJson ? JSON.stringify({...compared, ranking, goals}, undefined, 2) : report({visits: compared, ranking, goals}),
);
process.exitCode = goals.every(({isMet}) => isMet) ? 0 : 1;
