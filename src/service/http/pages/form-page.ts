import { createHash, randomUUID } from 'node:crypto';
import { platforms } from '#domain/notice/schema.ts';
import type { SiteSettings } from '#domain/site/settings.ts';
import { trapField } from '#domain/contribution/score.ts';
import type { Attention, Tag } from '#domain/vocabulary.ts';
import { language } from '#words/language.ts';
import { formMessages } from '#words/service-form.ts';
import { pluralOf } from '#i18n/format.ts';
import { createTranslate } from '#i18n/translate.ts';
import type { ApiIssue } from '../../intake/own-issue.ts';
import { fieldNames, hint, label, removable, type FieldName } from './field-names.ts';
import { choices, fieldId, textArea, textField, type FieldErrors } from './fields.ts';
import { toFieldList, toFieldText } from './form-values.ts';
import { markup, type Markup } from './markup.ts';
import { pageStyle } from './style.ts';

const t = createTranslate(formMessages);

/**
 * The contribution form as one page that needs nothing else: what comes back to a browser without JavaScript, filled
 * in with what the person had typed, errors first.
 * @returns the page and the Content-Security-Policy it lives under
 */
export function formPage(options: FormPageOptions): { html: string; policy: string } {
  const { fields, issues = [], notice, siteUrl, site } = options;
  const count = issues.length;
  const title = count === 0 ? t('title') : t(`title.${pluralOf(count)}`, { count });
  const correction = toFieldText(fields.get('notice'));
  const page = markup`<!doctype html>
<html lang="${language.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – ${site.name}</title>
<style>${{ html: pageStyle }}</style>
</head>
<body>
<header><a href="${siteUrl}/">${site.name}</a></header>
<main>
<h1>${correction === '' ? t('heading.new') : t('heading.correction', { slug: correction })}</h1>
${notice !== undefined && announce(notice)}
${issues.length > 0 && summary(issues)}
${options.closed === true && otherWays(options)}
${form(options, correction)}
</main>
<footer><a href="${siteUrl}/contribuer.html">${t('back')}</a></footer>
</body>
</html>
`;
  return { html: page.html, policy: policyFor(siteUrl) };
}

function announce({ title, text }: { title: string; text: string }): Markup {
  return markup`<section class="notice" role="alert" tabindex="-1" autofocus aria-labelledby="annonce">
<h2 id="annonce">${title}</h2>
<p>${text}</p>
</section>`;
}

function summary(issues: readonly ApiIssue[]): Markup {
  return markup`<section class="notice" role="alert" tabindex="-1" autofocus aria-labelledby="erreurs">
<h2 id="erreurs">${t(`summary.${pluralOf(issues.length)}`, { count: issues.length })}</h2>
<ul>${issues.map(({ path, message }) => {
    const field = String(path[0] ?? '');
    return fieldNames.has(field)
      ? markup`<li><a href="#${fieldId(field)}">${label(field)}</a> : ${message}</li>`
      : markup`<li>${message}</li>`;
  })}</ul>
</section>`;
}

/** What someone can do with their text when the form is closed. */
function otherWays({ site, draft }: FormPageOptions): Markup {
  const { url } = site.forge;
  return markup`<section aria-labelledby="autrement">
<h2 id="autrement">${t('otherwise')}</h2>
<ul>
${
  draft !== undefined &&
  markup`<li><a download="${draft.name}" href="data:text/markdown;charset=utf-8,${encodeURIComponent(draft.text)}">${t('otherwise.download', { name: draft.name })}</a></li>`
}
${url !== undefined && markup`<li><a href="${url}">${t('otherwise.forge')}</a></li>`}
${site.contact !== undefined && markup`<li>${t('otherwise.contact', { contact: site.contact })}</li>`}
<li>${t('otherwise.later')}</li>
</ul>
</section>`;
}

