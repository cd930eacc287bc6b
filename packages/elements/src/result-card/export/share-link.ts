// Loaded when a visitor makes a link or compares with one.
export {fromFragment, toFragment} from '@sdg-widgets/core';
