import {
  CompanyLookupError,
  isNumberLike,
  organisationNumber,
  textIn,
  type Answers,
  type CompanyLookupErrorCode,
  type ContextQuestion,
  type Language,
  type RegisteredCompany,
} from '@sdg-widgets/core';
import {nothing, type TemplateResult} from 'lit';
import {LoadController} from '../base/load-controller.js';
import type {SdgElement} from '../base/sdg-element.js';
import type {CompanyRegistry} from '../base/services.js';
import type {CompanyMessages} from '../messages/company-messages.js';
import {addStyles} from '../shared/add-styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {headingAt} from '../shared/heading.js';
import {html} from '../shared/html.js';
import {moveFocus} from '../shared/move-focus.js';
import {styles} from './company-lookup.styles.js';

type LookupState =
  | {readonly status: 'idle' | 'empty' | 'wrong-number' | 'no-branch' | 'searching'}
  | {readonly status: 'hits'; readonly companies: readonly RegisteredCompany[]}
  | {readonly status: 'found'; readonly company: RegisteredCompany}
  | {readonly status: 'problem'; readonly code: CompanyLookupErrorCode; readonly number: string | undefined};

export interface CompanyLookupOptions {
  /** `undefined` until they are here. */
  readonly messages: () => CompanyMessages | undefined;
  readonly registryUrl: () => string | undefined;
  /** The visitor has said that it is this company. */
  readonly onConfirm: (answers: Answers, company: RegisteredCompany) => void;
}

// Long enough that a pause in typing is one, short enough that nobody waits for it.
const debounceMs = 400;
const minQueryLength = 3;

/**
 * Looks a company up by number or name, in the finder's own root. Asks a registry when the visitor presses the button,
 * and while a name is written, in the pauses; keeps nothing. The questions stay where they are: whatever goes wrong, the visitor can answer.
 */
