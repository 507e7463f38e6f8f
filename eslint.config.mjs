import astro from 'eslint-plugin-astro';
import * as regexp from 'eslint-plugin-regexp';
import security from 'eslint-plugin-security';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.data/', '.cache/', 'coverage/', 'bench/results/'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  ...astro.configs.recommended,
  regexp.configs.recommended,
  security.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.astro'] } },
    rules: {
      // A number in a template reads well and cannot be mistaken.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `() => { stop(); }` says no more than `() => stop()`.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Code points are what comparison and folding work on.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // One hostile text must not freeze the service: no expression may take more than linear time.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false }],
      // A pattern of the schema goes without its flags into /schema/notice.json.
      'regexp/use-ignore-case': 'off',
      // Control characters and joiners are what some expressions look for; they are written as escapes.
      'no-control-regex': 'off',
      'no-misleading-character-class': ['error', { allowEscape: true }],
      'no-console': 'error',
      // Types say what an index may be, and paths come from folders that the person in charge names: these would
      // flag a thousand lines. `eslint-plugin-regexp` and test/linear-time.test.ts prove what the two others guess.
      'security/detect-object-injection': 'off',
      'security/detect-non-literal-fs-filename': 'off',
      'security/detect-unsafe-regex': 'off',
      'security/detect-non-literal-regexp': 'off',
      // It sees a secret in every variable called `token`, even compared with `undefined`; ours are compared in `sameText`.
      'security/detect-possible-timing-attacks': 'off',
    },
  },
  // What takes more ways than this is read in named steps, or in a table.
  { files: ['src/**/*.ts'], ignores: ['**/*.test.ts'], rules: { complexity: ['error', 15] } },
  // Command lines talk to a person.
  { files: ['scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
  // The Astro parser has no full type information: types of .astro files are `astro check`’s work.
  {
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
  },
);
