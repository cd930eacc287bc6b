import type {SdgResultCard} from '@sdg-widgets/elements';
import {servicesOf} from '@sdg-widgets/elements/provide-services.js';
import {readServedData, servedAnswers, servedPlan} from './served-data.js';

/**
 * Gives cards that a server has rendered what they were rendered from, so that they can do what needs a script. Where that
 * cannot be had, or the check has another version by now, what the server has rendered stays.
 */
export function adoptServedCards(scripts: Iterable<HTMLScriptElement>): void {
  for (const script of scripts) {
    fill(script.parentElement as SdgResultCard, script.text).catch((cause: unknown) => {
      console.warn('SDG Widgets could not go on from what the server has rendered.', cause);
    });
  }
}

async function fill(card: SdgResultCard, text: string) {
  const data = readServedData(JSON.parse(text));
  const {language} = card;
  const services = servicesOf(card);
  const definition = card.definition ?? (await services.load('check', language)).check;
  const answers = servedAnswers(data, definition);
  if (!answers) return;
  // The card gets both at once: it would show another plan, or none, for a moment.
  const plan = data.plan && servedPlan(data, (await services.load('opportunities', language)).catalogue);
  // What the page has given the card in the meantime wins.
  if (!card.answers && !card.result) Object.assign(card, {answers, plan});
}
