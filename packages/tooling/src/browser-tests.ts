// Injected into every browser test file.
import {failOnPageErrors} from './page-errors.js';

failOnPageErrors();
