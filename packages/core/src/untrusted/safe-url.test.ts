import {describe, it} from 'node:test';
import {safeUrl} from '@sdg-widgets/core';
import {expect} from 'chai';

const page = 'https://partner.example/om-oss/';

describe('safeUrl', () => {
  for (const [address, expected] of [
    ['https://other.example/a', 'https://other.example/a'],
    ['/api', 'https://partner.example/api'],
    ['mailto:kari@example.com', 'mailto:kari@example.com'],
    ['tel:+4766000000', 'tel:+4766000000'],
    ['http://localhost:8787/api', 'http://localhost:8787/api'],
  ] as const) {
    it(`allows ${address}`, () => {
      expect(safeUrl(address, page)?.href).to.equal(expected);
    });
  }

  for (const address of [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'http://other.example/',
    'http://localhost.evil.example/',
    'https://',
  ]) {
    it(`refuses ${address}`, () => {
      expect(safeUrl(address, page)).to.equal(undefined);
    });
  }

  it('allows plain http on the page’s own origin', () => {
    expect(safeUrl('/api', 'http://intranet/')?.href).to.equal('http://intranet/api');
  });
});
