/**
 * What a developer would see in the console of this page from now on: errors, warnings, and what nobody caught.
 * @param {import('puppeteer-core').Page} page
 * @returns {string[]} Grows as the page goes on.
 */
export function watchConsole(page) {
  const messages = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) messages.push(message.text());
  });
  page.on('pageerror', (error) => messages.push(String(error)));
  return messages;
}
