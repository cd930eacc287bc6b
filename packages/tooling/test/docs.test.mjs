// The links of the documentation, as GitHub resolves them.
import assert from 'node:assert/strict';
import {existsSync, statSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import GithubSlugger from 'github-slugger';
import {marked} from 'marked';
import {listPages, readPage} from '../src/docs.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const picture = 'docs/elements.png';

function tokensOf(page, ...types) {
  const found = [];
  marked.walkTokens(marked.lexer(readPage(page)), (token) => {
    if (types.includes(token.type)) found.push(token);
  });
  return found;
}

/** The words of a heading, without its markup. */
const wordsOf = ({text, tokens}) => tokens?.map(wordsOf).join('') ?? text;

function anchorsOf(page) {
  const slugger = new GithubSlugger();
  return tokensOf(page, 'heading').map((heading) => slugger.slug(wordsOf(heading)));
}

/** Links and pictures that lead to a file of the repository, or to a heading. */
const linksOf = (page) =>
  tokensOf(page, 'link', 'image')
    .map(({href}) => href)
    .filter((href) => !/^[a-z]+:/.test(href));

/** What is wrong with a link on a page; nothing if it leads somewhere. */
function faultOf(href, page) {
  const [file, anchor] = href.split('#');
  const target = file ? path.posix.join(path.posix.dirname(page), decodeURI(file)) : page;
  if (target.startsWith('..') || !existsSync(path.join(root, target))) return `${page}: there is no ${target}`;
  if (anchor !== undefined && !anchorsOf(target).includes(anchor)) return `${page}: ${target} has no #${anchor}`;
  return undefined;
}

describe('the docs', () => {
  const pages = listPages();

  for (const page of pages) {
    it(`link to files and headings that exist: ${page}`, () => {
      assert.deepEqual(
        linksOf(page).flatMap((href) => faultOf(href, page) ?? []),
        [],
      );
    });
  }

  it('would not miss a link to a page or a heading that is gone', () => {
    assert.match(faultOf('gone.md', 'docs/README.md'), /no docs\/gone\.md/);
    assert.match(faultOf('guides/sending.md#gone', 'docs/README.md'), /has no #gone/);
    assert.match(faultOf('#gone', 'docs/guides/sending.md'), /has no #gone/);
    assert.equal(faultOf('sending.md#does-it-arrive', 'docs/guides/look.md'), undefined);
  });

  it('can all be reached from the README', () => {
    const reached = new Set(['README.md']);
    for (const page of reached)
      for (const href of linksOf(page)) {
        const [file] = href.split('#');
        if (file.endsWith('.md')) reached.add(path.posix.join(path.posix.dirname(page), file));
      }
    assert.deepEqual(
      pages.filter((page) => !reached.has(page)),
      [],
    );
  });

  it('begin with a heading, of which a page has one', () => {
    for (const page of pages)
      assert.deepEqual(
        tokensOf(page, 'heading').flatMap(({depth}, index) => (depth === 1 ? [index] : [])),
        [0],
        page,
      );
  });
});

describe('the README', () => {
  it('is read in a few minutes', () => {
    assert.ok(statSync(path.join(root, 'README.md')).size <= 7 * 1024);
  });

  it('shows one picture, which is there and is small', () => {
    const shown = tokensOf('README.md', 'image');
    assert.deepEqual(
      shown.map(({href}) => href),
      [picture],
    );
    assert.ok(shown[0].text, 'what it shows, in words');
    assert.ok(statSync(path.join(root, picture)).size < 200 * 1024);
  });
});
