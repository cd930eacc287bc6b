export {createCollector} from './collector.js';
export {memoryStore, type Store, type StoredSubmission, type Verdict} from './store.js';
export {verify} from './receive/verify.js';
export {openDatabase, type DatabaseOptions} from './database/open-database.js';
export {authorize, type Access} from './partner/authorize.js';
export {openPartners, parsePartners, PartnersError, type Partner, type Partners} from './partner/partners.js';
export {countDeliveries, enqueue, type DeadLetter} from './webhook/deliveries.js';
export {startWebhooks, type WebhooksOptions} from './webhook/start-webhooks.js';
export {webhookRoutes} from './webhook/webhook-routes.js';
