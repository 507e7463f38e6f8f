import { expect, it } from 'vitest';
import { findQuickActions } from './quick-actions.ts';

it.each([
  ['/close', ['/close']],
  ['Bonjour\n\n/label ~a', ['/label ~a']],
  ['```text\n/close\n```', []],
  ['```text\n/close\n```\n/merge', ['/merge']],
  ['````\n```\n/close\n````', []],
  ['```\n/close\n~~~\n/merge', []],
  // A fence right under an HTML tag is none, as CommonMark reads it.
  ['<details>\n```\n/close\n```\n</details>', ['/close']],
  ['<details><summary>x</summary>\n\n```\n/close\n```\n\n</details>', []],
  ['a\r/close', ['/close']],
  ['https://exemple.org/close', []],
])('in %o there are %o', (text, actions) => {
  expect(findQuickActions(text)).toEqual(actions);
});
