/**
 * Collects console errors, console warnings and uncaught exceptions of a page.
 * @param {import('puppeteer-core').Page} page
 * @returns {string[]} A live list that grows with the page's messages.
 */
export function watchConsole(page) {
  const messages = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) messages.push(message.text());
  });
  page.on('pageerror', (error) => messages.push(String(error)));
  return messages;
}
