import * as z from 'zod/mini';
import {Id} from '../definition/fields.js';

/** Who the company is and what it answered, by question id. */
export const Answers = z.record(Id, z.union([Id, z.int().check(z.gte(0), z.lte(3))]));

/** A `SessionState` from outside: what a developer's own draft or a test's recording is read with. */
export const Session = z.union([
  z.object({status: z.literal('ready')}),
  z.object({status: z.literal('asking'), at: Id, answers: Answers, missing: z.boolean(), editing: z.boolean()}),
  z.object({status: z.literal('complete'), answers: Answers}),
]);
