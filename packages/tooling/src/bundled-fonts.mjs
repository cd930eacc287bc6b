// Bundled fonts for Chromium on Linux, so that screenshots do not depend on the machine's fonts.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';

const fonts = path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));

const edit = (name, value) => `<edit name="${name}" mode="assign">${value}</edit>`;

/** Replaces the machine's fontconfig settings: one family, grayscale antialiasing, no hinting. */
const settings = (cache) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
  <match target="pattern"><edit name="family" mode="append_last"><string>DejaVu Sans</string></edit></match>
  <match target="font">
    ${edit('antialias', '<bool>true</bool>')}
    ${edit('hinting', '<bool>false</bool>')}
    ${edit('hintstyle', '<const>hintnone</const>')}
    ${edit('rgba', '<const>none</const>')}
  </match>
</fontconfig>
`;

/** Writes the settings to a temporary folder. Returns the environment variables that select them, and a function that removes it. */
export function bundledFonts() {
  const folder = mkdtempSync(path.join(tmpdir(), 'sdg-fonts-'));
  const file = path.join(folder, 'fonts.conf');
  writeFileSync(file, settings(path.join(folder, 'cache')));
  return {environment: {FONTCONFIG_FILE: file}, remove: () => rmSync(folder, {recursive: true, force: true})};
}
