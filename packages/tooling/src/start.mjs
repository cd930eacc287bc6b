// npm start: installs what is missing, builds, and serves the demo. Uses only what Node brings until the dependencies are there.
import './install-dependencies.mjs';
import {fileURLToPath} from 'node:url';
import {runQuietly} from './run-quietly.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const {status} = runQuietly('Building', 'npm run --silent build', {cwd: root});
if (status !== 0) process.exit(status);

await import('../../../demo/server/serve.mjs');
