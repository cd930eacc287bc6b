// Scores a received envelope again, as any receiver can: node demo/headless/rescore.mjs envelope.json
// Ends with 0 when its result is what its answers give, with 1 when it is not, with 2 when it cannot be said.
import {readFile} from 'node:fs/promises';
import {isDeepStrictEqual} from 'node:util';
import {check as definition} from '@sdg-widgets/content/check.js';
import {answersTo, score, steps} from '@sdg-widgets/core';
import {EnvelopeError, parseEnvelope} from '@sdg-widgets/core/schemas.js';

const [file] = process.argv.slice(2);

try {
  process.exitCode = report(parseEnvelope(JSON.parse(await readFile(file, 'utf8'))));
} catch (error) {
  // Names every wrong field. All else is a fault of this program, or of the file.
  if (!(error instanceof EnvelopeError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function report({submissionId, definition: {id, version, sha256}, mode, answers, result}) {
  if (sha256 !== definition.sha256) {
    console.error(`${submissionId} answers ${id} ${version}, which is not the check that is here.`);
    return 2;
  }
  if (!result) {
    console.error(`${submissionId} has a plan and no result: there is nothing to score.`);
    return 2;
  }
  const check = {definition, mode};
  // Answers to questions that nobody was asked do not count.
  const accepted = answersTo(steps(check, answers), answers);
  const scored = score(check, accepted);
  const isTrue = isDeepStrictEqual(accepted, answers) && isDeepStrictEqual(scored, result);
  console.log(
    `${submissionId}: ${isTrue ? 'the result is what the answers give' : 'the result is not what the answers give'}`,
  );
  console.log(JSON.stringify(scored.stage));
  return isTrue ? 0 : 1;
}
