export {advice} from '@sdg-widgets/content/advice.nn.js';
