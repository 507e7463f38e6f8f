import { expect, it } from 'vitest';
import { robotName } from './robot-name.ts';

it('names our robot after the site, and says where to read about it when that is a public address', () => {
  expect(robotName('Annuaire libre', 'https://annuaire.example/logiciels/')).toBe(
    'annuaire-libre-liens/1 (+https://annuaire.example/logiciels/robot.html)',
  );
  expect(robotName('Annuaire libre', 'http://localhost:4321')).toBe('annuaire-libre-liens/1');
  expect(robotName('Annuaire libre', 'http://127.0.0.1:4321')).toBe('annuaire-libre-liens/1');
  expect(robotName('辞書', 'http://localhost')).toBe('annuaire-liens/1');
});
