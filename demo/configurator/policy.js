// What a Content-Security-Policy has to allow, for exactly this configuration.
import {canBePinned, folderOf, widgetsOf} from './widgets.js';

const originOf = (address) => address && new URL(address).origin;

/** Hosts that the page talks to while somebody uses the elements. */
function receivers({endpoint, profileUrl, companyLookup, elements}) {
  const register = companyLookup === 'yes' && elements.includes('opportunity-finder');
  return [originOf(endpoint), originOf(profileUrl), register && 'https://data.brreg.no'].filter(Boolean);
}

const listed = (hosts, site) => ["'self'", ...new Set(hosts.filter((host) => host !== originOf(site)))].join(' ');

/** What a framework calls its own Trusted Types policy. Our elements need Lit's. */
const frameworkPolicies = {vue: ' vue'};

/** From where a system shows its frames, where that is not the partner's own site. Wix has many hosts for its own. */
const framedBy = {
  wix: 'https:',
  sharepoint: 'https://*.sharepoint.com',
  'google-sites': 'https://sites.google.com https://*.googleusercontent.com',
};

/**
 * The lines for a configuration and the `rung` of its snippet: `page`, for the site that the snippet is pasted into, and for a
 * frame `host`, for the server with our files.
 */
export function policyOf(configuration, rung, release) {
  const {site, system} = configuration;
  const files = new URL(folderOf(configuration, release)).origin;
  const connect = receivers(configuration);
  if (rung === 'frame') {
    const pages = framedBy[system] ?? (originOf(site) || 'https:');
    return {
      page: `frame-src ${listed([files], site)}`,
      host: `frame-ancestors ${pages}; connect-src ${listed(connect, files)}`,
    };
  }
  const isBundled = rung === 'component';
  const more = isBundled ? (frameworkPolicies[system] ?? '') : canBePinned(configuration) ? ' sdg-widgets-loader' : '';
  return {
    page: [
      `script-src ${listed(isBundled ? [] : [files], site)}`,
      "style-src 'self'",
      `connect-src ${listed(connect, site)}`,
      "require-trusted-types-for 'script'",
      `trusted-types lit-html${more}`,
    ].join('; '),
  };
}

/** Whether nobody but the site itself gets anything from the visitor's browser. */
export function isAllOnSite(configuration, release) {
  const {site} = configuration;
  const hosts = [new URL(folderOf(configuration, release)).origin, ...receivers(configuration)];
  return Boolean(site) && hosts.every((host) => host === originOf(site));
}

export const hostsOf = (configuration, release) => ({
  files: new URL(folderOf(configuration, release)).host,
  endpoint: configuration.endpoint && new URL(configuration.endpoint).host,
  profile: configuration.profileUrl && new URL(configuration.profileUrl).host,
  asksRegister: receivers(configuration).includes('https://data.brreg.no'),
  elements: widgetsOf(configuration),
});
