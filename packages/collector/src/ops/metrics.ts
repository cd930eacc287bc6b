import type {Verdict} from '../receive/verify.js';

/** What this instance has done since it started, for Prometheus. Holds nothing of what was sent, nor by or to whom. */
export interface Metrics {
  /** One submission was answered with a 2xx. */
  readonly accepted: (outcome: string, verified: Verdict, milliseconds: number) => void;
  /** One was not. */
  readonly refused: (status: number) => void;
  /** In Prometheus' text format, with how many deliveries there are by status; without, when the database does not say it. */
  readonly text: (deliveries: Readonly<Record<string, number>> | undefined) => string;
}

/** Upper bounds, in seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(): Metrics {
  const outcomes = new Map<string, number>();
  const verdicts = new Map<string, number>();
  const refusals = new Map<string, number>();
  const durations = buckets.map(() => 0);
  let seconds = 0;
  let accepted = 0;

  return {
    accepted(outcome, verified, milliseconds) {
      add(outcomes, outcome);
      if (outcome === 'new') add(verdicts, verified);
      accepted++;
      seconds += milliseconds / 1000;
      buckets.forEach((bound, index) => (durations[index]! += milliseconds / 1000 <= bound ? 1 : 0));
    },
    refused: (status) => add(refusals, String(status)),
    text: (deliveries) =>
      [
        ...family('accepted_total', 'counter', 'Submissions answered with a 2xx.', 'outcome', outcomes),
        ...family(
          'verified_total',
          'counter',
          'New submissions, by whether their result is right.',
          'verified',
          verdicts,
        ),
        ...family('refused_total', 'counter', 'Submissions not accepted.', 'status', refusals),
        ...heading('accepted_seconds', 'histogram', 'How long an accepted submission took.'),
        ...buckets.map((bound, index) => line('accepted_seconds_bucket', durations[index]!, 'le', String(bound))),
        line('accepted_seconds_bucket', accepted, 'le', '+Inf'),
        line('accepted_seconds_sum', seconds),
        line('accepted_seconds_count', accepted),
        ...(deliveries
          ? family(
              'deliveries',
              'gauge',
              'Deliveries to webhooks that have not succeeded.',
              'status',
              Object.entries(deliveries),
            )
          : []),
        '',
      ].join('\n'),
  };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function family(name: string, type: string, help: string, label: string, counts: Iterable<[string, number]>): string[] {
  return [...heading(name, type, help), ...Array.from(counts, ([value, count]) => line(name, count, label, value))];
}

function heading(name: string, type: string, help: string): string[] {
  return [`# HELP sdg_collector_${name} ${help}`, `# TYPE sdg_collector_${name} ${type}`];
}

function line(name: string, value: number, label?: string, labelled?: string): string {
  return `sdg_collector_${name}${label ? `{${label}="${labelled}"}` : ''} ${value}`;
}
