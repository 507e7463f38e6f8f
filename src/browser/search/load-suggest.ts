/** Suggestions are fetched when someone goes to a search field, not before: pages stay light. */
addEventListener('focusin', function load({ target }) {
  if (!(target instanceof HTMLInputElement && target.form?.matches('[data-search-form]'))) return;
  removeEventListener('focusin', load);
  // Without them the field searches as it did; the next time one goes to it, they are asked for again.
  import('./suggest.ts').catch(() => addEventListener('focusin', load));
});

export {};