function form(options: FormPageOptions, correction: string): Markup {
  const { fields, issues = [], tags, attentions } = options;
  const errors: FieldErrors = Map.groupBy(issues, ({ path }) => String(path[0] ?? ''));
  const text = (name: FieldName, extra: Parameters<typeof textField>[4] = {}) =>
    textField(name, label(name), toFieldText(fields.get(name)), errors, { hint: hint(name), ...extra });
  const area = (name: FieldName, rows: number) =>
    textArea(name, label(name), toFieldText(fields.get(name)), errors, { hint: hint(name), rows });
  const chosen = (name: string) => new Set(toFieldList(fields.get(name)));
  return markup`<form method="post" action="/api/contributions" enctype="multipart/form-data">
<p>${t('promise')}</p>
${text('nom', { required: correction === '' })}
${text('licences', { required: correction === '' })}
${text('description_courte')}
${text('site_web', { type: 'url' })}
${choices(
  'plateformes',
  label('plateformes'),
  platforms.map((id) => ({ value: id, label: t(`platform.${id}`) })),
  chosen('plateformes'),
  errors,
)}
${text('alternative_a')}
${area('corps', 10)}
<details><summary>${t('more')}</summary>
${choices(
  'tags',
  label('tags'),
  tags.map(({ slug, label: name }) => ({ value: slug, label: name })),
  chosen('tags'),
  errors,
)}
${text('tags_proposes')}
${text('langues')}
${text('depot', { type: 'url' })}
${text('createurices')}
${text('alias')}
${text('lien_wikipedia', { type: 'url' })}
${text('lien_exodus', { type: 'url' })}
${text('identifiant_wikidata')}
${choices(
  'points_attention',
  label('points_attention'),
  attentions.map(({ id, label: name }) => ({ value: id, label: name })),
  chosen('points_attention'),
  errors,
)}
</details>
${correction !== '' && removals(fields)}
${area('message', 3)}
${text('pseudo')}
${textField('logo', label('logo'), '', errors, { type: 'file', hint: hint('logo') })}
<div class="trap" aria-hidden="true"><label for="${fieldId(trapField)}">${t('trap')}</label>
<input id="${fieldId(trapField)}" name="${trapField}" tabindex="-1" autocomplete="off" data-1p-ignore data-lpignore="true" data-bwignore></div>
${options.confirm === true && markup`<p><label><input type="checkbox" name="confirmer" value="oui"> ${t('confirm')}</label></p>`}
<input type="hidden" name="token" value="${options.token}">
<input type="hidden" name="submission_id" value="${toFieldText(fields.get('submission_id')) || randomUUID()}">
${correction !== '' && markup`<input type="hidden" name="notice" value="${correction}">`}
${correction !== '' && markup`<input type="hidden" name="avant" value="${toFieldText(fields.get('avant'))}">`}
<p><button>${t('send')}</button></p>
</form>`;
}

/** In a correction, an empty field means « as it was »: removing is said in so many words. */
function removals(fields: ReadonlyMap<string, unknown>): Markup {
  const names = removable.filter((name) => toFieldText(fields.get(name)) !== '');
  return markup`<details><summary>${t('remove')}</summary>
${choices(
  'retirer',
  t('remove.legend'),
  names.map((name) => ({ value: name, label: label(name) })),
  new Set(toFieldList(fields.get('retirer'))),
  new Map(),
)}</details>`;
}

/** Nothing from elsewhere, no script; the form may lead to the site once it is sent. */
function policyFor(siteUrl: string): string {
  const hash = createHash('sha256').update(pageStyle).digest('base64');
  const target = URL.canParse(siteUrl) ? new URL(siteUrl).origin : '';
  return `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self' ${target}; base-uri 'none'; frame-ancestors 'none'`;
}

export interface FormPageOptions {
  /** What was typed, by field; `notice` is the slug of a correction. */
  fields: ReadonlyMap<string, unknown>;
  issues?: readonly ApiIssue[];
  /** Something to say before anything else: closed, too many, refused before. */
  notice?: { title: string; text: string };
  closed?: boolean;
  /** Asks to confirm what is sent in spite of a past refusal. */
  confirm?: boolean;
  /** What was typed, as a notice file to keep or to send otherwise. */
  draft?: { name: string; text: string };
  token: string;
  siteUrl: string;
  site: SiteSettings;
  tags: readonly Tag[];
  attentions: readonly Attention[];
}
