import type {Language} from '@sdg-widgets/core';

interface FrameWords {
  /** Of the page, by widget. */
  readonly titles: Readonly<Record<string, string>>;
  readonly notAvailable: string;
  readonly closedFrame: string;
  readonly linkClosed: string;
  readonly address: string;
  readonly close: string;
}

/** What a framed page says itself. All else is said by the element in it. */
export const words: Readonly<Record<Language, FrameWords>> = {
  nb: {
    titles: {
      'quick-check': 'Bærekraftssjekk',
      'opportunity-finder': 'Muligheter for bedriften',
      'result-card': 'Internt arbeidsnotat',
    },
    notAvailable: 'Det som skulle stått her, kan ikke vises akkurat nå. Prøv gjerne igjen senere.',
    closedFrame:
      'Siden rundt kan ha stengt for utskrift, nedlasting og e-post herfra. Får dere det ikke til, kan dere kopiere notatet som tekst.',
    linkClosed: 'Siden rundt lar oss ikke åpne lenken. Kopier adressen, og åpne den i et nytt vindu.',
    address: 'Adressen',
    close: 'Lukk',
  },
  nn: {
    titles: {
      'quick-check': 'Berekraftsjekk',
      'opportunity-finder': 'Moglegheiter for bedrifta',
      'result-card': 'Internt arbeidsnotat',
    },
    notAvailable: 'Det som skulle ha stått her, kan ikkje visast akkurat no. Prøv gjerne igjen seinare.',
    closedFrame:
      'Sida rundt kan ha stengt for utskrift, nedlasting og e-post herfrå. Får de det ikkje til, kan de kopiere notatet som tekst.',
    linkClosed: 'Sida rundt lèt oss ikkje opne lenkja. Kopier adressa, og opne henne i eit nytt vindauge.',
    address: 'Adressa',
    close: 'Lukk',
  },
  en: {
    titles: {
      'quick-check': 'Sustainability check',
      'opportunity-finder': 'Opportunities for your business',
      'result-card': 'Internal working note',
    },
    notAvailable: 'What should stand here cannot be shown right now. Please try again later.',
    closedFrame:
      'The page around this may not allow printing, downloads and email from here. If they do not work, you can copy the note as text.',
    linkClosed: 'The page around this does not let us open the link. Copy the address, and open it in a new window.',
    address: 'The address',
    close: 'Close',
  },
};
