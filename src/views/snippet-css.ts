/** What to paste into a site whose theme does not know the card; one class only, as the card has. */
export const snippetCss = `.framalibre-notice { display: flex; gap: 1rem; margin: 1rem 0; padding: 1rem; border: 1px solid #ccc; border-radius: 0.5rem; }
.framalibre-notice > div:first-of-type { flex: 0 0 6rem; }
.framalibre-notice > div:last-of-type { flex: 1; }
.framalibre-notice img { width: 100%; height: auto; }
.framalibre-notice h2 { margin: 0; }
.framalibre-notice > div > div { display: flex; flex-wrap: wrap; gap: 1rem; }
@media (max-width: 40rem) { .framalibre-notice { flex-direction: column; } }
@media print { .framalibre-notice { break-inside: avoid; } }`;
