import type {LitElement, ReactiveController} from 'lit';
import {appearanceNames, type Appearance} from './appearance.js';

/** An element that can be given a look. */
export type AppearanceHost = LitElement & Appearance & {readonly profileAppearance: Appearance | undefined};

// What a page sets as `--sdg-color-…`, and as `--sdg-…` beyond what the style sheet of every element has.
const colors = [
  ...['surface', 'surface-raised', 'text', 'text-muted', 'accent', 'link', 'fill', 'on-accent', 'border', 'line'],
  'focus',
];
const typography = [
  ...['font-family', 'font-size', 'line-height', 'heading-font-family', 'heading-font-weight', 'heading-size'],
  ...['radius-control', 'border-width', 'inset'],
];

/**
 * Gives an element the look that it, its partner's profile or the page asks for, and follows the page when that changes. Most ask for
 * none, and load nothing.
 */
export class AppearanceController implements ReactiveController {
  readonly #host: AppearanceHost;
  readonly #observer = new MutationObserver(() => this.update());
  #isWanted = false;
  #profile: Appearance | undefined;
  #ready: Promise<unknown> | undefined;

  constructor(host: AppearanceHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Resolves when the element has the look that it asks for now, so that nobody sees it in another before. */
  ready(): Promise<unknown> {
    return (this.#ready ??= this.#apply());
  }

  /** Looks again at what is asked for. */
  update(): void {
    this.#ready = this.#apply();
  }

  hostConnected(): void {
    for (const node of [this.#host, document.head])
      this.#observer.observe(node, {attributes: true, subtree: true, childList: true});
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  hostUpdated(): void {
    const {profileAppearance} = this.#host;
    if (profileAppearance !== this.#profile) this.update();
    this.#profile = profileAppearance;
  }

  async #apply(): Promise<void> {
    const host = this.#host;
    try {
      // Once is for good: what is taken away again is to be seen, too.
      this.#isWanted ||= this.#isAsked();
      const [appearance, type] = await Promise.all([
        this.#isWanted && import('./apply-appearance.js'),
        this.#pageSets(typography, '--sdg-') && import('./typography.js'),
      ]);
      if (appearance) appearance.applyAppearance(host);
      if (type) type.applyTypography(host);
    } catch (cause) {
      console.warn(`<${host.localName}> The appearance could not be loaded.`, cause);
    }
  }

  #isAsked(): boolean {
    const host = this.#host;
    return (
      appearanceNames.some((name) => host[name] !== undefined && host[name] !== null) ||
      host.profileAppearance !== undefined ||
      isAskedByPage() ||
      matchMedia('(prefers-contrast: more)').matches ||
      this.#pageSets(colors, '--sdg-color-')
    );
  }

  #pageSets(names: readonly string[], prefix: string): boolean {
    const style = getComputedStyle(this.#host);
    return names.some((name) => style.getPropertyValue(prefix + name));
  }
}

/** The page's `<meta name="sdg-widgets">` may also say something else, as where our files are. */
function isAskedByPage(): boolean {
  const {content} = document.querySelector<HTMLMetaElement>('meta[name=sdg-widgets]') ?? {content: ''};
  return appearanceNames.some((name) => new RegExp(`(^|;)\\s*${name}\\s*:`).test(content));
}
