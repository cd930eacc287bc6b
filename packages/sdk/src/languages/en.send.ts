export {enStatus as messages} from '@sdg-widgets/elements/messages/en/status.js';
