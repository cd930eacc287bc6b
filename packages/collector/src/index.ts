export {createCollector, type CollectorOptions} from './collector.js';
export {startPurging} from './contact/purge.js';
export type {Database} from './database/migrations.js';
export {openDatabase, type DatabaseOptions} from './database/open-database.js';
export {jsonLog, type Log} from './operate/log.js';
export {authorize, type Access} from './partner/authorize.js';
export {openPartners, parsePartners, PartnersError, type Partner, type Partners} from './partner/partners.js';
export {clientAddress, type AddressOf} from './receive/client-address.js';
export {verify, type Verdict, type Verified} from './receive/verify.js';
