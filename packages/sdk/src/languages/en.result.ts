export {enResult as messages} from '@sdg-widgets/elements/messages/en/result.js';
