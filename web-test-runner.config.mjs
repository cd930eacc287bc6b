// The tests of what runs in a page, in Chromium, Firefox and WebKit beside each other. In the environment, BROWSERS=chromium,firefox
// chooses among them, TESTS=result-card among the files, and CONDITIONS=sdg-source takes the packages' sources instead of what was built.
import {getRequestListener} from '@hono/node-server';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {
  emulateMediaPlugin,
  sendKeysPlugin,
  sendMousePlugin,
  setViewportPlugin,
} from '@web/test-runner-commands/plugins';
import {bundleTests} from '@sdg-widgets/tooling/bundle-tests.mjs';
import {countReporter} from '@sdg-widgets/tooling/count-reporter.mjs';
import {findFirefox, launchOptions} from '@sdg-widgets/tooling/find-browser.mjs';
import {getBrowsers} from '@sdg-widgets/tooling/get-browsers.mjs';
import {listTests} from '@sdg-widgets/tooling/list-tests.mjs';
import {PageErrors} from '@sdg-widgets/tooling/page-errors.mjs';
import {webkitLauncher} from '@sdg-widgets/tooling/webkit-launcher.mjs';

const pageErrors = new PageErrors();
const createPage = async ({context}) => pageErrors.watch(await context.newPage());

// The focus is in one page of a browser at a time.
const concurrency = 1;

const launchers = {
  chromium: () => chromeLauncher({launchOptions: launchOptions(), createPage, concurrency}),
  firefox: () => {
    const launcher = chromeLauncher({
      launchOptions: {
        ...{browser: 'firefox', executablePath: findFirefox(), headless: true},
        // The panel that opens after a download takes the focus from every page that follows.
        extraPrefsFirefox: {'browser.download.alwaysOpenPanel': false},
      },
      createPage,
      concurrency,
    });
    launcher.name = 'Firefox';
    return launcher;
  },
  webkit: webkitLauncher,
};

// What the stock commands cannot do: what is on the screen; in Chromium forced colours, more contrast, the whole accessibility tree and a lost
// line, in WebKit the window's size.
// A line stays lost for as long as the session lives that has cut it.
const lines = new Map();

const extraCommands = {
  name: 'extra-commands',
  async executeCommand({command, payload, session}) {
    const {browser} = session;
    if (command === 'resize-window' && browser.type === 'webdriver') {
      await browser.resize(payload.width, payload.height);
      return true;
    }
    if (command === 'screenshot') {
      const taken = browser.type === 'webdriver' ? browser : await browser.getPage(session.id);
      return Buffer.from(await (taken.takeScreenshot?.() ?? taken.screenshot())).toString('base64');
    }
    const send = async (...message) => (await browser.getPage(session.id).createCDPSession()).send(...message);
    // Not the whole line: the tests are run over it.
    if (command === 'offline') {
      const conditions = {offline: payload, latency: 0, downloadThroughput: -1, uploadThroughput: -1};
      const urlPatterns = payload ? [{urlPattern: '*://*:*/site/*', block: true}] : [];
      if (!lines.has(session.id)) lines.set(session.id, await (await browser.getPage(session.id)).createCDPSession());
      await lines.get(session.id).send('Network.enable');
      await lines.get(session.id).send('Network.setBlockedURLs', {urlPatterns});
      await lines.get(session.id).send('Network.overrideNetworkState', conditions);
      return true;
    }
    if (command === 'forced-colors' || command === 'prefers-contrast') {
      await send('Emulation.setEmulatedMedia', {features: [{name: command, value: payload}]});
      return true;
    }
    if (command === 'accessibility-tree') {
      const {nodes} = await send('Accessibility.getFullAXTree');
      return nodes.map(({role, name, description, properties = []}) => ({
        ...{role: role?.value, name: name?.value, description: description?.value},
        checked: properties.find((property) => property.name === 'checked')?.value.value,
      }));
    }
    return undefined;
  },
};

/** The engine that has sent a request. */
function engineOf(userAgent = '') {
  if (userAgent.includes('Firefox/')) return 'firefox';
  return userAgent.includes('Chrome/') ? 'chromium' : 'webkit';
}

// A site for each engine: what one has sent is not in the log of another. Made when a test visits it, since it stands on what was built.
const sites = new Map();

function siteOf(engine) {
  if (!sites.has(engine)) {
    const site = import('@sdg-widgets/tooling/test-server.mjs').then(({createTestServer}) => createTestServer());
    sites.set(
      engine,
      site.then(({fetch}) => getRequestListener(fetch)),
    );
  }
  return sites.get(engine);
}

const browsers = getBrowsers();
const files = listTests(process.env.TESTS).browser;
// What partners get, and not Lit's development build.
const conditions = ['browser', 'production', ...(process.env.CONDITIONS?.split(',') ?? [])];

export default {
  files,
  nodeResolve: {exportConditions: [...conditions, 'default']},
  concurrency,
  concurrentBrowsers: browsers.length,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  browsers: browsers.map((name) => launchers[name]()),
  middleware: [
    // Same origin as the tests, so that they can look into the pages they open.
    async (context, next) => {
      if (!context.path.startsWith('/site/')) return next();
      context.respond = false;
      const handle = await siteOf(engineOf(context.get('user-agent')));
      return handle(context.req, context.res);
    },
  ],
  plugins: [
    bundleTests(files, conditions),
    sendKeysPlugin(),
    sendMousePlugin(),
    setViewportPlugin(),
    emulateMediaPlugin(),
    pageErrors.plugin(),
    extraCommands,
  ],
  reporters: [
    defaultReporter({reportTestProgress: Boolean(process.stdout.isTTY)}),
    countReporter(new URL('.test-results/browsers.json', import.meta.url)),
  ],
  testFramework: {config: {timeout: 60_000}},
};
