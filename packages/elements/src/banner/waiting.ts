import type {Language} from '@sdg-widgets/core';
import {html, type TemplateResult} from 'lit';
import {momentInWords} from '../parts/moments.js';

export interface WaitingView {
  readonly receiver: string;
  readonly until: Date;
  readonly remove: () => void;
}

export interface WaitingMessages {
  readonly waiting: (receiver: string, until: string) => string;
  readonly months: string;
  readonly until: (day: number, month: string, time: string) => string;
  readonly remove: string;
  readonly sent: (receiver: string) => string;
  readonly deleted: string;
  readonly expired: string;
  readonly notSent: (receiver: string) => string;
}

// In one file: nobody loads it but a visitor for whom something waits.
export const waitingMessages: Readonly<Record<Language, WaitingMessages>> = {
  nb: {
    waiting: (receiver, until) =>
      `Du sendte et notat uten å være på nett. Det venter på denne enheten til ${until}, og går til ${receiver} når nettet er tilbake.`,
    months: 'januar februar mars april mai juni juli august september oktober november desember',
    until: (day, month, time) => `${day}. ${month} klokka ${time}`,
    remove: 'Slett det som venter',
    sent: (receiver) => `Notatet som ventet, er sendt til ${receiver}.`,
    deleted: 'Notatet som ventet, er slettet fra denne enheten. Ingenting ble sendt.',
    expired: 'Notatet ventet for lenge, og er slettet fra denne enheten. Det ble ikke sendt.',
    notSent: (receiver) => `Notatet som ventet, ble ikke sendt til ${receiver}. Det er slettet fra denne enheten.`,
  },
  nn: {
    waiting: (receiver, until) =>
      `Du sende eit notat utan å vere på nett. Det ventar på denne eininga til ${until}, og går til ${receiver} når nettet er tilbake.`,
    months: 'januar februar mars april mai juni juli august september oktober november desember',
    until: (day, month, time) => `${day}. ${month} klokka ${time}`,
    remove: 'Slett det som ventar',
    sent: (receiver) => `Notatet som venta, er sendt til ${receiver}.`,
    deleted: 'Notatet som venta, er sletta frå denne eininga. Ingenting vart sendt.',
    expired: 'Notatet venta for lenge, og er sletta frå denne eininga. Det vart ikkje sendt.',
    notSent: (receiver) => `Notatet som venta, vart ikkje sendt til ${receiver}. Det er sletta frå denne eininga.`,
  },
  en: {
    waiting: (receiver, until) =>
      `You sent a note while you were offline. It waits on this device until ${until}, and goes to ${receiver} when you are online again.`,
    months: 'January February March April May June July August September October November December',
    until: (day, month, time) => `${day} ${month} at ${time}`,
    remove: 'Delete what is waiting',
    sent: (receiver) => `The note that was waiting has been sent to ${receiver}.`,
    deleted: 'The note that was waiting has been deleted from this device. Nothing was sent.',
    expired: 'The note waited for too long and has been deleted from this device. It was not sent.',
    notSent: (receiver) =>
      `The note that was waiting was not sent to ${receiver}. It has been deleted from this device.`,
  },
};

/** What an earlier page has left to be sent: how long it waits, and a way to take it back. */
export function renderWaiting({receiver, until, remove}: WaitingView, words: WaitingMessages): TemplateResult {
  return html`
    <p>${words.waiting(receiver, momentInWords(until, words.months, words.until))}</p>
    <div part="actions">
      <button part="secondary" type="button" @click=${remove}>${words.remove}</button>
    </div>
  `;
}
