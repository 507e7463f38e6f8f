import type { ContributionIssue } from '#domain/contribution/api.ts';
import type { Issue } from '#domain/issue.ts';
import { tService } from '#words/service.ts';
import { issueAdvice } from '#i18n/issue-message.ts';

/** A finding of the service itself, which no notice file can have. */
export function ownIssue(code: OwnIssue, path: string[]): ContributionIssue {
  return { code, path, message: tService(`issue.${code}`) };
}

/** A finding of the domain as the service tells it. */
export function describeIssue(issue: Issue): ContributionIssue {
  return {
    code: issue.code,
    path: [...issue.path],
    message: issueAdvice(issue),
  };
}

export type OwnIssue =
  | 'identifiant-invalide'
  | 'jeton-perime'
  | 'preuve-rejouee'
  | 'notice-inconnue'
  | 'rien-a-changer'
  | 'mini-site-connu'
  | 'trop-de-complements'
  | 'logo-trop-gros'
  | 'logo-svg'
  | 'logo-type'
  | 'logo-trop-grand'
  | 'logo-illisible'
  | 'logo-plus-tard';
