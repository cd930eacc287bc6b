// The tests of what runs in a page, in Chromium, Firefox and WebKit: BROWSERS=chromium,firefox,webkit chooses.
import {getRequestListener} from '@hono/node-server';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {
  emulateMediaPlugin,
  sendKeysPlugin,
  sendMousePlugin,
  setViewportPlugin,
} from '@web/test-runner-commands/plugins';
import {createTestServer} from '@sdg-widgets/tooling/test-server.mjs';
import {countReporter} from '@sdg-widgets/tooling/count-reporter.mjs';
import {findFirefox, launchOptions} from '@sdg-widgets/tooling/find-browser.mjs';
import {getBrowsers} from '@sdg-widgets/tooling/get-browsers.mjs';
import {webkitLauncher} from '@sdg-widgets/tooling/webkit-launcher.mjs';

const launchers = {
  chromium: () => chromeLauncher({launchOptions: launchOptions()}),
  firefox: () => {
    const launcher = chromeLauncher({
      launchOptions: {
        ...{browser: 'firefox', executablePath: findFirefox(), headless: true},
        // The panel that opens after a download takes the focus from every page that follows.
        extraPrefsFirefox: {'browser.download.alwaysOpenPanel': false},
      },
      concurrency: 1,
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

const handle = getRequestListener((await createTestServer()).fetch);

export default {
  files: 'packages/*/{src,test}/**/*.test.ts',
  // What partners get, and not Lit's development build.
  nodeResolve: {exportConditions: ['browser', 'production', 'default']},
  concurrency: 1,
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  browsers: getBrowsers().map((name) => launchers[name]()),
  middleware: [
    // Same origin as the tests, so that they can look into the pages they open.
    (context, next) => {
      if (!context.path.startsWith('/site/')) return next();
      context.respond = false;
      return handle(context.req, context.res);
    },
  ],
  plugins: [
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: './tsconfig.json'}),
    sendKeysPlugin(),
    sendMousePlugin(),
    setViewportPlugin(),
    emulateMediaPlugin(),
    extraCommands,
  ],
  reporters: [
    defaultReporter({reportTestProgress: Boolean(process.stdout.isTTY)}),
    countReporter(new URL('.test-results/browsers.json', import.meta.url)),
  ],
  testFramework: {config: {timeout: 60_000}},
};
