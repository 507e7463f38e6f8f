/** Writes HTML: whatever is put in is escaped, unless it was itself written by `markup`. */
export function markup(parts: TemplateStringsArray, ...values: readonly Insertable[]): Markup {
  const text = parts.reduce((html, part, index) => html + toHtml(values[index - 1]) + part);
  return { html: text };
}

function toHtml(value: Insertable): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if ('html' in value) return value.html;
  return value.map(toHtml).join('');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** HTML that may go into a page as it is. */
export interface Markup {
  html: string;
}

type Insertable = string | undefined | false | Markup | readonly Markup[];
