import {isId} from '@sdg-widgets/core';

/** Who counts: Google Tag Manager; Google's `gtag.js` without it; Matomo. */
export type AnalyticsTarget = 'tag-manager' | 'gtag' | 'matomo';

export interface DataLayerOptions {
  /** `tag-manager` without it. */
  readonly target?: AnalyticsTarget;
}

/** What is told of an event. Nothing else of it ever is. */
interface Told {
  /** `start`, `step`, `complete`, `submit`, `submitted`, `submit-failed` or `error`. */
  readonly event: string;
  /** `quick-check`, `opportunity-finder` or `result-card`. */
  readonly widget: string;
  /** The id of the question that is shown. */
  readonly step?: string | undefined;
  /** Which question that is, from 1. */
  readonly position?: number | undefined;
  /** What became of it, as a code. */
  readonly outcome?: string | undefined;
}

type Describe = (detail: never) => Omit<Told, 'event' | 'widget'>;

// What an event says besides that it happened. Results, messages and the names in receipts are left out by not being named.
const events: Readonly<Record<string, Describe>> = {
  start: () => ({}),
  step: ({id, position}: {id: unknown; position: unknown}) => ({
    step: nameOf(id),
    position: Number.isInteger(position) ? Number(position) : undefined,
  }),
  complete: () => ({}),
  submit: () => ({}),
  submitted: ({receipt}: {receipt?: {isUnread?: boolean}}) => ({outcome: receipt?.isUnread ? 'unread' : 'received'}),
  'submit-failed': ({code}: {code: unknown}) => ({outcome: nameOf(code)}),
  error: ({code}: {code: unknown}) => ({outcome: nameOf(code)}),
};

/**
 * Tells the page's analytics which step visitors reach and what becomes of sending: names of steps and outcomes, and never an
 * answer, a score, a result, a name or a text. Does nothing until it is called: call it when your visitor has consented. Works with
 * every element on the page, of whichever release, under whatever prefix. Returns a function that stops it.
 *
 * Throws a `TypeError` when there is no such `target`. Does nothing on a server.
 */
export function connectDataLayer({target = 'tag-manager'}: DataLayerOptions = {}): () => void {
  if (!Object.hasOwn(targets, target)) {
    throw new TypeError(`target: "${target}" is not one of ${Object.keys(targets).join(', ')}.`);
  }
  const tell = targets[target];
  const stop = new AbortController();
  for (const [event, describe] of Object.entries(events)) {
    globalThis.document?.addEventListener(
      `sdg-${event}`,
      (happened) => {
        const widget = widgetOf(happened);
        const {detail} = happened as CustomEvent;
        if (widget) tell({event, widget, ...describe((detail ?? {}) as never)});
      },
      stop,
    );
  }
  return () => stop.abort();
}

/** The outermost of our elements that the event has passed: a card inside a check speaks for the check. */
function widgetOf(event: Event): string | undefined {
  return event
    .composedPath()
    .map((node) => /-(quick-check|opportunity-finder|result-card)$/.exec((node as Element).localName ?? '')?.[1])
    .findLast(Boolean);
}

/** An id or a code, and nothing that somebody has written. */
function nameOf(value: unknown): string | undefined {
  return isId(value) ? value : undefined;
}

type Queue = unknown[];
const page = globalThis as {dataLayer?: Queue; _paq?: Queue};

/** As the tag manager names what it is given; what is not said is reset, since it keeps what was said before. */
const parametersOf = ({widget, step, position, outcome}: Told) => ({
  sdg_widget: widget,
  sdg_step: step,
  sdg_position: position,
  sdg_outcome: outcome,
});

const targets: Readonly<Record<AnalyticsTarget, (told: Told) => void>> = {
  'tag-manager': (told) => {
    (page.dataLayer ??= []).push({event: eventOf(told), ...parametersOf(told)});
  },
  gtag: (told) => gtag('event', eventOf(told), parametersOf(told)),
  matomo: ({event, widget, step, position, outcome}) => {
    (page._paq ??= []).push(['trackEvent', `sdg-${widget}`, event, step ?? outcome, position]);
  },
};

const eventOf = ({event}: Told) => `sdg_${event.replace('-', '_')}`;

/** As Google's own snippet has it: `gtag.js` takes an `arguments` object and no array. */
const gtag: (...command: readonly unknown[]) => void = function () {
  // eslint-disable-next-line prefer-rest-params
  (page.dataLayer ??= []).push(arguments);
};
