import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { serviceDownMessages as french } from '../fr/service-down.ts';

/** What is said when the contribution service does not answer, whether scripts run or not. */
export const serviceDownMessages = {
  title: 'The form does not answer for now',
  description: 'The contribution service is stopped: your text is not lost.',
  'not-received': 'What you have just sent has not arrived.',
  'go-back':
    'Your text is not lost: go back to the previous page with the “Back” button of your browser, it is still there. Try again in a few minutes.',
  'site-goes-on': 'The rest of the directory can be read and searched as usual.',
  home: 'Go to the home page',
} as const satisfies Translation<typeof french>;

export const tServiceDown = createTranslate(serviceDownMessages);
