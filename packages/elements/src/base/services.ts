import type {
  Advice,
  Answers,
  Campaign,
  Catalogue,
  CatalogueAdjustment,
  Check,
  CheckDefinition,
  ContextQuestion,
  Language,
  Opportunity,
  PartnerProfile,
  RegisteredCompany,
  ScoringWeights,
  SharedAnswers,
} from '@sdg-widgets/core';
import type {CheckMessages} from '../messages/check-messages.js';
import type {CompanyMessages} from '../messages/company-messages.js';
import type {ContactMessages} from '../messages/contact-messages.js';
import type {ExportMessages} from '../messages/export-messages.js';
import type {FinderMessages} from '../messages/finder-messages.js';
import type {OpportunityMessages} from '../messages/opportunity-messages.js';
import type {ResultMessages} from '../messages/result-messages.js';
import type {StatusMessages} from '../messages/status-messages.js';

/** The texts and the content of one language, by the step that needs them. */
export interface Packs {
  /** Asks the check that ships. */
  readonly check: {readonly messages: CheckMessages; readonly check: CheckDefinition};
  /** Scores the check that ships, and shows its result. */
  readonly result: {readonly messages: ResultMessages; readonly advice: ScoringWeights & {readonly texts: Advice}};
  /** What a visitor does with a result. */
  readonly card: {
    readonly contact: ContactMessages;
    readonly status: StatusMessages;
    readonly exports: ExportMessages;
  };
  /** Asks what the finder asks, with the context questions of the check that ships. */
  readonly finder: {
    readonly messages: FinderMessages;
    readonly company: CompanyMessages;
    readonly context: readonly ContextQuestion[];
    readonly drivers: Catalogue['drivers'];
  };
  /** Finds opportunities and shows them. */
  readonly opportunities: {
    readonly messages: OpportunityMessages;
    readonly catalogue: Catalogue;
    readonly goals: Goals;
  };
}

/** The 17 goals in one language, with the words of the United Nations that stand wherever one is named. */
export interface Goals {
  readonly goals: readonly {
    readonly goal: number;
    readonly name: Readonly<Record<string, string>>;
    readonly hex: string;
  }[];
  readonly disclaimer: Readonly<Record<string, string>>;
  readonly link: string;
}

/** A document of the partner's own, after parsing. */
export interface Documents {
  readonly definition: CheckDefinition;
  readonly catalogue: CatalogueAdjustment;
  /** With the campaign that runs today. */
  readonly profile: PartnerProfile & {readonly campaign?: Campaign | undefined};
}

/** Where a document comes from: an address, or a value that is still to be parsed. */
export type DocumentSource = {readonly url: string} | {readonly value: unknown};

/** Asks a business registry; each call is one request. Rejects with a `CompanyLookupError`. */
export interface CompanyRegistry {
  readonly find: (number: string, signal: AbortSignal) => Promise<RegisteredCompany>;
  readonly findBranch: (number: string, signal: AbortSignal) => Promise<RegisteredCompany>;
  readonly search: (name: string, signal: AbortSignal) => Promise<readonly RegisteredCompany[]>;
}

/** What the visitor has decided to do. */
export interface VisitorPlan {
  readonly catalogue: {readonly id: string; readonly version: string};
  /** What the visitor said matters most. */
  readonly drivers: Catalogue['drivers'];
  /** In the order of the visitor. */
  readonly opportunities: readonly Opportunity[];
}

/** What the elements of one page share. In memory: gone with the page. */
export interface PageState {
  /** The quick check that was answered last. */
  readonly check?: Check | undefined;
  readonly answers?: Answers | undefined;
  readonly plan?: VisitorPlan | undefined;
  /** What the visitor said matters most, before there is a plan. */
  readonly drivers?: readonly string[] | undefined;
  /** The partner's own opportunities, as the finder shows them. */
  readonly adjustment?: CatalogueAdjustment | undefined;
  /** A municipality number, once the visitor has said which company it is. */
  readonly municipality?: string | undefined;
  /** The answers of an earlier time, from a link that the visitor kept. */
  readonly earlier?: SharedAnswers | undefined;
  /** Rises when the visitor starts again: what an element knows by itself is forgotten, too. */
  readonly visit?: number;
}

/** Keeps the state of a page. Dispatches `change` after each change. */
export class PageStateStore extends EventTarget {
  #state: PageState = {};

  get state(): PageState {
    return this.#state;
  }

  change(part: PageState): void {
    this.#state = {...this.#state, ...part};
    this.dispatchEvent(new Event('change'));
  }
}

/**
 * What a page gives its elements. `createServices` of `@sdg-widgets/sdk` makes one; a developer who brings other texts or other
 * storage writes one, and passes it to `provideServices`.
 */
export interface PageServices {
  /** Loads the texts and content of one step in one language. Called again after a failure. */
  load<Name extends keyof Packs>(name: Name, language: Language): Promise<Packs[Name]>;
  /** Loads and parses a document of the partner's own. Rejects with a reason that a developer can act on. */
  loadDocument<Kind extends keyof Documents>(
    kind: Kind,
    source: DocumentSource,
    signal: AbortSignal,
  ): Promise<Documents[Kind]>;
  /** Opens a company registry: the one at `url`, else Enhetsregisteret. */
  openRegistry(url?: string): Promise<CompanyRegistry>;
  /** Loads what sends, before the visitor presses Send: it must be there when the visitor is offline by then. */
  prepareSubmission?(): Promise<unknown>;
  /** Shared by the elements of the page. */
  readonly state: PageStateStore;
}
