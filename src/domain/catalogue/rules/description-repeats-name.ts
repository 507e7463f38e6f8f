import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';
import { fold } from '#domain/text.ts';

/** The name stands right above the description: saying it twice says nothing. */
export const descriptionRepeatsName = defineRule({
  code: 'description-repete-nom',
  scope: 'notice',
  check: ({ notice: { nom, description_courte } }) => {
    const name = fold(nom);
    const repeats = name !== '' && ` ${fold(description_courte ?? '')} `.includes(` ${name} `);
    // « Pass », « R » or « Send » may be words of the sentence too.
    return repeats &&
      name.length > 3 &&
      new RegExp(`(?<![\\p{L}\\d])${escape(nom)}(?![\\p{L}\\d])`, 'u').test(description_courte ?? '')
      ? [createIssue('description-repete-nom', ['description_courte'], { valeur: nom })]
      : [];
  },
});

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
