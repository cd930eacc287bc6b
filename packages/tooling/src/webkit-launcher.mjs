// A launcher for @web/test-runner that drives WebKitGTK by W3C WebDriver over fetch, without a driver package. WebKitGTK shares
// Safari's engine, but is not Safari.
import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {findWebKit} from './find-browser.mjs';

// WebDriver's code points for keys without a character.
const keys = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  Backspace: '\uE003',
  Delete: '\uE017',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  Shift: '\uE008',
};

const buttons = {left: 0, middle: 1, right: 2};
const driverTimeoutMs = 10_000;
const pollIntervalMs = 100;
// Longer than the driver's own timeouts.
const commandTimeoutMs = 90_000;
const stopTimeoutMs = 5_000;

class WebKitLauncher {
  name = 'WebKitGTK';
  // Read by @web/test-runner-commands.
  type = 'webdriver';
  concurrency = 1;
  #processes = [];
  #pages = new Map();
  #started;
  #address = '';
  #session = '';

  async startSession(id, url) {
    this.#pages.set(id, url);
    await (this.#started ??= this.#start());
    await this.#command('POST', '/url', {url});
  }

  isActive(id) {
    return this.#pages.has(id);
  }

  getBrowserUrl(id) {
    return this.#pages.get(id);
  }

  async stopSession(id) {
    this.#pages.delete(id);
    try {
      await this.#command('POST', '/url', {url: 'about:blank'});
    } catch (error) {
      // A page that cannot be left would block all later tests, so they get a new browser.
      console.warn(`Restarting WebKitGTK: ${error.message}`);
      await this.stop();
    }
    return {testCoverage: undefined};
  }

  async stop() {
    if (this.#session) await this.#command('DELETE', '', undefined, stopTimeoutMs).catch(() => {});
    this.#kill();
    this.#session = '';
    this.#started = undefined;
  }

  async sendKeys(_, pressed) {
    for (const key of pressed) {
      const value = keys[key] ?? key;
      await this.#act('key', {}, [
        {type: 'keyDown', value},
        {type: 'keyUp', value},
      ]);
    }
  }

  sendMouseMove(_, x, y) {
    return this.#pointer([{type: 'pointerMove', duration: 0, origin: 'viewport', x, y}]);
  }

  sendMouseClick(_, x, y, button = 'left') {
    return this.#pointer([
      {type: 'pointerMove', duration: 0, origin: 'viewport', x, y},
      {type: 'pointerDown', button: buttons[button]},
      {type: 'pointerUp', button: buttons[button]},
    ]);
  }

  resetMouse() {
    return this.#command('DELETE', '/actions');
  }

  /** Resizes the window, not the viewport. The minimum is about 450 px; test narrower pages in a frame. */
  resize(width, height) {
    return this.#command('POST', '/window/rect', {width, height});
  }

  async takeScreenshot() {
    return Buffer.from(await this.#command('GET', '/screenshot'), 'base64');
  }

  async #start() {
    const found = findWebKit();
    if (!found) throw new Error('WebKitGTK not found.');
    process.once('exit', () => this.#kill());
    const display = process.env.DISPLAY ?? (process.env.WAYLAND_DISPLAY ? undefined : await this.#startDisplay());
    const port = await freePort();
    const env = {...process.env, ...(display ? {DISPLAY: display} : {})};
    // In its own process group, so that its browser ends with it.
    this.#processes.push(spawn(found.driver, [`--port=${port}`], {stdio: 'ignore', env, detached: true}));
    this.#address = `http://127.0.0.1:${port}`;
    await this.#waitForDriver();
    const {sessionId} = await this.#request('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': {binary: found.browser, args: ['--automation']},
        },
      },
    });
    this.#session = `/session/${sessionId}`;
    await this.#command('POST', '/timeouts', {pageLoad: 60_000, script: 60_000});
  }

  /** Starts Xvfb on a free display number, because the browser hangs without a display. */
  async #startDisplay() {
    const screen = ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'];
    const server = spawn('Xvfb', screen, {stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true});
    this.#processes.push(server);
    const number = await new Promise((resolve, reject) => {
      server.once('error', reject);
      server.stdio[3].once('data', (data) => resolve(String(data).trim()));
    });
    return `:${number}`;
  }

  async #waitForDriver() {
    for (let waited = 0; ; waited += pollIntervalMs) {
      try {
        return await fetch(`${this.#address}/status`);
      } catch (error) {
        if (waited > driverTimeoutMs) throw error;
        await new Promise((resolve) => setTimeout(resolve, pollIntervalMs));
      }
    }
  }

  #pointer(actions) {
    return this.#act('pointer', {parameters: {pointerType: 'mouse'}}, actions);
  }

  #act(type, source, actions) {
    return this.#command('POST', '/actions', {actions: [{type, id: type, ...source, actions}]});
  }

  #command(method, path, body, timeoutMs) {
    return this.#request(method, this.#session + path, body, timeoutMs);
  }

  async #request(method, path, body, timeoutMs = commandTimeoutMs) {
    const response = await fetch(this.#address + path, {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      ...(body ? {body: JSON.stringify(body), headers: {'content-type': 'application/json'}} : {}),
    });
    const {value} = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  #kill() {
    for (const {pid} of this.#processes.splice(0)) {
      try {
        process.kill(-pid, 'SIGKILL');
      } catch {
        // The process has already exited.
      }
    }
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Creates the launcher. */
export const webkitLauncher = () => new WebKitLauncher();
