import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { siteSettingsSchema } from '#domain/site/settings.ts';
import { formPage } from './form-page.ts';
import { markup } from './markup.ts';

// One window for all: making one costs more than what is tested.
const { DOMParser } = new JSDOM().window;

it('escapes everything but what it wrote itself', () => {
  expect(
    markup`<p title="${`"'<&>`}">${[markup`<b>${'<i>'}</b>`, markup`!`]}${undefined}${false}</p>`.html,
  ).toBe('<p title="&quot;&#39;&lt;&amp;&gt;"><b>&lt;i&gt;</b>!</p>');
});

it('gives back exactly what was typed, whatever it was, and runs none of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      // What no browser can hold in a field is not to be given back: NUL, lone surrogates, CR.
      const typed = text.replace(/[\0\r]/g, '').toWellFormed();
      const { html } = formPage({
        fields: new Map([
          ['nom', typed],
          ['corps', typed],
        ]),
        issues: [{ code: 'x', path: ['nom'], message: typed }],
        notice: { title: typed, text: typed },
        token: 'jeton',
        siteUrl: 'https://annuaire.example.org',
        site: siteSettingsSchema.parse({}),
        tags: [],
        attentions: [],
      });
      const document = new DOMParser().parseFromString(html, 'text/html');
      expect(document.querySelector('textarea[name=corps]')).toHaveProperty('value', typed);
      // A line break has no place in a one-line field: browsers take it out.
      expect(document.querySelector('input[name=nom]')).toHaveProperty('value', typed.replaceAll('\n', ''));
      expect(document.querySelectorAll('script, iframe, [onclick], [onerror]')).toHaveLength(0);
      expect(document.querySelectorAll('form')).toHaveLength(1);
    }),
    { numRuns: 30 },
  );
});
