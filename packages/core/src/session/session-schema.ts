import * as z from 'zod/mini';
import {Id} from '../definition/fields.js';

/** Answers by question id, including the context questions. */
export const Answers = z.record(Id, z.union([Id, z.int().check(z.gte(0), z.lte(3))]));

/** An untrusted `SessionState`, such as a draft that a developer stored. */
export const Session = z.union([
  z.object({status: z.literal('ready')}),
  z.object({status: z.literal('asking'), at: Id, answers: Answers, missing: z.boolean(), editing: z.boolean()}),
  z.object({status: z.literal('complete'), answers: Answers}),
]);
