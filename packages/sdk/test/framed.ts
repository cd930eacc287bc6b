import {until} from '@sdg-widgets/tooling/visitor.js';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import {openMarkup, type Page} from './page.js';

/** What frame-probe.js says of an element. */
export interface Seen {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly words: string;
  readonly id: string;
  readonly part: string;
  readonly tag: string;
  readonly value?: string;
  readonly type?: string;
  readonly href?: string;
  readonly checked?: boolean;
}

export interface Answer {
  readonly found: Seen | null;
  readonly count: number;
  readonly focused: Seen | null;
  readonly origin: string;
  readonly title: string;
  readonly lang: string;
  readonly url: string;
  readonly colorScheme: string;
  /** How often something was clicked, and whether it was this, the last time. */
  readonly clicks: number;
  readonly isClicked: boolean;
  readonly innerHeight: number;
  readonly scrollHeight: number;
  readonly scrollY: number;
}

interface Question {
  readonly selector?: string;
  readonly words?: string;
  /** Clicks it, as a script does. */
  readonly press?: boolean;
  /** What the framed page then says to the page around it. */
  readonly post?: unknown;
}

/** Another origin, where the files are. */
export const filesOfAnotherOrigin = async () => `${await (await fetch('/site/other-origin')).text()}/site/sdg-widgets/`;

let asked = 0;

/** A partner's page with our page in a frame of another origin, and a visitor who acts in the frame. */
export class Framed {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** `markup` is of the partner's page; its frame has `probe` in the address. */
  static async open(markup: string, {width = 1280, head = ''} = {}): Promise<Framed> {
    const framed = new Framed(await openMarkup(markup, head, {width}));
    await until(() => framed.frame, 'the frame');
    return framed;
  }

  get frame(): HTMLIFrameElement {
    return this.page.document.querySelector('iframe')!;
  }

  /** Asks until it is answered: the framed page may be on its way. */
  ask(question: Question = {}): Promise<Answer> {
    asked += 1;
    const probe = asked;
    return new Promise((resolve) => {
      const send = () => {
        const window = this.frame.contentWindow;
        if (window) window.postMessage({probe, ...question}, '*');
        else clearInterval(again);
      };
      const again = setInterval(send, 250);
      const listen = ({source, data}: MessageEvent) => {
        if (source !== this.frame.contentWindow || data?.probe !== probe) return;
        clearInterval(again);
        removeEventListener('message', listen);
        resolve(data as Answer);
      };
      addEventListener('message', listen);
      send();
    });
  }

  /** Waits until there is what matches, and says what it is. */
  async find(selector: string, words?: string): Promise<Seen> {
    const question = words === undefined ? {selector} : {selector, words};
    return (await this.when((answer) => answer.found !== null, words ?? selector, question)).found!;
  }

  async when(is: (answer: Answer) => boolean, what: string, question: Question = {}): Promise<Answer> {
    let answer: Answer | undefined;
    let isAsking = false;
    await until(() => {
      if (answer && is(answer)) return true;
      if (!isAsking) {
        isAsking = true;
        void this.ask(question).then((given) => {
          answer = given;
          isAsking = false;
        });
      }
      return false;
    }, what);
    return answer!;
  }

  /** A click as an assistive technology or a script makes it. */
  async press(selector: string, words?: string): Promise<void> {
    await this.find(selector, words);
    await this.ask({selector, press: true, ...(words === undefined ? {} : {words})});
  }

  /** Scrolls the page around the frame to it, as somebody who reads on: what is loaded only then is loaded. */
  async goTo(selector: string, words?: string): Promise<void> {
    const window = this.page.frame.contentWindow!;
    const {top} = await this.find(selector, words);
    window.scrollTo({top: window.scrollY + this.frame.getBoundingClientRect().top + top - 200, behavior: 'instant'});
  }

  /** Reads on to `place` until this has come there. */
  async readOn(place: string, selector: string, words: string): Promise<void> {
    do await this.goTo(place);
    while ((await this.ask({selector, words})).found === null);
  }

  /** Clicks with the pointer where it stands, and again where what comes above has pushed it away. */
  async point(selector: string, words?: string): Promise<void> {
    const question = words === undefined ? {selector} : {selector, words};
    const {clicks: before} = await this.ask();
    for (;;) {
      await this.goTo(selector, words);
      const {left, top, width, height} = await this.find(selector, words);
      const frame = this.frame.getBoundingClientRect();
      const x = Math.round(frame.left + this.frame.clientLeft + left + width / 2);
      const y = Math.round(frame.top + this.frame.clientTop + top + height / 2);
      if (y < 0 || y > this.page.frame.clientHeight) continue;
      await sendMouse({type: 'click', position: [x, y]});
      await resetMouse();
      const {clicks, isClicked} = await this.ask(question);
      if (clicks > before && isClicked) return;
    }
  }

  /** Presses Tab until this has focus. */
  async tabTo(isIt: (focused: Seen) => boolean, what: string): Promise<void> {
    const mostStops = 80;
    for (let stops = 0; stops < mostStops; stops += 1) {
      await sendKeys({press: 'Tab'});
      const {focused} = await this.ask();
      if (focused && isIt(focused)) return;
    }
    throw new Error(`Tab never came to ${what}`);
  }

  /** Answers with the first option, by script, and waits for the result. */
  async answerAll(start: string): Promise<void> {
    await this.press('button', start);
    for (let question = ''; ;) {
      const isNext = ({found}: Answer) => found !== null && (found.id === 'conclusion' || found.words !== question);
      const {found} = await this.when(isNext, 'a question or the result', {selector: '#conclusion, [part=progress]'});
      if (found!.id === 'conclusion') return;
      question = found!.words;
      await this.press('input[type=radio]');
      await this.press('button[part=primary]');
    }
  }

  /** What a page says when a script of its own posts into the frame. */
  sayFromPage(message: unknown): void {
    const window = this.page.frame.contentWindow as Window & {Function: FunctionConstructor};
    window.Function('message', 'document.querySelector("iframe").contentWindow.postMessage(message, "*")')(message);
  }

  close(): void {
    this.page.close();
  }
}
