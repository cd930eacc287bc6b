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
  /** 0 is not started, 3 is can show it. */
  value: z.int().check(z.gte(0), z.lte(3)),
  label: Text,
});

const Question = z.object({
  id: Id,
  /** Which dimension's bar the answer counts in. */
  dimension: Id,
  /** Asked in `mode="core"`, too. */
  core: z.boolean(),
  text: Text,
  /** Asked instead of `text` when the company is one person: the context question `size` was answered `solo`. */
  soloText: z.optional(Text),
  help: z.optional(Text),
  /** When the help states a law or a figure: the day somebody last looked, which the visitor sees, and where. */
  checkedAt: z.optional(IsoDate),
  source: z.optional(Https),
  options: z.array(Option).check(z.minLength(2), z.maxLength(4)),
  allowDontKnow: z.boolean(),
  /** Present when "not relevant" may be answered; says when that is true. */
  notRelevantReason: z.optional(Text),
  /** Asked only when this context question has one of these answers, or none yet. */
  showIf: z.optional(z.object({context: Id, oneOf: z.array(Id).check(z.minLength(1))})),
  /** How much the answer counts in each theme. */
  themes: z.record(Id, z.number().check(z.gte(0), z.lte(10))),
  sdgTargets: z.optional(z.array(z.string())),
  vsme: z.optional(z.array(z.string())),
  drivers: z.optional(z.array(Id)),
  rationale: z.optional(z.string()),
});

const Advice = z.object({
  dimensions: z.record(Id, Text),
  themes: z.record(Id, Text),
  /** What a stage is called, and what it means to stand there. */
  stages: z.record(Id, z.object({name: Text, meaning: z.optional(Text)})),
  questions: z.record(
    Id,
    z.object({
      /** What to do next, whatever the level below the top. */
      nextStep: Text,
      /** How to find out, for those who do not know. */
      findOut: Text,
    }),
  ),
});

/** What a check asks, in which order, and what each answer means. Text only: there is no field for HTML. */
export const CheckDefinition = z.object({
  id: z.string().check(z.regex(documentIdPattern)),
  /** Results of different versions are not compared. */
  version: z.string().check(z.regex(documentVersionPattern)),
  languages: z.array(z.enum(languages)).check(z.minLength(1)),
  /** Of the complete definition, where this is one language of it. Set by the build; see `definitionHash`. */
  sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  estimatedSeconds: z.object({core: z.int().check(z.positive()), extended: z.int().check(z.positive())}),
  /** Asked first: who the company is. Not scored. */
  context: z.array(ContextQuestion).check(z.maxLength(6)),
  dimensions: z.array(z.object({id: Id, pillar: z.enum(['E', 'S', 'G'])})).check(z.minLength(1), z.maxLength(12)),
  themes: z.array(z.object({id: Id})).check(z.maxLength(6)),
  /** In rising order; the first has `min` 0. */
  stages: z.array(z.object({id: Id, min: z.number().check(z.gte(0), z.lt(1))})).check(z.minLength(2), z.maxLength(6)),
  specialAnswers: z.object({notRelevant: Text, dontKnow: Text}),
  questions: z.array(Question).check(z.minLength(1), z.maxLength(60)),
  /**
   * What the result says of dimensions, themes, stages and questions, by id. Apart, since nobody needs it before the last
   * question: a document has it, what a visitor downloads first has not.
   */
  advice: z.optional(Advice),
});

export type CheckDefinition = z.infer<typeof CheckDefinition>;
export type Question = z.infer<typeof Question>;
export type Advice = z.infer<typeof Advice>;
export type ContextQuestion = z.infer<typeof ContextQuestion>;
