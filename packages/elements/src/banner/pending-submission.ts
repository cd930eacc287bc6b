import type {Envelope, Language, SubmissionError} from '@sdg-widgets/core';
import {nothing, type TemplateResult} from 'lit';
import {html} from '../shared/html.js';
import {momentInWords} from '../shared/format-date.js';
import {downloadJson} from '../result-card/export/download.js';

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
  readonly sending: (receiver: string) => string;
  /** The receiver's answer may not be read. */
  readonly unread: (receiver: string) => string;
  readonly deleted: string;
  readonly deletedMayHaveArrived: string;
  readonly expired: string;
  readonly expiredMayHaveArrived: string;
  readonly notSent: (receiver: string) => string;
  readonly mayHaveArrived: (receiver: string) => string;
  readonly mayArriveTwice: (receiver: string) => string;
  readonly tryAgain: string;
  readonly download: string;
}

// In one file: nobody loads it but a visitor for whom something waits.
export const waitingMessages: Readonly<Record<Language, WaitingMessages>> = {
  nb: {
    waiting: (receiver, until) =>
      `Du sendte et notat uten å være på nett. Det venter på denne enheten til ${until}, og går til ${receiver} av seg selv.`,
    months: 'januar februar mars april mai juni juli august september oktober november desember',
    until: (day, month, time) => `${day}. ${month} klokka ${time}`,
    remove: 'Slett det som venter',
    sent: (receiver) => `Notatet som ventet, er sendt til ${receiver}.`,
    deleted: 'Notatet som ventet, er slettet fra denne enheten. Ingenting ble sendt.',
    expired: 'Notatet ventet for lenge, og er slettet fra denne enheten. Det ble ikke sendt.',
    notSent: (receiver) => `Notatet som ventet, ble ikke sendt til ${receiver}.`,
    sending: (receiver) => `Notatet som ventet, sendes til ${receiver}.`,
    unread: (receiver) =>
      `Notatet som ventet, er sendt til ${receiver}, men vi får ikke lese svaret. Det er trolig kommet fram.`,
    deletedMayHaveArrived: 'Det som ventet, er slettet fra denne enheten. Det kan være kommet fram likevel.',
    expiredMayHaveArrived:
      'Notatet ventet for lenge, og er slettet fra denne enheten. Det kan være kommet fram likevel.',
    mayHaveArrived: (receiver) =>
      `${receiver} svarte ikke. Notatet som ventet, kan være kommet fram likevel. Du kan prøve igjen: Nummeret er det samme.`,
    mayArriveTwice: (receiver) =>
      `${receiver} svarte ikke. Notatet som ventet, kan være kommet fram likevel. Sender du igjen, kan det komme to ganger.`,
    tryAgain: 'Prøv igjen',
    download: 'Last ned',
  },
  nn: {
    waiting: (receiver, until) =>
      `Du sende eit notat utan å vere på nett. Det ventar på denne eininga til ${until}, og går til ${receiver} av seg sjølv.`,
    months: 'januar februar mars april mai juni juli august september oktober november desember',
    until: (day, month, time) => `${day}. ${month} klokka ${time}`,
    remove: 'Slett det som ventar',
    sent: (receiver) => `Notatet som venta, er sendt til ${receiver}.`,
    deleted: 'Notatet som venta, er sletta frå denne eininga. Ingenting vart sendt.',
    expired: 'Notatet venta for lenge, og er sletta frå denne eininga. Det vart ikkje sendt.',
    notSent: (receiver) => `Notatet som venta, vart ikkje sendt til ${receiver}.`,
    sending: (receiver) => `Notatet som venta, blir sendt til ${receiver}.`,
    unread: (receiver) =>
      `Notatet som venta, er sendt til ${receiver}, men vi får ikkje lese svaret. Det er truleg kome fram.`,
    deletedMayHaveArrived: 'Det som venta, er sletta frå denne eininga. Det kan vere kome fram likevel.',
    expiredMayHaveArrived: 'Notatet venta for lenge, og er sletta frå denne eininga. Det kan vere kome fram likevel.',
    mayHaveArrived: (receiver) =>
      `${receiver} svara ikkje. Notatet som venta, kan vere kome fram likevel. Du kan prøve igjen: Nummeret er det same.`,
    mayArriveTwice: (receiver) =>
      `${receiver} svara ikkje. Notatet som venta, kan vere kome fram likevel. Sender du igjen, kan det kome to gonger.`,
    tryAgain: 'Prøv igjen',
    download: 'Last ned',
  },
  en: {
    waiting: (receiver, until) =>
      `You sent a note while you were offline. It waits on this device until ${until}, and goes to ${receiver} by itself.`,
    months: 'January February March April May June July August September October November December',
    until: (day, month, time) => `${day} ${month} at ${time}`,
    remove: 'Delete what is waiting',
    sent: (receiver) => `The note that was waiting has been sent to ${receiver}.`,
    deleted: 'The note that was waiting has been deleted from this device. Nothing was sent.',
    expired: 'The note waited for too long and has been deleted from this device. It was not sent.',
    notSent: (receiver) => `The note that was waiting was not sent to ${receiver}.`,
    sending: (receiver) => `The note that was waiting is being sent to ${receiver}.`,
    unread: (receiver) =>
      `The note that was waiting has been sent to ${receiver}, but we may not read the reply. It has probably arrived.`,
    deletedMayHaveArrived: 'What was waiting has been deleted from this device. It may have arrived even so.',
    expiredMayHaveArrived:
      'The note waited for too long and has been deleted from this device. It may have arrived even so.',
    mayHaveArrived: (receiver) =>
      `${receiver} did not reply. The note that was waiting may have arrived even so. You can try again: the number is the same.`,
    mayArriveTwice: (receiver) =>
      `${receiver} did not reply. The note that was waiting may have arrived even so. If you send it again, it may arrive twice.`,
    tryAgain: 'Try again',
    download: 'Download',
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

export interface FailedView {
  readonly receiver: string;
  readonly envelope: Envelope;
  readonly error: SubmissionError;
  readonly onTryAgain: () => void;
}

/** Why it was not sent, and what the visitor can do: it is kept nowhere but here now. */
export function renderWaitingFailed(view: FailedView, words: WaitingMessages): TemplateResult {
  const {receiver, envelope, error, onTryAgain} = view;
  const {code, mayHaveArrived} = error;
  if (code === 'deleted') return html`<p>${mayHaveArrived ? words.deletedMayHaveArrived : words.deleted}</p>`;
  const download = () => downloadJson(envelope, `sdg-${envelope.submissionId}.json`);
  return html`
    <p>${whyNot(error, receiver, words)}</p>
    <div part="actions">
      ${
        code === 'refused'
          ? nothing
          : html`<button part="secondary" type="button" @click=${onTryAgain}>${words.tryAgain}</button>`
      }
      <button part="secondary" type="button" @click=${download}>${words.download}</button>
    </div>
  `;
}

function whyNot({code, mayHaveArrived, mayArriveTwice}: SubmissionError, receiver: string, words: WaitingMessages) {
  if (code === 'expired') return mayHaveArrived ? words.expiredMayHaveArrived : words.expired;
  if (code === 'refused' || !mayHaveArrived) return words.notSent(receiver);
  return (mayArriveTwice ? words.mayArriveTwice : words.mayHaveArrived)(receiver);
}
