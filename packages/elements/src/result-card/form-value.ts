import {toJson} from '@sdg-widgets/core';
import {buildEnvelope, planIds} from './contact/build-envelope.js';
import type {CardData} from './card-data.js';

/**
 * What the form around a card carries under the card's `name`: the envelope as JSON, without contact details. A form has
 * fields of its own for those. What is the same keeps its value and its `submissionId`; another result, plan or language is
 * another value with another, since a receiver takes two envelopes under one id for a mistake.
 */
export class FormValue {
  readonly #internals: ElementInternals;
  /** What the value was made of. */
  #of = '';

  constructor(internals: ElementInternals) {
    this.#internals = internals;
  }

  /** Makes the value of what is shown; a plan alone has none, as there is no result to send. */
  async follow(cardData: CardData | undefined): Promise<void> {
    const of = cardData?.result && cardData.answers ? madeOf(cardData) : '';
    if (of === this.#of) return;
    this.#of = of;
    // Sealing takes a moment. A form that is submitted in it goes without, and not with what was shown before.
    this.#set(null);
    if (!cardData || !of) return;
    const envelope = await buildEnvelope(cardData);
    // When the form is sent is not known here: a time until now would look to a receiver like that of a robot.
    if (of === this.#of) this.#set(toJson({...envelope, took: undefined}));
  }

  #set(value: string | null) {
    // No state: the browser would keep the answers with its history, and nothing is stored unasked.
    this.#internals.setFormValue(value, null);
  }
}

function madeOf({result, answers, plan, messages, partnerKey}: CardData): string {
  return toJson([result, answers, plan && planIds(plan), messages.language, partnerKey]);
}
