// What somebody sees of `npm start` on a machine that is not quite as expected.
import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = new URL('../../../', import.meta.url);
const fromRoot = (file) => fileURLToPath(new URL(file, root));

describe('a command behind one line', () => {
  const module = new URL('packages/tooling/src/run-quietly.mjs', root).href;

  function run(command) {
    const script = `import {runQuietly} from '${module}';
      process.exitCode = runQuietly('Making tea', process.argv[1]).status;`;
    const args = ['--input-type=module', '--eval', script, command];
    return spawnSync(process.execPath, args, {encoding: 'utf8', maxBuffer: Infinity});
  }

  it('prints what is being done and how long it took, and none of the warnings', () => {
    const {status, stdout, stderr} = run('echo added 760 packages && echo npm warn EBADENGINE >&2');
    assert.equal(status, 0);
    assert.match(stdout, /^Making tea … \d+ s\n$/);
    assert.equal(stderr, '');
  });

  it('prints everything when it fails, also what is long, and passes the exit code on', () => {
    // Node 22 cuts off what -p prints into a pipe.
    const long = `${JSON.stringify(process.execPath)} -e "console.log('x'.repeat(3e6))"`;
    const {status, stdout, stderr} = run(
      `${long}; echo npm warn EBADENGINE >&2; echo npm error EINTEGRITY >&2; exit 7`,
    );
    assert.equal(status, 7);
    assert.match(stdout, /^Making tea … failed after \d+ s: /);
    assert.ok(stderr.includes('x'.repeat(3e6)));
    assert.match(stderr, /npm warn EBADENGINE\nnpm error EINTEGRITY\n/);
  });
});

describe('the server of the demo', () => {
  /** Resolves when it has printed its second address or has ended. Its temporary folder is inside `folder`. */
  async function startDemo(test, environment) {
    const folder = mkdtempSync(path.join(tmpdir(), 'sdg-start-'));
    test.after(() => rmSync(folder, {recursive: true, force: true}));
    const env = {...process.env, PORT: '', TMPDIR: folder, TEMP: folder, ...environment};
    const server = spawn(process.execPath, [fromRoot('demo/server/serve.mjs')], {env});
    test.after(() => server.kill());
    const exited = once(server, 'exit');
    let output = '';
    await new Promise((resolve) => {
      for (const stream of [server.stdout, server.stderr])
        stream.setEncoding('utf8').on('data', (text) => {
          output += text;
          if (output.includes('received.html\n')) resolve();
        });
      server.on('close', resolve);
    });
    return {output, server, exited, folder};
  }

  async function occupy(test, port, host) {
    const server = createServer().listen(port, host);
    await once(server, 'listening');
    test.after(() => server.close());
    return server.address().port;
  }

  it('prints two addresses that answer, and leaves nothing behind when it is stopped', async (test) => {
    const {output, server, exited, folder} = await startDemo(test, {PORT: '0'});
    const addresses = output.match(/http:\S+/g);
    assert.equal(addresses.length, 2);
    for (const address of addresses) assert.equal((await fetch(address)).status, 200, address);
    server.kill('SIGTERM');
    await exited;
    assert.deepEqual(readdirSync(folder), []);
  });

  it('takes another port when the usual one is in use', async (test) => {
    // Whoever has it: this test, or a demo that runs on this machine.
    await occupy(test, 8787, '127.0.0.1').catch(({code}) => assert.equal(code, 'EADDRINUSE'));
    const {output} = await startDemo(test);
    const [address] = output.match(/http:\S+/);
    assert.notEqual(new URL(address).port, '8787');
    assert.match(await (await fetch(address)).text(), /<sdg-quick-check/);
  });

  it('says in a sentence that the port it was given is in use, or is none', async (test) => {
    const port = await occupy(test, 0, '127.0.0.1');
    for (const [wanted, sentence] of [
      [String(port), `Port ${port} is in use. Set PORT to another one, or leave it out.\n`],
      ['70000', 'PORT is "70000", not a port from 0 to 65535.\n'],
      ['web', 'PORT is "web", not a port from 0 to 65535.\n'],
    ]) {
      const {output, exited, folder} = await startDemo(test, {PORT: wanted});
      assert.deepEqual(await exited, [1, null]);
      assert.equal(output, sentence);
      assert.deepEqual(readdirSync(folder), []);
    }
  });
});

describe('the install', () => {
  // npm warns of each that is neither allowed nor denied.
  it('allows or denies every install script', () => {
    const {packages} = JSON.parse(readFileSync(fromRoot('package-lock.json'), 'utf8'));
    const {allowScripts} = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
    const named = Object.entries(packages)
      .filter(([, {hasInstallScript}]) => hasInstallScript)
      .map(([folder]) => folder.split('node_modules/').at(-1));
    assert.deepEqual([...new Set(named)].sort(), Object.keys(allowScripts).sort());
  });
});
