import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withPolicy } from '#views/page-policy.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('base64');
const page = (head: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body></body></html>`;
const policyOf = (html: string) =>
  /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

describe('the policy written in a page', () => {
  it('allows the styles the page came with, and no other', () => {
    const policy = policyOf(
      withPolicy(page('<style>a{b:c}</style><style data-x>@media (width<9px){d{e:f}}</style>'), '/', {
        hash,
      }),
    );
    expect(policy).toContain(
      `style-src 'sha256-${hash('a{b:c}')}' 'sha256-${hash('@media (width<9px){d{e:f}}')}'`,
    );
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain('frame-ancestors');
  });

  it('makes one of the styles that follow one another, in their order', () => {
    const sheet = '<link rel="stylesheet" href="/assets/Page.css">';
    const html = withPolicy(
      page(`<style>a{b:c}\n</style><style>d{e:f}</style>${sheet}<style>g{h:i}</style>`),
      '/',
      { hash },
    );
    expect(html).toContain(`<style>a{b:c}\nd{e:f}</style>${sheet}<style>g{h:i}</style>`);
    expect(policyOf(html)).toContain(
      `style-src 'sha256-${hash('a{b:c}\nd{e:f}')}' 'sha256-${hash('g{h:i}')}' 'self'`,
    );
  });

  it('allows the site’s own sheet to a page that wears it', () => {
    const sheet = '<link rel="stylesheet" href="/assets/Page.css">';
    expect(policyOf(withPolicy(page(`${sheet}<style>a{b:c}</style>`), '/', { hash }))).toContain(
      `style-src 'sha256-${hash('a{b:c}')}' 'self';`,
    );
  });

  it('allows no style at all to a page without any', () => {
    expect(policyOf(withPolicy(page(''), '/', { hash }))).toContain("style-src 'none'");
  });

  it('lets the search page alone run WebAssembly', () => {
    expect(policyOf(withPolicy(page(''), '/recherche.html', { hash }))).toContain("'wasm-unsafe-eval'");
    expect(policyOf(withPolicy(page(''), '/notices/gimp.html', { hash }))).not.toContain('wasm');
  });

  it('names the service when it is elsewhere, and keeps what the page says of its referrer', () => {
    const html = withPolicy(page('<meta name="referrer" content="strict-origin">'), '/contribuer.html', {
      hash,
      elsewhere: 'https://service.exemple.org',
    });
    expect(policyOf(html)).toContain("form-action 'self' https://service.exemple.org");
    expect(html.match(/name="referrer"/g)).toHaveLength(1);
  });

  it('stands before anything that could load', () => {
    const html = withPolicy(page('<script src="/a.js"></script>'), '/', { hash });
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  });
});
