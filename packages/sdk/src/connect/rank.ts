// Loaded while the visitor answers.
export {rankOpportunities} from '@sdg-widgets/core';