export class CompanyLookup {
  readonly #host: SdgElement;
  readonly #options: CompanyLookupOptions;
  readonly #registry: LoadController<string, CompanyRegistry>;
  #state: LookupState = {status: 'idle'};
  #asking = new AbortController();
  #debounce: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SdgElement, options: CompanyLookupOptions) {
    this.#host = host;
    this.#options = options;
    addStyles(host, fieldStyles, styles);
    // What was being written when the element left the page is not asked for.
    host.addController({hostDisconnected: () => this.#stop()});
    this.#registry = new LoadController(host, {
      key: () => options.registryUrl() ?? '',
      load: (services, url) => services.openRegistry(url || undefined),
      name: 'The company registry',
      code: 'registry',
    });
  }

  /** What the start screen promises where there is a look-up; `undefined` until its words are here. */
  get privacy(): string | undefined {
    return this.#messages?.privacy;
  }

  /** Forgets what was looked up: the visitor goes on without it, or begins anew. */
  reset(): void {
    this.#stop();
    this.#change({status: 'idle'});
  }

  render(level: number, context: readonly ContextQuestion[]): TemplateResult | typeof nothing {
    const messages = this.#messages;
    if (!messages) return nothing;
    return html`
      <form part="lookup" aria-labelledby="lookup" @submit=${(event: Event) => event.preventDefault()}>
        ${headingAt(level + 1, 'section-title', messages.heading, 'lookup')}
        <label for="lookup-query">${messages.label}</label>
        <p part="hint" id="lookup-hint">${messages.hint(this.#registryName(messages))}</p>
        <div part="lookup-row">
          <input
            id="lookup-query"
            name="query"
            type="text"
            maxlength="100"
            autocomplete="off"
            spellcheck="false"
            aria-describedby="lookup-hint"
            @input=${this.#onInput}
          />
          <button part="secondary" @click=${this.#onSearch}>${messages.search}</button>
        </div>
        <p role="status" part="lookup-status" id="lookup-status" tabindex="-1">${this.#words(messages)}</p>
        ${this.#renderAnswer(messages, context)}
      </form>
    `;
  }

  #words(messages: CompanyMessages): string {
    const state = this.#state;
    switch (state.status) {
      case 'idle':
        return '';
      case 'empty':
        return messages.empty;
      case 'wrong-number':
        return messages.wrongNumber;
      case 'no-branch':
        return messages.noBranch;
      case 'searching':
        return messages.searching;
      case 'hits':
        return state.companies.length === 0 ? messages.noHits : messages.hits(state.companies.length);
      case 'found':
        return state.company.isClosed ? messages.closed(state.company.name) : messages.found(state.company.name);
      case 'problem':
        return messages.problems[state.code];
    }
  }

  #renderAnswer(messages: CompanyMessages, context: readonly ContextQuestion[]) {
    const state = this.#state;
    if (state.status === 'hits' && state.companies.length > 0) {
      return html`
        <ul role="list">
          ${state.companies.map(
            (company) => html`
              <li>
                <button part="secondary" type="button" @click=${() => this.#choose(company)}>
                  ${[company.name, company.municipality?.name].filter(Boolean).join(', ')}
                </button>
              </li>
            `,
          )}
        </ul>
      `;
    }
    if (state.status === 'problem' && state.code === 'not-found' && state.number) {
      const {number} = state;
      return html`
        <div part="actions">
          <button part="secondary" type="button" @click=${() => this.#findBranch(number)}>${messages.tryBranch}</button>
        </div>
      `;
    }
    if (state.status !== 'found' || state.company.isClosed) return nothing;
    const {company} = state;
    const rows: [string, string | undefined][] = [
      [messages.trade, labelOf(context, 'sector', company.trade, messages.language)],
      [messages.employees, labelOf(context, 'size', company.size, messages.language)],
      [messages.municipality, company.municipality?.name],
    ];
    return html`
      <dl>
        ${rows.map(
          ([name, value]) => html`
            <div>
              <dt>${name}</dt>
              <dd>${value ?? messages.notStated}</dd>
            </div>
          `,
        )}
      </dl>
      <div part="actions">
        <button part="primary" type="button" @click=${() => this.#confirm(company)}>${messages.isUs}</button>
        <button part="secondary" type="button" @click=${this.#reject}>${messages.isNotUs}</button>
      </div>
    `;
  }

  // A name is searched for while it is written; a number when it is whole, by the button.
  readonly #onInput = ({currentTarget}: Event) => {
    const query = (currentTarget as HTMLInputElement).value.trim();
    this.#stop();
    if (isNumberLike(query) || query.length < minQueryLength) {
      this.#change({status: 'idle'});
      return;
    }
    // The visitor may have gone on without it.
    this.#debounce = setTimeout(() => this.#input && this.#search(query), debounceMs);
  };

  readonly #onSearch = (event: Event) => {
    event.preventDefault();
    const query = this.#input!.value.trim();
    this.#stop();
    if (isNumberLike(query)) {
      const number = organisationNumber(query);
      if (number) void this.#find(number);
      else this.#change({status: 'wrong-number'});
    } else if (query.length < minQueryLength) this.#change({status: 'empty'});
    else this.#search(query);
  };

  #find(number: string) {
    return this.#ask(number, async (registry, signal) => ({
      status: 'found',
      company: await registry.find(number, signal),
    }));
  }

  #findBranch(number: string) {
    this.#focusLater('lookup-status');
    return this.#ask(
      undefined,
      async (registry, signal) => ({status: 'found', company: await registry.findBranch(number, signal)}),
      true,
    );
  }

  #search(name: string) {
    return this.#ask(undefined, async (registry, signal) => ({
      status: 'hits',
      companies: (await registry.search(name, signal)).filter(({isClosed}) => !isClosed),
    }));
  }

  async #ask(
    number: string | undefined,
    request: (registry: CompanyRegistry, signal: AbortSignal) => Promise<LookupState>,
    isBranch = false,
  ) {
    this.#stop();
    const {signal} = this.#asking;
    this.#change({status: 'searching'});
    try {
      const answer = await request(this.#registry.value!, signal);
      if (!signal.aborted) this.#change(answer);
    } catch (error) {
      if (signal.aborted) return;
      const code = error instanceof CompanyLookupError ? error.code : 'network';
      // What the registry has forgotten, we forget.
      if (code === 'gone' && this.#input) this.#input.value = '';
      this.#change(isBranch && code === 'not-found' ? {status: 'no-branch'} : {status: 'problem', code, number});
    }
  }

  /** `undefined` as long as there is nobody to ask. */
  get #messages(): CompanyMessages | undefined {
    return this.#registry.value && this.#options.messages();
  }

  #registryName({registry}: CompanyMessages): string {
    const address = this.#options.registryUrl();
    return address ? new URL(address, document.baseURI).host : registry;
  }

  #choose(company: RegisteredCompany) {
    this.#focusLater('lookup-status');
    this.#change({status: 'found', company});
  }

  readonly #reject = () => {
    this.#focusLater('lookup-query');
    this.#change({status: 'idle'});
  };

  #confirm(company: RegisteredCompany) {
    this.#change({status: 'idle'});
    const answers: Record<string, string> = {};
    if (company.trade) answers['sector'] = company.trade;
    if (company.size) answers['size'] = company.size;
    this.#options.onConfirm(answers, company);
  }

  get #input(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector<HTMLInputElement>('#lookup-query');
  }

  /** The button that was pressed is about to go. */
  #focusLater(id: string) {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => moveFocus(this.#host.renderRoot.querySelector<HTMLElement>(`#${id}`)));
  }

  /** Whatever was asked earlier is not waited for any more. */
  #stop() {
    clearTimeout(this.#debounce);
    this.#asking.abort();
    this.#asking = new AbortController();
  }

  #change(state: LookupState) {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

function labelOf(
  context: readonly ContextQuestion[],
  id: string,
  value: string | undefined,
  language: Language,
): string | undefined {
  const option = context.find((question) => question.id === id)?.options.find((each) => each.value === value);
  return option && textIn(option.label, language);
}
