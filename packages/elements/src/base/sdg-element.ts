import {version, type Language, type PartnerProfile, type PartnerProfileInput} from '@sdg-widgets/core';
import {LitElement, type PropertyDeclarations, type PropertyValues} from 'lit';
import {AppearanceController} from '../appearance/appearance-controller.js';
import {appearanceNames, type Appearance} from '../appearance/appearance.js';
import {DocumentController} from './document-controller.js';
import {LanguageController} from './language-controller.js';
import {LazyPart} from './lazy-part.js';
import {oneOf} from './one-of.js';
import type {PageServices} from './services.js';
import {ServicesController} from './services-controller.js';

// What an element gives to the card inside it, as it is set on the element itself.
const passedOn = ['partner', 'partnerName', 'endpoint', 'privacyUrl', ...appearanceNames] as const;

/**
 * What our elements share: the partner, how results are sent, the look, the language.
 *
 * @attr {"nb" | "nn" | "en"} lang - The language; else that of the nearest ancestor with `lang`, else Bokmål. Answers are kept when it changes.
 * @cssprop [--sdg-color-surface=light-dark(#ffffff, #14191e)] - Background.
 * @cssprop [--sdg-color-surface-raised=from the surface] - What stands out from it: the promise, a chosen answer, the adviser.
 * @cssprop [--sdg-color-text=light-dark(#16212a, #eef3f5)] - Text.
 * @cssprop [--sdg-color-text-muted=from the text] - Text that helps.
 * @cssprop [--sdg-color-accent=light-dark(#0c5a63, #7ed0d6)] - Links, buttons, chosen answers, bars.
 * @cssprop [--sdg-color-link=the accent] - Links.
 * @cssprop [--sdg-color-fill=the accent] - Filled buttons and bars.
 * @cssprop [--sdg-color-on-accent=white or black] - The words on a filled button.
 * @cssprop [--sdg-color-border=from the text] - The border of a control.
 * @cssprop [--sdg-color-line=from the surface and the text] - What separates, and carries nothing.
 * @cssprop [--sdg-color-focus=the text] - The ring around what has focus.
 * @cssprop [--sdg-font-family=inherit] - Type.
 * @cssprop [--sdg-font-size=max(1rem, 16px)] - Everything else scales with it; a control stays at least 44 px high.
 * @cssprop [--sdg-line-height=1.5] - A number, at least 1.25.
 * @cssprop [--sdg-heading-font-family=inherit] - Headings.
 * @cssprop [--sdg-heading-font-weight=650] - Headings.
 * @cssprop [--sdg-heading-size=clamp(1.3125em, 6.2cqi, 1.75em)] - The one sentence of a screen; 1em to 3em.
 * @cssprop [--sdg-radius=0.5em] - Corners.
 * @cssprop [--sdg-radius-control=--sdg-radius] - Corners of buttons, fields and answers.
 * @cssprop [--sdg-border-width=1px] - The border of a control, at least 1px.
 * @cssprop [--sdg-space=1em] - Distance between things.
 * @cssprop [--sdg-inset=clamp(1em, 5cqi, 2em)] - Distance from the edge.
 * @cssprop [--sdg-width=44em] - Largest width.
 * @csspart banner - A line above it all: what an earlier visit has left to be sent.
 * @csspart test-mode - The same line in test mode.
 * @fires {SdgSubmitEvent} sdg-submit - The visitor pressed Send. Cancelable; answer with `respondWith()`.
 * @fires {SdgSubmittedEvent} sdg-submitted - The receiver has what was sent.
 * @fires {SdgSubmitFailedEvent} sdg-submit-failed - It was not sent; `detail.code` says why.
 * @fires {SdgErrorEvent} sdg-error - Something the developer can mend; the same is in the console.
 */
export abstract class SdgElement extends LitElement {
  /** The release it belongs to. */
  static readonly version: string = version;

  // Declared without decorators, so that the sources run as they are once their types are stripped.
  static override properties: PropertyDeclarations = {
    headingLevel: {attribute: 'heading-level'},
    partner: {},
    partnerName: {attribute: 'partner-name'},
    endpoint: {},
    submit: {},
    submitFormat: {attribute: 'submit-format'},
    endpointFallback: {attribute: 'endpoint-fallback'},
    headers: {attribute: false},
    test: {type: Boolean},
    privacyUrl: {attribute: 'privacy-url'},
    profileUrl: {attribute: 'profile-url'},
    profile: {attribute: false},
    theme: {},
    accent: {},
    surface: {},
    radius: {},
    density: {},
    font: {},
    width: {},
  };

