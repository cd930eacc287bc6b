// What goes wrong in a test's page, and in the frames in it, without the test noticing.

// Firefox reports these as errors of the page. They are of requests, which tests provoke and count.
const isOfRequest =
  /^Error: (Cross-Origin Request Blocked|Content-Security-Policy|Loading (module|failed)|None of the “sha|Blocked navigation to custom protocol)/;

/** Collects unhandled errors, unhandled rejections and console errors of the pages that Puppeteer drives. */
export class PageErrors {
  #errors = new WeakMap();

  /** Collects from now on. Returns the page. */
  watch(page) {
    const errors = [];
    this.#errors.set(page, errors);
    page.on('pageerror', (error) => {
      const report = String(error?.stack ?? error);
      if (!isOfRequest.test(report)) errors.push(report);
    });
    page.on('console', (message) => {
      // Without arguments, it is the browser that reports: a refused request or a violated policy, which tests provoke and count.
      if (message.type() === 'error' && message.args().length > 0) errors.push(message.text());
    });
    return page;
  }

  /** A plugin of @web/test-runner with the command `take-page-errors`: all errors since it was asked last. None in WebKit. */
  plugin() {
    return {
      name: 'page-errors',
      executeCommand: async ({command, session}) => {
        if (command !== 'take-page-errors') return undefined;
        const page = session.browser.getPage?.(session.id);
        const errors = page && this.#errors.get(page);
        if (!errors) return [];
        // An answer comes after all that the page has reported before.
        await page.evaluate(() => undefined);
        return errors.splice(0);
      },
    };
  }
}
