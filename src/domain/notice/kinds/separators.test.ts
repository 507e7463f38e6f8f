import { describe, expect, it } from 'vitest';
import { readFormFields } from '#domain/contribution/form-fields.ts';
import { codeSeparator } from './separators.ts';

describe('codeSeparator', () => {
  it('separates codes, but not a licence from its version', () => {
    const written = 'MIT, Apache License, version 2.0;GPLv3+\nEUPL, v1.2, 0BSD';
    expect(written.split(codeSeparator).map((code) => code.trim())).toEqual([
      'MIT',
      'Apache License, version 2.0',
      'GPLv3+',
      'EUPL, v1.2',
      '0BSD',
    ]);
  });

  it('lets a plain form send ticked boxes and several other codes at once, and leaves names whole', () => {
    const { fields } = readFormFields({ licences: ['MIT', 'GPLv3+, EUPL-1.2'], alias: ['A, B', 'C'] });
    expect(fields).toEqual({ licences: ['MIT', 'GPLv3+', ' EUPL-1.2'], alias: ['A, B', 'C'] });
  });
});
