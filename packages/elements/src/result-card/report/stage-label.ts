import {stageIndex, textIn, type Advice, type Bar, type CheckDefinition} from '@sdg-widgets/core';
import type {ResultMessages} from '../../messages/result-messages.js';

/** Where a bar stands, in words: the bar and the table both say this. */
export function stageLabel(
  definition: CheckDefinition,
  {stages}: Advice,
  {range, known}: Bar,
  messages: ResultMessages,
): string {
  if (range === null) return messages.notRelevant;
  if (known === 0) return messages.notKnown;
  const name = (value: number) =>
    textIn(stages[definition.stages[stageIndex(definition, value)]!.id]!.name, messages.language);
  const lower = name(range.lower);
  const upper = name(range.upper);
  return lower === upper ? lower : messages.between(lower, upper);
}
