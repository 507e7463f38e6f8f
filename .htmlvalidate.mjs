/** Each rule turned off has its reason: the HTML is written by Astro, and compressed. */
export default {
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro writes attributes, void elements and the doctype its own way, without harm.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-raw-characters': 'off',
    // A name of software may be long; the page’s title holds it whole.
    'long-title': 'off',
    // The hue of a monogram is data.
    'no-inline-style': 'off',
    // Everything comes from the site itself.
    'require-sri': 'off',
    // Slugs may begin with a digit.
    'valid-id': ['error', { relaxed: true }],
    // The form repeats the name of a list field, as the contract says: checkboxes and « another one » together.
    'form-dup-name': 'off',
    // The filters of the hosts act at once, appear only with their script, and have « reset » for button.
    'wcag/h32': 'off',
    // Years and numbers are not telephone numbers.
    'tel-non-breaking': 'off',
  },
};
