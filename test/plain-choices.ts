/** What `npm run init` is told, at its plainest: the generator apart, which each test gives. */
export const plainChoices = {
  name: 'Essai',
  url: undefined,
  lang: 'fr',
  gitlab: undefined,
  date: '2026-01-01',
} as const;
