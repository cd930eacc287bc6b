export type {Appearance} from '@sdg-widgets/elements/appearance.js';
export {provideServices} from '@sdg-widgets/elements/provide-services.js';
export type {PageServices} from '@sdg-widgets/elements/services.js';
export {define, type DefineOptions, type ElementName} from './define/define.js';
export {createServices} from './services.js';
export {setAppearance} from './set-appearance.js';