  /** The level of the heading in the page's outline, 1 to 5. */
  declare headingLevel: '1' | '2' | '3' | '4' | '5' | undefined;

  /** The partner's key; stands in what is sent. */
  declare partner: string | undefined;

  /** The partner's name as the visitor knows it. */
  declare partnerName: string | undefined;

  /** Where results are posted. Without the attribute nothing can be sent. Empty: the page answers `sdg-submit` itself. */
  declare endpoint: string | undefined;

  /**
   * `ask`: nothing is sent before the visitor has seen the result and presses Send. `on-complete`, on a check: the start screen and
   * the last button say that the answers are sent, without name or contact, when the result shows.
   */
  declare submit: 'ask' | 'on-complete' | undefined;

  /**
   * How the result is put into a request. `text` and `form` reach a receiver that answers no preflight; `auto` chooses by its host.
   */
  declare submitFormat: 'json' | 'text' | 'form' | 'auto' | undefined;

  /** Where to, when `endpoint` cannot be reached. */
  declare endpointFallback: string | undefined;

  /** What goes along in the header of a request, where `submit-format` is `json`: an object of names and values. */
  declare headers: Readonly<Record<string, string>> | undefined;

  /** Test mode: nothing leaves the page, and the element says so. */
  declare test: boolean | undefined;

  /** The partner's privacy notice. */
  declare privacyUrl: string | undefined;

  /** The partner's advisers, local cases, meetings and campaigns, as JSON: https, at most 256 KiB. */
  declare profileUrl: string | undefined;

  /** The same from the developer. Wins over `profile-url`. */
  declare profile: PartnerProfileInput | undefined;

  /** Light or dark; `auto` follows the page's `color-scheme`. */
  declare theme: 'auto' | 'light' | 'dark' | undefined;

  /** Any CSS color, also `var(--brand)`: links, buttons, chosen answers, bars. Moved where it could not be read. */
  declare accent: string | undefined;

  /** Any CSS color: the background. */
  declare surface: string | undefined;

  /** Corners. */
  declare radius: 'none' | 'small' | 'medium' | 'large' | undefined;

  /** Distances. */
  declare density: 'comfortable' | 'compact' | undefined;

  /** The page's font, or the system's. */
  declare font: 'inherit' | 'system' | undefined;

  /** The largest width, a CSS length. */
  declare width: string | undefined;

  /** After a wrong `heading-level` has fallen back. */
  protected level = 2;

  protected readonly page = new ServicesController(this);

  protected readonly profileDocument = new DocumentController(
    this,
    'profile',
    () => this.profile,
    () => this.profileUrl,
  );

  readonly #language = new LanguageController(this);
  readonly #appearance = new AppearanceController(this);
  readonly #testMode = new LazyPart(this, () => import('../banner/test-mode.js'));

  /** The language it speaks. */
  get language(): Language {
    return this.#language.language;
  }

  /** @internal */
  get services(): PageServices | undefined {
    return this.page.services;
  }

  /** @internal The look that the partner's profile asks for. */
  get profileAppearance(): Appearance | undefined {
    return (this.profile as PartnerProfile | undefined)?.appearance ?? this.profileDocument.value?.appearance;
  }

  /** @internal What a card inside this element takes over from it. */
  get passedOn(): Pick<SdgElement, (typeof passedOn)[number]> {
    return Object.fromEntries(passedOn.map((name) => [name, this[name]])) as never;
  }

  /** Resolves when what the attributes ask for from the first moment on is here: a look, and a line in test mode. */
  protected whenReady(): Promise<unknown> {
    return Promise.all([this.#appearance.ready(), this.test && this.#testMode.load()]);
  }

  // Another document takes no style sheet of this one.
  adoptedCallback(): void {
    void import('../shared/add-styles.js').then(({renewStyles}) => renewStyles(this));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('headingLevel')) {
      this.level = Number(oneOf(this, 'heading-level', this.headingLevel, ['2', '1', '3', '4', '5']));
    }
    if (this.test) void this.#testMode.load();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (appearanceNames.some((name) => changed.has(name))) this.#appearance.update();
    this.#testMode.value?.showTestMode(this, this.test === true, this.language);
  }
}
