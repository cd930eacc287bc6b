// What core leaves to an engine, in each of them: gzip, URL, SHA-256, the calendar. All else of core is tested in Node.
import {check as shipped} from '@sdg-widgets/content/check.js';
import {definitionHash, fromFragment, safeUrl, toFragment, today, type SharedAnswers} from '@sdg-widgets/core';
import {expect} from 'chai';

const takeAlong: SharedAnswers = {
  definition: {id: shipped.id, version: shipped.version},
  mode: 'extended',
  answers: {sector: 'hospitality', size: '11-19', plan: 2, circular: 'dk', suppliers: 'na'},
  date: '2026-11-22',
};
// By zlib: the bytes of another compressor are others, and mean the same.
const madeElsewhere =
  'sdg=1.H4sIAAAAAAAAA03IPQrDMAxA4asEzXKoPBQ6-CQhg2sLIqzarn8g7elLtsIbPt4Guaz99VzfU0IKB4cECPZm74bIWAIEPgfnyPH_W0DoHEZp7ii9yvAq47N0-bIjMvRYgrQw1TcX09JnrSrcussecAPAq6o-X9oxT9X9B5LemwKKAAAA';

describe('an engine', () => {
  it('reads a link that another one has made, and its own', async () => {
    expect(await fromFragment(madeElsewhere)).to.deep.equal(takeAlong);
    expect(await fromFragment(await toFragment(takeAlong))).to.deep.equal(takeAlong);
  });

  it('reads addresses alike', () => {
    const page = 'https://partner.example/om-oss/';
    expect(safeUrl('../a b?æ#ø', page)?.href).to.equal('https://partner.example/a%20b?%C3%A6#%C3%B8');
    expect(safeUrl('https://blåbær.example', page)?.href).to.equal('https://xn--blbr-roah.example/');
    for (const address of ['java\nscript:alert(1)', '\u0001javascript:alert(1)', '//[', 'https://'])
      expect(safeUrl(address, 'about:blank'), address).to.equal(undefined);
  });

  it('computes the hash that ships', async () => {
    const {sha256, ...content} = shipped;
    expect(await definitionHash(content)).to.equal(sha256);
  });

  it('knows the day on the wall', () => {
    expect(today(new Date(2027, 2, 28, 0, 30))).to.equal('2027-03-28');
    expect(today(new Date(2027, 9, 31, 23, 30))).to.equal('2027-10-31');
  });
});
