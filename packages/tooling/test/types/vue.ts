import type {CheckDefinition} from '@sdg-widgets/core';
import type {} from '@sdg-widgets/sdk/types/vue.js';
import type {GlobalComponents} from 'vue';

type Check = InstanceType<GlobalComponents['sdg-quick-check']>['$props'];
declare const definition: CheckDefinition;

export const check: Check = {
  ...{
    key: 1,
    id: 'sjekk',
    class: 'wide',
    mode: 'extended',
    'partner-name': 'Asker Næringsråd',
    headingLevel: '3',
    definition,
  },
  onClick: ({clientX}) => clientX,
  onSdgComplete: ({detail}) => detail.result.stage,
};

export const refused: readonly Check[] = [
  // @ts-expect-error There is no such mode.
  {mode: 'short'},
  // @ts-expect-error A check is an object.
  {definition: 'check.json'},
  // @ts-expect-error A result has no answers.
  {onSdgComplete: ({detail}) => detail.answers},
];
