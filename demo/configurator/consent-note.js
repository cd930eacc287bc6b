// What a partner with a consent manager has to know, for exactly this configuration.
import {print} from './markup.js';
import {hostsOf, isAllOnSite} from './policy.js';
import {loaderOf} from './snippets.js';
import {folderOf} from './widgets.js';

/** The note as paragraphs, the last of which is small print, and what to name in the tool as `code`. */
export function consentNote(configuration, release, rung, words) {
  const {files, endpoint, profile, asksRegister} = hostsOf(configuration, release);
  const hosts = [...new Set([files, endpoint, profile, asksRegister && 'data.brreg.no'])].filter(Boolean);
  const isOwn = isAllOnSite(configuration, release);
  const folder = folderOf(configuration, release);
  const isFramed = rung === 'frame';
  const isBundled = rung === 'component';
  const whose = isOwn ? words.ownSite : configuration.site ? words.others(hosts.join(', ')) : words.noSite;
  const exempt = isFramed ? words.exemptFrame : isBundled ? words.bundled : words.exempt;
  return {
    paragraphs: [
      words.nothing,
      configuration.draft === 'yes' && words.draft,
      whose,
      isFramed ? words.meanwhileFrame : words.meanwhile,
      exempt,
      words.notLegal,
    ].filter(Boolean),
    code: isFramed
      ? `${folder}frame.html`
      : isBundled
        ? undefined
        : print([withExemption(loaderOf(configuration, release))]),
  };
}

/** The loader as Cookiebot and Rocket Loader leave it alone. */
const withExemption = (loader) => ({
  ...loader,
  attributes: [...loader.attributes, ['data-cookieconsent', 'ignore'], ['data-cfasync', 'false']],
});
