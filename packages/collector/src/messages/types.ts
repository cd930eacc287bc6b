import type {Language} from '@sdg-widgets/core';

/** The texts of the overview and the spreadsheet. */
export interface Messages {
  readonly language: Language;
  readonly languageName: string;
  readonly title: (partner: string) => string;
  readonly allPartners: string;
  readonly received: string;
  readonly receivedInAll: string;
  readonly receivedThisMonth: string;
  readonly empty: string;
  readonly noneShown: string;
  readonly shown: (count: number) => string;
  readonly hidden: string;
  readonly hiddenWhy: string;
  readonly rounded: string;
  readonly count: string;
  readonly stages: string;
  readonly stage: string;
  readonly stagesIntro: string;
  readonly dimensions: string;
  readonly dimensionsIntro: string;
  readonly band: string;
  readonly gaps: string;
  readonly gapsIntro: string;
  readonly gapsNone: string;
  readonly gap: string;
  readonly plans: string;
  readonly plansIntro: string;
  readonly plansNone: string;
  readonly plan: string;
  readonly who: string;
  readonly bySector: string;
  readonly bySize: string;
  readonly byMunicipality: string;
  readonly byMonth: string;
  readonly byPartner: string;
  readonly sector: string;
  readonly size: string;
  readonly municipality: string;
  readonly month: string;
  readonly partner: string;
  readonly notStated: string;
  readonly contacts: string;
  readonly contactsIntro: string;
  readonly contactsNone: string;
  readonly contactReceived: string;
  readonly contactDeleted: string;
  readonly download: string;
  readonly downloadNote: string;
  readonly notKnown: string;
  readonly notRelevant: string;
  /** The band spans two stages, because some answers are unknown. */
  readonly uncertain: string;
  readonly between: (lower: string, upper: string) => string;
  readonly noScore: string;
  readonly signInTitle: string;
  readonly signIn: string;
  readonly columns: Readonly<Record<Column, string>>;
}

/** Columns of the spreadsheet, besides dimensions and answers. */
export type Column =
  | 'id'
  | 'receivedAt'
  | 'partner'
  | 'verified'
  | 'language'
  | 'sector'
  | 'size'
  | 'municipality'
  | 'stage'
  | 'gaps'
  | 'plan'
  | 'follows'
  | 'name'
  | 'email'
  | 'phone'
  | 'consent'
  | 'consentAt'
  | 'deleteAfter';
