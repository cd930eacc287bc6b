import * as z from 'zod/mini';
import {languages} from '../language.js';
import {documentIdPattern, documentVersionPattern} from '../untrusted/id.js';
import {Https, Id, IsoDate, Text} from './fields.js';

const ContextQuestion = z.object({
  id: Id,
  text: Text,
  help: z.optional(Text),
  options: z.array(z.object({value: Id, label: Text})).check(z.minLength(2), z.maxLength(40)),
});

const Option = z.object({
  /** From 0 (not started) to 3 (can show it). */
  value: z.int().check(z.gte(0), z.lte(3)),
  label: Text,
});

const Question = z.object({
  id: Id,
  /** The dimension whose bar the answer counts in. */
  dimension: Id,
  /** Asked in core mode as well as in extended mode. */
  core: z.boolean(),
  text: Text,
  /** Replaces `text` for a company of one person: the answer to the context question `size` is `solo`. */
  soloText: z.optional(Text),
  help: z.optional(Text),
  /** The day somebody last verified the law or figure in `help`. Visible to the visitor. */
  checkedAt: z.optional(IsoDate),
  /** Where the law or figure in `help` can be verified. */
  source: z.optional(Https),
  options: z.array(Option).check(z.minLength(2), z.maxLength(4)),
  allowDontKnow: z.boolean(),
  /** Allows the answer "not relevant" and says when it applies. */
  notRelevantReason: z.optional(Text),
  /** Asked only if this context question has one of these answers, or no answer yet. */
  showIf: z.optional(z.object({context: Id, oneOf: z.array(Id).check(z.minLength(1))})),
  /** The answer's weight in each theme, by theme id. */
  themes: z.record(Id, z.number().check(z.gte(0), z.lte(10))),
  sdgTargets: z.optional(z.array(z.string())),
  vsme: z.optional(z.array(z.string())),
  drivers: z.optional(z.array(Id)),
  rationale: z.optional(z.string()),
});

const Advice = z.object({
  dimensions: z.record(Id, Text),
  themes: z.record(Id, Text),
  /** The name of each stage and what it means. */
  stages: z.record(Id, z.object({name: Text, meaning: z.optional(Text)})),
  questions: z.record(
    Id,
    z.object({
      /** The advice for every level below the top. */
      nextStep: Text,
      /** The advice for the answer "don't know". */
      findOut: Text,
    }),
  ),
});

/** The questions of a check, in order, and what each answer means. Texts are plain text, never HTML. */
export const CheckDefinition = z.object({
  id: z.string().check(z.regex(documentIdPattern)),
  /** Results of different versions are never compared. */
  version: z.string().check(z.regex(documentVersionPattern)),
  languages: z.array(z.enum(languages)).check(z.minLength(1)),
  /** The hash of the complete definition, if this is one language of it. Set by the build; see `definitionHash`. */
  sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  estimatedSeconds: z.object({core: z.int().check(z.positive()), extended: z.int().check(z.positive())}),
  /** Questions about the company: asked first, not scored. */
  context: z.array(ContextQuestion).check(z.maxLength(6)),
  dimensions: z.array(z.object({id: Id, pillar: z.enum(['E', 'S', 'G'])})).check(z.minLength(1), z.maxLength(12)),
  themes: z.array(z.object({id: Id})).check(z.maxLength(6)),
  /** In ascending order; the first has `min` 0. */
  stages: z.array(z.object({id: Id, min: z.number().check(z.gte(0), z.lt(1))})).check(z.minLength(2), z.maxLength(6)),
  specialAnswers: z.object({notRelevant: Text, dontKnow: Text}),
  questions: z.array(Question).check(z.minLength(1), z.maxLength(60)),
  /**
   * The result's texts about dimensions, themes, stages and questions, by id. Separate because it is needed only after the last
   * question: a full document includes it, the visitor's first download does not.
   */
  advice: z.optional(Advice),
});

export type CheckDefinition = z.infer<typeof CheckDefinition>;
export type Question = z.infer<typeof Question>;
export type Advice = z.infer<typeof Advice>;
export type ContextQuestion = z.infer<typeof ContextQuestion>;
