/**
 * An element asks the page for something, as a page asks a service worker for a response: whoever can, answers. Nobody
 * has to; then `response` stays `undefined`.
 */
export abstract class RequestEvent<Detail, Answer> extends CustomEvent<Detail> {
  #response?: Promise<Answer>;

  constructor(type: string, detail: Detail) {
    super(type, {bubbles: true, composed: true, cancelable: true, detail});
  }

  get response(): Promise<Answer> | undefined {
    return this.#response;
  }

  /** The first answer counts. */
  respondWith(response: Promise<Answer>): void {
    this.#response ??= response;
  }
}
