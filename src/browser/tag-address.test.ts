import { describe, expect, it } from 'vitest';
import { tagAddress } from './tag-address.ts';

const tags = [
  { href: '/tags/bureautique.html', names: ['bureautique', 'suitebureautique'] },
  { href: '/tags/video.html', names: ['video', 'montervideo'] },
];

describe('an old « par-tag » address', () => {
  it.each(['bureautique', 'Bureautique', ' Suite  bureautique ', 'bureautique (12)'])('finds %j', (asked) => {
    expect(tagAddress(asked, tags, '/recherche.html')).toBe('/tags/bureautique.html');
  });

  it('does not mind accents', () => {
    expect(tagAddress('Vidéo', tags, '/recherche.html')).toBe('/tags/video.html');
  });

  it('leads to the search when no tag has that name', () => {
    expect(tagAddress('chats & chiens', tags, '/recherche.html')).toBe(
      '/recherche.html?q=chats%20%26%20chiens',
    );
    expect(tagAddress('…', tags, '/recherche.html')).toBe('/recherche.html?q=%E2%80%A6');
  });
});
