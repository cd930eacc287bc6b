// Fails the current test after an unhandled error, rejection or console error in its page or a frame. Not in WebKit, whose driver does
// not report them.
import {executeServerCommand} from '@web/test-runner-commands';

let allowed: readonly string[] = [];

/** Allows errors that contain one of these texts in the current test, which causes them on purpose. */
export function allowPageErrors(...parts: string[]): void {
  allowed = [...allowed, ...parts];
}

/** Fails every test whose page reports an error that the test does not allow. */
export function failOnPageErrors(): void {
  beforeEach(() => {
    allowed = [];
  });

  afterEach(async () => {
    const errors = (await executeServerCommand('take-page-errors')) as readonly string[];
    const unexpected = errors.filter((error) => !allowed.some((part) => error.includes(part)));
    if (unexpected.length > 0) throw new Error(`The page reported:\n${unexpected.join('\n')}`);
  });
}
