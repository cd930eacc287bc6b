export {advice} from '@sdg-widgets/content/advice.en.js';
