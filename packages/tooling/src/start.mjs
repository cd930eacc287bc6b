// npm start: installs missing dependencies, builds, and serves the demo. Uses only modules of Node until dependencies are installed.
import './install-dependencies.mjs';
import {fileURLToPath} from 'node:url';
import {runQuietly} from './run-quietly.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const {status} = runQuietly('Building', 'npm run --silent build', {cwd: root});
if (status !== 0) process.exit(status);

await import('../../../demo/server/serve.mjs');
