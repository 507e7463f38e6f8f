import { createHash, randomUUID } from 'node:crypto';
import { html as markup, raw } from 'hono/html';
import type { SiteSettings } from '#domain/site/settings.ts';
import { trapField } from '#domain/contribution/score.ts';
import { isFieldKey } from '#domain/notice/fields.ts';
import { isAbsent } from '#domain/notice/kinds/shapes.ts';
import { language } from '#words/language.ts';
import { tForm } from '#words/service-form.ts';
import { pluralOf } from '#i18n/format.ts';
import type { ContributionIssue } from '#domain/contribution/api.ts';
import type { FormSection } from '#views/contribution/form-sections.ts';
import { licenceName } from '#views/licence-name.ts';
import { checkboxes, fieldId, formField, type FieldErrors, type Markup } from './controls.ts';
import { toFieldList, toFieldText } from '../../intake/form-values.ts';
import { pageStyle } from './style.ts';

/**
 * The contribution form as one page that needs nothing else: what comes back to a browser without JavaScript, filled
 * in with what the person had typed, errors first.
 * @returns the page and the Content-Security-Policy it lives under
 */
export function formPage(options: FormPageOptions): { page: Markup; policy: string } {
  const { fields, issues = [], notice, siteUrl, site } = options;
  const count = issues.length;
  const title = count === 0 ? tForm('title') : tForm(`title.${pluralOf(count)}`, { count });
  const correction = toFieldText(fields.get('notice'));
  const page = markup`<!doctype html>
<html lang="${language.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – ${site.name}</title>
<style>${raw(pageStyle)}</style>
</head>
<body>
<header><a href="${siteUrl}/">${site.name}</a></header>
<main>
<h1>${heading(options, correction)}</h1>
${notice !== undefined && announce(notice)}
${issues.length > 0 && summary(options)}
${options.closed === true && otherWays(options)}
${form(options, correction)}
</main>
<footer><a href="${siteUrl}/contribuer.html">${tForm('back')}</a></footer>
</body>
</html>
`;
  return { page, policy: policyFor(siteUrl) };
}

function heading({ fields }: FormPageOptions, correction: string): string {
  if (fields.has('mini_site')) return tForm('heading.mini-site');
  return correction === '' ? tForm('heading.new') : tForm('heading.correction', { slug: correction });
}

function announce({ title, text }: { title: string; text: string }): Markup {
  return markup`<section class="notice" role="alert" tabindex="-1" autofocus aria-labelledby="annonce">
<h2 id="annonce">${title}</h2>
<p>${text}</p>
</section>`;
}

function summary({ issues = [], sections }: FormPageOptions): Markup {
  const labels = new Map<string, string>(
    sections.flatMap(({ fields }) => fields.map(({ name, label }) => [name, label] as const)),
  );
  return markup`<section class="notice" role="alert" tabindex="-1" autofocus aria-labelledby="erreurs">
<h2 id="erreurs">${tForm(`summary.${pluralOf(issues.length)}`, { count: issues.length })}</h2>
<ul>${issues.map(({ path, message }) => {
    const field = String(path[0] ?? '');
    const label = labels.get(field);
    return label !== undefined
      ? markup`<li><a href="#${fieldId(field)}">${label}</a>${language.colon}${message}</li>`
      : markup`<li>${message}</li>`;
  })}</ul>
</section>`;
}

/** What someone can do with their text when the form is closed. */
function otherWays({ site, draft }: FormPageOptions): Markup {
  const { url } = site.forge;
  return markup`<section aria-labelledby="autrement">
<h2 id="autrement">${tForm('otherwise')}</h2>
<ul>
${
  draft !== undefined &&
  markup`<li><a download="${draft.name}" href="data:text/markdown;charset=utf-8,${encodeURIComponent(draft.text)}">${tForm('otherwise.download', { name: draft.name })}</a></li>`
}
${url !== undefined && markup`<li><a href="${url}">${tForm('otherwise.forge')}</a></li>`}
${site.contact !== undefined && markup`<li>${tForm('otherwise.contact', { contact: site.contact })}</li>`}
<li>${tForm('otherwise.later')}</li>
</ul>
</section>`;
}

function form(options: FormPageOptions, correction: string): Markup {
  const { fields, issues = [], sections, site } = options;
  const errors: FieldErrors = Map.groupBy(issues, ({ path }) => String(path[0] ?? ''));
  return markup`<form method="post" action="/api/contributions" enctype="multipart/form-data">
<p>${tForm('promise', { licence: licenceName(site.content_licence).label })}</p>
${sections.map((section) => formSection(section, fields, errors))}
${correction !== '' && removals(options)}
<div class="trap" aria-hidden="true"><label for="${fieldId(trapField)}">${tForm('trap')}</label>
<input id="${fieldId(trapField)}" name="${trapField}" tabindex="-1" autocomplete="off" data-1p-ignore data-lpignore="true" data-bwignore></div>
${options.confirm === true && markup`<p><label><input type="checkbox" name="confirmer" value="oui"> ${tForm('confirm')}</label></p>`}
<input type="hidden" name="token" value="${options.token}">
<input type="hidden" name="submission_id" value="${toFieldText(fields.get('submission_id')) || randomUUID()}">
${fields.has('mini_site') && markup`<input type="hidden" name="mini_site" value="oui">`}
${correction !== '' && markup`<input type="hidden" name="notice" value="${correction}">`}
${correction !== '' && markup`<input type="hidden" name="avant" value="${toFieldText(fields.get('avant'))}">`}
<p><button>${tForm('send')}</button></p>
</form>`;
}

/** A section is folded unless something was written in it, or has to change. */
function formSection(
  { title, note, fields: asked }: FormSection,
  typed: FormPageOptions['fields'],
  errors: FieldErrors,
): Markup {
  const shown = asked.map((field) => formField(field, typed.get(field.name), errors));
  if (note === undefined) return markup`<section><h2>${title}</h2>${shown}</section>`;
  const open = asked.some(({ name }) => errors.has(name) || !isAbsent(typed.get(name)));
  return markup`<details${open && markup` open`}><summary><strong>${title}</strong> ${note}</summary>${shown}</details>`;
}

/** In a correction, an empty field means « as it was »: removing is said in so many words. */
function removals({ fields, sections }: FormPageOptions): Markup {
  const removable = sections
    .flatMap((section) => section.fields)
    .filter(
      ({ name, required, control }) =>
        isFieldKey(name) && !required && control.type !== 'file' && !isAbsent(fields.get(name)),
    );
  return markup`<details><summary>${tForm('remove')}</summary>
<fieldset><legend>${tForm('remove.legend')}</legend>${checkboxes(
    'retirer',
    removable.map(({ name, label }) => ({ value: name, label })),
    toFieldList(fields.get('retirer')),
  )}</fieldset></details>`;
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
  issues?: readonly ContributionIssue[];
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
  /** The form, as the page of the site shows it. */
  sections: readonly FormSection[];
}
