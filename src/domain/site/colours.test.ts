import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, fallbackColours, judgeColour, palette } from './colours.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('colours', () => {
  it('have the contrast that WCAG gives them', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('that are ours are read', () => {
    for (const name of ['primary', 'accent'] as const)
      expect(judgeColour(fallbackColours[name], fallbackColours)).not.toHaveProperty('darker');
  });

  it('that are not read come with a shade that is', () => {
    fc.assert(
      fc.property(colour, (primary) => {
        const { darker } = judgeColour(primary, { primary, accent: primary });
        const chosen = darker ?? primary;
        expect(judgeColour(chosen, { primary: chosen, accent: chosen })).not.toHaveProperty('darker');
      }),
    );
  });

  // What a directory may choose is what `check` lets through.
  it('make a palette that is read on every background, light and dark', () => {
    fc.assert(
      fc.property(colour, colour, (first, second) => {
        const primary = judgeColour(first, { primary: first, accent: first }).darker ?? first;
        const accent = judgeColour(second, { primary, accent: second }).darker ?? second;
        const { light, dark } = palette({ primary, accent });
        for (const theme of [light, dark])
          for (const text of ['ink', 'soft', 'link', 'hot'] as const)
            for (const ground of ['paper', 'card', 'tint'] as const)
              expect(
                contrast(theme[text], theme[ground]),
                `${primary} ${accent} ${text} on ${ground}`,
              ).toBeGreaterThanOrEqual(4.4);
      }),
    );
  });
});
