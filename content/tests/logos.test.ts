import { readFileSync, readdirSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readSiteSettings } from '#adapters/content-files/read-content.ts';
import { logoBudgetBytes } from '#adapters/logos/prepare-logo.ts';
import { palette } from '#domain/site/colours.ts';

const folder = 'content/logos';
const logos = readdirSync(folder).filter((name) => name !== 'README.md');
const sources = readFileSync(`${folder}/README.md`, 'utf8');
const css = readFileSync('src/layouts/cards.css', 'utf8');

describe('the logos of our directory', () => {
  it('weigh three kilobytes at most', () => {
    expect(logos.filter((name) => readFileSync(`${folder}/${name}`).byteLength > logoBudgetBytes)).toEqual(
      [],
    );
  });

  it('are each told with where they come from', () => {
    expect(logos.filter((name) => !sources.includes(`\`${name.replace(/\.\w+$/, '')}\``))).toEqual([]);
  });

  it('stand on a white plate, in the dark and in forced colours too', async () => {
    const rule = /\n\.logo(?:,\n[^{}]*)? \{([^}]*)\}/.exec(css)?.[1];
    expect(rule).toContain('background: #fff;');
    expect(rule).toContain('forced-color-adjust: none;');
    const { dark } = palette((await readSiteSettings('content')).colours);
    expect(contrastWithWhite(...components(dark.paper))).toBeGreaterThan(3);
  });

  it('are seen on that plate: a twentieth of it at least is darker than any paper', async () => {
    const pale: string[] = [];
    for (const name of logos) {
      const share = await visibleShare(readFileSync(`${folder}/${name}`));
      if (share < 0.05) pale.push(`${name} : ${(100 * share).toFixed(1)} %`);
    }
    expect(pale).toEqual([]);
  }, 60_000);
});

/** The share of the plate whose contrast with white is seen: 1.5, brands being free of the 3 of other drawings. */
async function visibleShare(bytes: Uint8Array): Promise<number> {
  const pixels = await sharp(bytes, { density: 150 })
    .resize(54, 54, { fit: 'contain', background: '#fff' })
    .flatten({ background: '#fff' })
    .removeAlpha()
    .raw()
    .toBuffer();
  let seen = 0;
  for (let at = 0; at < pixels.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    if (contrastWithWhite(red, green, blue) >= 1.5) seen += 1;
  }
  return seen / (pixels.length / 3);
}

/** The contrast of WCAG 2.2 between white and a colour whose components go from 0 to 255. */
function contrastWithWhite(red: number, green: number, blue: number): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

function components(hex: string): [number, number, number] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
}
