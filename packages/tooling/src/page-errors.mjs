// Collects errors of a test's page and its frames that the test itself does not notice.

// Firefox reports these failed requests as page errors. Tests cause and count them on purpose.
const isOfRequest =
  /^Error: (Cross-Origin Request Blocked|Content-Security-Policy|Loading (module|failed)|None of the “sha|Blocked navigation to custom protocol)/;

/** Collects unhandled errors, unhandled rejections and console errors of the pages that Puppeteer drives. */
export class PageErrors {
  #errors = new WeakMap();

  /** Starts collecting. Returns the page. */
  watch(page) {
    const errors = [];
    this.#errors.set(page, errors);
    page.on('pageerror', (error) => {
      const report = String(error?.stack ?? error);
      if (!isOfRequest.test(report)) errors.push(report);
    });
    page.on('console', (message) => {
      // A message without arguments is the browser's own, about a failed request or a violated policy. Tests cause these on purpose.
      if (message.type() === 'error' && message.args().length > 0) errors.push(message.text());
    });
    return page;
  }

  /** Creates a plugin for @web/test-runner with the command `take-page-errors`: returns and clears the errors. Empty in WebKit. */
  plugin() {
    return {
      name: 'page-errors',
      executeCommand: async ({command, session}) => {
        if (command !== 'take-page-errors') return undefined;
        const page = session.browser.getPage?.(session.id);
        const errors = page && this.#errors.get(page);
        if (!errors) return [];
        // Waits until all earlier reports of the page have arrived.
        await page.evaluate(() => undefined);
        return errors.splice(0);
      },
    };
  }
}
