import type {Language, Opportunity, rankingWeights} from '@sdg-widgets/core';

/** Everything said about what was found. Apart, since nobody needs it before the last question. */
export interface OpportunityMessages {
  readonly language: Language;

  // What was found
  readonly conclusion: (count: number) => string;
  readonly basis: (company: string, drivers: readonly string[]) => string;
  /** A size of the check, as part of a sentence. */
  readonly employees: (size: string) => string;
  readonly change: string;
  readonly duties: string;
  readonly dutiesIntro: string;
  readonly source: (host: string) => string;
  readonly months: string;
  readonly checkedOn: (day: number, month: string, year: string) => string;
  readonly unchecked: string;
  readonly best: string;
  readonly fewer: string;
  readonly all: (count: number) => string;
  readonly alreadyDoing: string;
  readonly disclaimer: string;
  readonly restart: string;
  readonly adviser: string;
  readonly adviserText: (partner: string) => string;
  readonly booking: string;
  readonly partnerFallback: string;

  // One opportunity
  readonly firstStep: string;
  readonly fits: Readonly<Record<'hotspot' | 'specific' | 'all', string>>;
  readonly answered: (answer: string, topic: string) => string;
  readonly unanswered: (topic: string) => string;
  readonly chose: (driver: string) => string;
  readonly effort: string;
  readonly efforts: Readonly<Record<Opportunity['effort'], string>>;
  readonly payback: string;
  readonly paybacks: Readonly<Record<Opportunity['payback'], string>>;
  readonly goals: string;
  readonly goal: (goal: number, name: string) => string;
  readonly targets: (targets: readonly string[]) => string;
  readonly support: string;
  readonly more: string;
  readonly cases: string;
  readonly meetings: string;
  readonly notices: string;
  readonly readMore: string;
  readonly onDate: (day: number, month: string, year: string) => string;

  // How it was chosen
  readonly how: string;
  readonly howIntro: string;
  readonly howParts: (weights: typeof rankingWeights) => readonly string[];
  readonly howChosen: string;

  // All that fit
  readonly filters: string;
  readonly filterEffort: string;
  readonly filterTheme: string;
  readonly filterDriver: string;
  readonly filterGoal: string;
  readonly everything: string;
  readonly themes: Readonly<Record<string, string>>;
  readonly hits: (count: number) => string;

  // The plan
  readonly plan: string;
  readonly planIntro: (count: number, most: number) => string;
  readonly addToPlan: string;
  readonly addTitleToPlan: (title: string) => string;
  readonly removeFromPlan: string;
  readonly removeTitleFromPlan: (title: string) => string;
  readonly added: (title: string, count: number, most: number) => string;
  readonly removed: (title: string, count: number, most: number) => string;
  readonly planFull: (most: number) => string;
  readonly earlier: string;
  readonly earlierTitle: (title: string) => string;
  readonly later: string;
  readonly laterTitle: (title: string) => string;
  readonly moved: (title: string, place: number) => string;
}
