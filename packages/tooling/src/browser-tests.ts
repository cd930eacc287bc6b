// Stands before every browser test.
import {failOnPageErrors} from './page-errors.js';

failOnPageErrors();
