import { describe, expect, it } from 'vitest';
import { memoryStorage as memory } from '../../../test/memory-storage.ts';
import { createDraft } from './draft.ts';

const content = { values: { nom: ['X'] } };
const attempt = { id: 'un', words: '{}', logoSize: 0 };

describe(createDraft, () => {
  it('keeps one text per subject, and forgets it', () => {
    const storage = memory();
    createDraft(storage, 'a').write({ ...content, attempt });
    expect(createDraft(storage, 'a').read()).toEqual({ ...content, attempt });
    expect(createDraft(storage, 'b').read()).toBeUndefined();
    createDraft(storage, 'a').erase();
    expect(storage.map.size).toBe(0);
  });

  it('is empty when what was kept is damaged, and keeps what can be read of it', () => {
    const key = 'contribution.brouillon.a';
    for (const damaged of ['', '{', 'null', '[]', '{"values":3}', '{"autre":{}}'])
      expect(createDraft(memory({ [key]: damaged }), 'a').read(), damaged).toBeUndefined();
    const mixed = JSON.stringify({ values: { nom: ['X'], tags: 3, licences: [1] }, attempt: { id: 'un' } });
    expect(createDraft(memory({ [key]: mixed }), 'a').read()).toEqual(content);
  });

  it('says that it could not be kept when the browser refuses', () => {
    const refusing = {
      ...memory(),
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    expect(createDraft(refusing, 'a').write(content)).toBe(false);
  });
});
