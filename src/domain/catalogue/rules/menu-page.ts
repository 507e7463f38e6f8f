import { defineRule, issueIn } from '#domain/catalogue/rule.ts';
import { menuPages } from '#domain/site/menu.ts';
import { suggestion } from '#domain/suggestion.ts';

/** A page that `navigation` names is one of the site’s. */
export const menuPage = defineRule({
  code: 'page-inconnue',
  scope: 'catalogue',
  check: ({ settings, editorial }) => {
    if (settings === undefined) return [];
    const pages = (editorial?.pages ?? []).map(({ file }) => file.replace(/^pages\/|\.md$/g, ''));
    const known = [...Object.keys(menuPages), ...pages];
    return (['header', 'footer'] as const).flatMap((menu) =>
      (settings.navigation[menu] ?? []).flatMap((entry, index) => {
        if (typeof entry !== 'string' || known.includes(entry)) return [];
        return issueIn(
          'site.yaml',
          'page-inconnue',
          ['navigation', menu, index],
          { valeur: entry },
          suggestion(entry, known),
        );
      }),
    );
  },
});
