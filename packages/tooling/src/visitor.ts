// Acts as a visitor does: sees words, presses keys, clicks where things are. For the browser tests.
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';

/** Waits until `find` finds something; for states, never for time. */
export async function until<T>(find: () => T | null | undefined | false, what: string): Promise<T> {
  // Less than a test has; a busy machine needs more than one would think.
  const timeoutMs = 45_000;
  const end = performance.now() + timeoutMs;
  for (;;) {
    const found = find();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Every element below `node`, inside open shadow roots too, in the order a reader meets them. */
export function* everything(node: Element | Document | ShadowRoot): Generator<Element> {
  for (const child of node.children) {
    yield child;
    if (child.shadowRoot) yield* everything(child.shadowRoot);
    yield* everything(child);
  }
}

const wordsOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

export class Visitor {
  readonly #frame: HTMLIFrameElement | undefined;
  readonly #root: Document | Element;

  /** `frame` when the page is in one: pointers are aimed from the top page. */
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

  /** The words of the first element that matches, as one line. */
  words(selector: string): string {
    const element = this.find(selector);
    return element ? wordsOf(element) : '';
  }

  /** Comes to what matches, as somebody who reads on: what is loaded only then is loaded. */
  async goTo(selector: string): Promise<void> {
    let isSeen = false;
    // What loads above may push it away again before it was seen.
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

  /** Whether the words stand somewhere, within one element. */
  sees(words: string): boolean {
    const hasOwnText = ({childNodes}: Element) =>
      [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    return this.all('*').some((element) => hasOwnText(element) && wordsOf(element).includes(words));
  }

  /** What has focus, inside shadow roots. */
  get focused(): Element | null {
    // Of the root it stands in: into a closed one nobody sees from outside.
    let focused: Element | null = (this.#root.getRootNode() as Document | ShadowRoot).activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused;
  }

  /** A click as an assistive technology or a script makes it. */
  press(words: string): void {
    const button = this.button(words);
    if (!button) throw new Error(`There is no button "${words}"`);
    button.click();
  }

  /** Clicks with the pointer where the element is. */
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

  /** Presses Tab until something that `isIt` has focus. */
  async tabTo(isIt: (element: Element) => boolean, what: string): Promise<void> {
    const maxStops = 80;
    for (let stops = 0; stops < maxStops; stops += 1) {
      await sendKeys({press: 'Tab'});
      if (this.focused && isIt(this.focused)) return;
    }
    throw new Error(`Tab never came to ${what}`);
  }
}
