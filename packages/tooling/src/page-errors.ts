// An unhandled error, rejection or console error in a page fails the test in which it comes, also in a frame. Not in WebKit, whose
// driver tells of none.
import {executeServerCommand} from '@web/test-runner-commands';

let allowed: readonly string[] = [];

/** Lets the test at hand go on when its page reports errors in which one of these stands: those that the test provokes. */
export function allowPageErrors(...parts: string[]): void {
  allowed = [...allowed, ...parts];
}

/** Fails every test whose page has reported an error that the test has not allowed. */
export function failOnPageErrors(): void {
  beforeEach(() => {
    allowed = [];
  });

  afterEach(async () => {
    const errors = (await executeServerCommand('take-page-errors')) as readonly string[];
    const unexpected = errors.filter((error) => !allowed.some((part) => error.includes(part)));
    if (unexpected.length > 0) throw new Error(`The page has reported:\n${unexpected.join('\n')}`);
  });
}
