// npm run test:node-versions: runs `npm start` and `npm run test:quick` in a clean clone on each Node.js of ../node-versions.
// Takes minutes for each version; `npm run test:node-versions -- 22 24` tests only these two. Linux x64 only.
import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {runOnExit} from './run-on-exit.mjs';
import {runQuietly} from './run-quietly.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const locked = fileURLToPath(new URL('../node-versions/', import.meta.url));
/** Long enough for a cold cache on a busy machine. */
const startTimeoutMs = 45 * 60_000;

const npm = process.env.npm_execpath;
if (!npm) throw new Error('npm not found, because the packages of Node.js lack it. Use: npm run test:node-versions');

const lines = process.argv.slice(2);
const versions = Object.entries(JSON.parse(readFileSync(path.join(locked, 'package.json'), 'utf8')).dependencies)
  .map(([name, wanted]) => ({name, line: name.replace('node-', ''), version: wanted.split('@').at(-1)}))
  .filter(({line}) => lines.length === 0 || lines.includes(line));

// With spaces and a non-ASCII letter, as in many home folders.
const folder = mkdtempSync(path.join(tmpdir(), 'sdg widgets på node '));
const cleanUp = runOnExit('rm -rf "$0"', [folder]);
const results = [];
try {
  const binaries = path.join(folder, 'binaries');
  cpSync(locked, binaries, {recursive: true});
  cpSync(path.join(root, '.npmrc'), path.join(binaries, '.npmrc'));
  const {status} = runQuietly('Getting the versions of Node.js', 'npm ci --prefer-offline', {cwd: binaries});
  if (status !== 0) process.exit(status);

  for (const {name, version} of versions) {
    const bin = path.join(binaries, 'node_modules', name, 'bin');
    results.push({version, ...(await tryVersion(version, bin))});
  }
} finally {
  await cleanUp.run();
}

console.log('\nNode.js   npm start  npm run test:quick');
for (const {version, started, tested} of results) console.log(version.padEnd(10) + started.padEnd(11) + tested);
const isGreen = results.length > 0 && results.every(({isGreen}) => isGreen);
process.exitCode = isGreen ? 0 : 1;

/** Starts the demo and runs the quick tests in a new clone, with the Node.js of the folder `bin`. */
async function tryVersion(version, bin) {
  const clone = path.join(folder, version);
  execFileSync('git', ['clone', '--quiet', root, clone]);
  const env = {...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`};
  try {
    const started = await tryStart(version, clone, env);
    const command = `node "${npm}" run test:quick`;
    const {status, output} = runQuietly(`Node.js ${version}: npm run test:quick`, command, {cwd: clone, env});
    const counts = output.match(/\d+ passed, \d+ failed/g)?.at(-1);
    return {
      isGreen: status === 0 && started !== undefined,
      started: started ?? 'failed',
      tested: `${status === 0 ? 'passed' : 'failed'}${counts ? ` (${counts})` : ''}`,
    };
  } finally {
    rmSync(clone, {recursive: true, force: true});
  }
}

/** Measures the seconds from `npm start` to a received submission. Resolves to `undefined` on failure. */
async function tryStart(version, clone, env) {
  process.stdout.write(`Node.js ${version}: npm start … `);
  const start = performance.now();
  const server = spawn('node', [npm, 'start'], {cwd: clone, env, detached: true, stdio: ['ignore', 'pipe', 'pipe']});
  const exited = once(server, 'exit');
  const stop = runOnExit('kill -- "-$0"', [String(server.pid)]);
  let output = '';
  try {
    const address = await new Promise((resolve, reject) => {
      const read = (text) => {
        output += text;
        const [, found] = /The demo is at +(\S+)\n/.exec(output) ?? [];
        if (found) resolve(found);
      };
      for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', read);
      exited.then(() => reject(new Error('npm start exited before it served anything.')), reject);
      AbortSignal.timeout(startTimeoutMs).addEventListener('abort', ({target}) => reject(target.reason));
    });
    await submit(address, clone);
    const seconds = `${Math.round((performance.now() - start) / 1000)} s`;
    console.log(seconds);
    return seconds;
  } catch (error) {
    console.log('failed');
    console.error(`${output}\n${error.stack}`);
    return undefined;
  } finally {
    await stop.run();
    await exited;
  }
}

/** Loads the page and the script, and sends a submission. Rejects unless it is received. */
async function submit(address, clone) {
  const request = async (place, init) => {
    const response = await fetch(new URL(place, address), init);
    if (!response.ok) throw new Error(`${place || '/'} responds with ${response.status}: ${await response.text()}`);
    return response;
  };
  await request('');
  await request('sdg-widgets/sdg-widgets.js');
  const {seal} = await import(pathToFileURL(path.join(clone, 'packages/collector/test/envelopes.mjs')));
  const envelope = await seal();
  const headers = {'content-type': 'application/json'};
  await request('api/submissions', {method: 'POST', headers, body: JSON.stringify(envelope)});
  const received = await (await request('received')).json();
  if (!received.some((submission) => submission.envelope.submissionId === envelope.submissionId))
    throw new Error('The submission was not received.');
}
