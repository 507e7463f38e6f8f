import type { Site } from '#views/site.ts';
import { language } from '#words/language.ts';

const lastsDays = 360;

/**
 * `/.well-known/security.txt`: whom to tell of a fault, from the contact of `site.yaml`, else the page that names the
 * publisher.
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityTxt({
  contact = '/mentions-legales.html',
  contactHref,
  builtAt,
  absolute,
}: Site): string {
  // A file that is not built anew for a year says by itself that nobody is there.
  const expires = new Date(Date.parse(builtAt) + lastsDays * 86_400_000).toISOString().slice(0, 19);
  return [
    `Contact: ${contact.startsWith('/') ? absolute(contact) : contactHref}`,
    `Expires: ${expires}Z`,
    `Preferred-Languages: ${language.code === 'en' ? 'en' : `${language.code}, en`}`,
    `Canonical: ${absolute('/.well-known/security.txt')}`,
    '',
  ].join('\n');
}
