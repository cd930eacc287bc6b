// Acts like a visitor: reads text, presses keys, clicks with the pointer. For browser tests.
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';

/**
 * Waits until `find` returns a value, and resolves to it. Rejects after 45 seconds.
 *
 * @param what What is awaited, for the error message.
 */
export async function until<T>(find: () => T | null | undefined | false, what: string): Promise<T> {
  // Shorter than the timeout of a test, long enough for a busy machine.
  const timeoutMs = 45_000;
  const end = performance.now() + timeoutMs;
  for (;;) {
    const found = find();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Timeout while waiting for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Yields every element below `node`, including those in open shadow roots, in reading order. */
export function* everything(node: Element | Document | ShadowRoot): Generator<Element> {
  for (const child of node.children) {
    yield child;
    if (child.shadowRoot) yield* everything(child.shadowRoot);
    yield* everything(child);
  }
}

const wordsOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A visitor of a page, or of one element in it. */
export class Visitor {
  readonly #frame: HTMLIFrameElement | undefined;
  readonly #root: Document | Element;

  /** @param frame The frame of the page, if any: pointer positions are relative to the top page. */
  constructor(root: Document | Element, frame?: HTMLIFrameElement) {
    this.#root = root;
    this.#frame = frame;
  }

  all<E extends Element = HTMLElement>(selector: string): E[] {
    const shadow = 'shadowRoot' in this.#root ? this.#root.shadowRoot : null;
    const found = [...(shadow ? everything(shadow) : []), ...everything(this.#root)];
    return found.filter((element): element is E => element.matches(selector));
  }

  find<E extends Element = HTMLElement>(selector: string): E | undefined {
    return this.all<E>(selector)[0];
  }

  button(words: string): HTMLButtonElement | undefined {
    return this.all<HTMLButtonElement>('button').find((button) => wordsOf(button) === words);
  }

  /** Returns the text of the first match, as one line. */
  words(selector: string): string {
    const element = this.find(selector);
    return element ? wordsOf(element) : '';
  }

  /** Scrolls to the first match until it is in the viewport, so that lazy parts load. */
  async goTo(selector: string): Promise<void> {
    let isSeen = false;
    // Parts that load above can push it out of the viewport again.
    while (!isSeen) {
      const target = await until(() => this.find(selector), selector);
      target.scrollIntoView({block: 'center', behavior: 'instant'});
      isSeen = await new Promise((resolve) => {
        new IntersectionObserver(([entry], observer) => {
          observer.disconnect();
          resolve(entry!.isIntersecting);
        }).observe(target);
      });
    }
  }

  /** Whether one element contains the text. */
  sees(words: string): boolean {
    const hasOwnText = ({childNodes}: Element) =>
      [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    return this.all('*').some((element) => hasOwnText(element) && wordsOf(element).includes(words));
  }

  /** The focused element, also inside shadow roots. */
  get focused(): Element | null {
    // Starts at the element's own root, because a closed root is not visible from outside.
    let focused: Element | null = (this.#root.getRootNode() as Document | ShadowRoot).activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused;
  }

  /** Clicks a button by its text, as assistive technology or a script does. */
  press(words: string): void {
    const button = this.button(words);
    if (!button) throw new Error(`There is no button "${words}"`);
    button.click();
  }

  /** Clicks an element with the pointer. */
  async point(element: Element): Promise<void> {
    element.scrollIntoView({block: 'center', behavior: 'instant'});
    const {left, top, width, height} = element.getBoundingClientRect();
    const frame = this.#frame?.getBoundingClientRect();
    const position: [number, number] = [
      Math.round(left + width / 2 + (frame?.left ?? 0)),
      Math.round(top + height / 2 + (frame?.top ?? 0)),
    ];
    await sendMouse({type: 'click', position});
    await resetMouse();
  }

  /** Presses Tab until an element that matches `isIt` has focus. */
  async tabTo(isIt: (element: Element) => boolean, what: string): Promise<void> {
    const maxStops = 80;
    for (let stops = 0; stops < maxStops; stops += 1) {
      await sendKeys({press: 'Tab'});
      if (this.focused && isIt(this.focused)) return;
    }
    throw new Error(`Tab does not reach ${what}`);
  }
}
