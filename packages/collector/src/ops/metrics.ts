import {Counter, Gauge, Histogram, Registry} from 'prom-client';
import type {Verdict} from '../receive/verify.js';

/** What this instance has done since it started. Holds no content, no address and no partner. */
export interface Metrics {
  /** Counts a submission that was answered with a 2xx. */
  readonly accepted: (outcome: string, verified: Verdict, milliseconds: number) => void;
  /** Counts a submission that was answered with anything else. */
  readonly refused: (status: number) => void;
  /** Prometheus' text format, and its content type. */
  readonly read: () => Promise<{readonly text: string; readonly contentType: string}>;
}

/** Upper bounds, in seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Creates the metrics of one collector, in a registry of its own: several collectors in one process count apart.
 *
 * @param countDeliveries - Pending and failed webhook deliveries by status. Called for each scrape; `undefined` leaves them out.
 */
export function createMetrics(countDeliveries: () => Promise<Readonly<Record<string, number>> | undefined>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const accepted = new Counter({
    name: 'sdg_collector_accepted_total',
    help: 'Submissions answered with a 2xx.',
    labelNames: ['outcome'],
    registers,
  });
  const verdicts = new Counter({
    name: 'sdg_collector_verified_total',
    help: 'New submissions, by whether their result is right.',
    labelNames: ['verified'],
    registers,
  });
  const refused = new Counter({
    name: 'sdg_collector_refused_total',
    help: 'Submissions not accepted.',
    labelNames: ['status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'sdg_collector_accepted_seconds',
    help: 'How long an accepted submission took.',
    buckets,
    registers,
  });
  new Gauge({
    name: 'sdg_collector_deliveries',
    help: 'Deliveries to webhooks that have not succeeded.',
    labelNames: ['status'],
    registers,
    async collect() {
      const counts = await countDeliveries();
      this.reset();
      for (const [status, count] of Object.entries(counts ?? {})) this.set({status}, count);
    },
  });

  return {
    accepted(outcome, verified, milliseconds) {
      accepted.inc({outcome});
      if (outcome === 'new') verdicts.inc({verified});
      seconds.observe(milliseconds / 1000);
    },
    refused: (status) => refused.inc({status}),
    read: async () => ({text: await registry.metrics(), contentType: registry.contentType}),
  };
}
