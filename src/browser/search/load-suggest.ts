import suggest from './suggest.ts?worker&url';

/**
 * Suggestions are fetched when someone goes to a search field, not before: pages stay light. A script element, and a
 * bundle of its own as for a worker, because a dynamic `import()` would bring its helper to every page.
 */
addEventListener('focusin', function load({ target }) {
  if (!(target instanceof HTMLInputElement && target.form?.matches('[data-search-form]'))) return;
  removeEventListener('focusin', load);
  const script = document.createElement('script');
  script.type = 'module';
  script.src = suggest;
  document.head.append(script);
});
