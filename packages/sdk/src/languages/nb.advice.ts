export {advice} from '@sdg-widgets/content/advice.nb.js';
