// Measures the ranking of the whole catalogue for one company, in Node without throttling.
import {check as definition} from '@sdg-widgets/content/check.js';
import {catalogue} from '@sdg-widgets/content/opportunities.js';
import {dontKnow, employeesOf, notRelevant, rankOpportunities} from '@sdg-widgets/core';
import {median} from './medians.mjs';

const companies = 2000;
const warmUp = 500;

/** Creates a seeded random generator (mulberry32), so that every run has the same numbers from 0 to 1. */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Creates a random company: trade, size, up to two drivers, answers, mode. */
function anyCompany(random) {
  const oneOf = (values) => values[Math.floor(random() * values.length)];
  const valuesOf = (id) => definition.context.find((question) => question.id === id).options.map(({value}) => value);
  const answers = {sector: oneOf(valuesOf('sector')), size: oneOf(valuesOf('size'))};
  for (const {id, options, notRelevantReason} of definition.questions) {
    const special = notRelevantReason ? [dontKnow, notRelevant] : [dontKnow];
    answers[id] = oneOf([...options.map(({value}) => value), ...special]);
  }
  const ids = catalogue.drivers.map(({id}) => id);
  const drivers = [...new Set([oneOf(ids), oneOf(ids)])].slice(oneOf([0, 1, 2]));
  const check = {definition, mode: oneOf(['core', 'extended'])};
  return {check, answers, company: {sector: answers.sector, employees: employeesOf(answers.size), drivers}};
}

function timeOf({check, answers, company}) {
  const before = performance.now();
  const {all} = rankOpportunities(catalogue, check, answers, company);
  const duration = (performance.now() - before) * 1000;
  if (all.length === 0) throw new Error(`No opportunity fits ${JSON.stringify(answers)}`);
  return duration;
}

/** Measures the median and the worst of many rankings, in microseconds. The worst includes interruptions by the machine. */
export function measureRanking() {
  const random = numbersFrom(1);
  const times = Array.from({length: warmUp + companies}, () => timeOf(anyCompany(random))).slice(warmUp);
  return {
    conditions: `Node ${process.version}, no slowdown; ${catalogue.opportunities.length} opportunities, ${companies} companies`,
    median: median(times),
    worst: Math.max(...times),
  };
}
