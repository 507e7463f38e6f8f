import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';

/** The report of Exodus Privacy is about the application one installs: one of the packages the notice gives. */
export const exodusPackage = defineRule({
  code: 'exodus-autre-application',
  scope: 'notice',
  check: ({ notice: { lien_exodus, installer } }) => {
    const packages = [installer?.fdroid, installer?.google_play].filter((id) => id !== undefined);
    const reported = /\/reports\/([\w.]+)/.exec(lien_exodus ?? '')?.[1];
    if (reported === undefined || /^\d+$/.test(reported) || packages.length === 0) return [];
    return packages.includes(reported)
      ? []
      : [
          createIssue('exodus-autre-application', ['lien_exodus'], {
            valeur: reported,
            paquets: packages.join(', '),
          }),
        ];
  },
});
