// The notices of everything that is bundled: Lit's license wants its text beside the code, as does that of ky and zod.
// rollup-plugin-license follows the modules that end up in a bundle; it is the common plugin for it, and still released.
import license from 'rollup-plugin-license';

/** What a site can serve from its own server without a lawyer. Another license stops the build until somebody has read it. */
const allowed = '(MIT OR BSD-3-Clause)';

const line = '-'.repeat(80);

const isOurs = ({name}) => name.startsWith('@sdg-widgets/');

function noticeOf({name, version, license, licenseText, noticeText}) {
  if (!licenseText) throw new Error(`${name} ${version} comes without the text of its license (${license}).`);
  return [line, `${name} ${version} (${license})`, licenseText.trim(), noticeText?.trim()].filter(Boolean).join('\n\n');
}

/**
 * Writes one file of notices for all bundles that share this plugin. Each bundle adds its modules, so the file is complete after
 * the last one.
 */
export const notices = (file) =>
  license({
    thirdParty: {
      multipleVersions: true,
      allow: {test: allowed, failOnUnlicensed: true, failOnViolation: true},
      output: {
        file,
        template: (dependencies) =>
          [
            'The script-tag files of SDG Widgets contain software of others, under these licenses.',
            ...dependencies
              .filter((dependency) => !isOurs(dependency))
              .sort((one, other) => (one.name < other.name ? -1 : 1))
              .map(noticeOf),
          ].join('\n\n'),
      },
    },
  });
