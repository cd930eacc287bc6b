// Finds the browsers for the tests: installed Chromium and Firefox, and WebKitGTK from Debian's packages.
import {readdirSync, statSync} from 'node:fs';
import {homedir} from 'node:os';
import path from 'node:path';

const isFile = (file) => {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
};

const childrenOf = (folder) => {
  try {
    return readdirSync(folder)
      .sort()
      .reverse()
      .map((name) => path.join(folder, name));
  } catch {
    return [];
  }
};

/** Returns the first of these programs on the PATH. */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isFile);
}

/** Returns the file that an environment variable names. Throws if it does not exist, rather than ignoring the variable. */
function fromEnvironment(...variables) {
  for (const variable of variables) {
    const file = process.env[variable];
    if (file && !isFile(file)) throw new Error(`${variable} names ${file}, which is not a file`);
    if (file) return file;
  }
  return undefined;
}

/** Finds Chrome, Chromium, Edge or Brave: by environment variable, installed, or in a cache of Playwright or Puppeteer. */
export function findChromium() {
  return (
    fromEnvironment('CHROME_PATH', 'CHROME_BIN', 'PUPPETEER_EXECUTABLE_PATH') ?? installedChromium() ?? cachedChromium()
  );
}

/** Finds Firefox: by environment variable, or installed. */
export function findFirefox() {
  const installed = {
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  };
  return (
    fromEnvironment('FIREFOX_PATH') ??
    onPath('firefox-esr', 'firefox') ??
    (installed[process.platform] ?? []).find(isFile)
  );
}

/** Finds WebKitGTK's driver and MiniBrowser. They need a display; without one, Xvfb provides it. */
export function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const browser = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0']
    .flatMap((version) => ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/${version}/MiniBrowser`))
    .find(isFile);
  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || onPath('Xvfb'));
  return driver && browser && hasDisplay ? {driver, browser} : undefined;
}

function installedChromium() {
  switch (process.platform) {
    case 'darwin': {
      const apps = [
        'Google Chrome.app/Contents/MacOS/Google Chrome',
        'Chromium.app/Contents/MacOS/Chromium',
        'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
        'Brave Browser.app/Contents/MacOS/Brave Browser',
      ];
      const folders = ['/Applications', path.join(homedir(), 'Applications')];
      return folders.flatMap((folder) => apps.map((app) => path.join(folder, app))).find(isFile);
    }
    case 'win32': {
      const apps = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
      const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
      return folders.flatMap((folder) => (folder ? apps.map((app) => path.join(folder, app)) : [])).find(isFile);
    }
    default:
      return onPath(
        'google-chrome-stable',
        'google-chrome',
        'chromium',
        'chromium-browser',
        'microsoft-edge-stable',
        'brave-browser',
      );
  }
}

function cachedChromium() {
  const home = homedir();
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    path.join(home, '.cache/ms-playwright'),
    path.join(home, 'Library/Caches/ms-playwright'),
    path.join(process.env.LOCALAPPDATA ?? home, 'ms-playwright'),
    path.join(process.env.PUPPETEER_CACHE_DIR ?? path.join(home, '.cache/puppeteer'), 'chrome'),
  ];
  const binaries = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
  ];
  return caches
    .flatMap((cache) => (cache ? childrenOf(cache) : []))
    .flatMap((version) => binaries.map((binary) => path.join(version, binary)))
    .find(isFile);
}

/** Returns Puppeteer's launch options for Chromium. Disables the sandbox, which containers lack and our own pages do not need. */
export function launchOptions() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium not found: set CHROME_PATH, or install Chrome, Chromium or Edge.');
  return {
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
