import type {StatusMessages} from '../status-messages.js';

export const enStatus: StatusMessages = {
  language: 'en',
  retrying:
    'This takes longer than usual. We are trying again by ourselves. Leave the page open, or download the note.',
  kept: (until) =>
    `You are offline. The note waits on this device until ${until}. It is sent by itself when you are online again and the page is open.`,
  keptReceiverDown: (until) =>
    `The receiver is not replying now. The note waits here until ${until}. It is sent by itself when the receiver replies and the page is open.`,
  keptInMemory: (until) =>
    `You are offline. The note waits here until ${until}. It is sent by itself when you are online again. If you close the page, it is gone.`,
  until: (day, month, time) => `${day} ${month} at ${time}`,
  deleted: 'What was waiting has been deleted from this device. Nothing was sent.',
  deletedMayHaveArrived: 'What was waiting has been deleted from this device. It may have arrived even so.',
  sendAfterAll: 'Send after all',
  expired: 'The note waited for too long and has been deleted from this device. It was not sent.',
  expiredMayHaveArrived:
    'The note waited for too long and has been deleted from this device. It may have arrived even so.',
  unread:
    'We have sent the note, but may not read the receiver’s reply. It has probably arrived. Contact the adviser if you want to be sure.',
  mayHaveArrived:
    'The receiver did not reply. The note may have arrived even so. You can try again: the number is the same, so the receiver sees that it is the same note.',
  mayArriveTwice:
    'The receiver did not reply. The note may have arrived even so. If you press again, it may arrive twice.',
  refused:
    'The receiver did not accept the note. It does not help to try again now. Download or copy it, and contact the adviser.',
  notSent: 'The note was not sent. Nothing is lost. Try again, download it or copy it.',
  tested: (receiver) => `Test mode: nothing was sent. Without test mode the note goes to ${receiver}.`,
  sentAtOnce: (receiver) => `The answers have been sent to ${receiver}, without name or contact details.`,
  contactIntro: (receiver) =>
    `The answers are sent separately, without a name. When you press Send, the note and the contact details go to ${receiver}.`,
  consentNeeded: 'Error: Tick this box.',
};
