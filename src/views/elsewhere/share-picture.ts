import { element, type Element } from '#views/data/xml.ts';
import type { Site } from '#views/site.ts';

/** Size of the picture that messengers show beside a link, and the square where the logo goes. */
export const sharePicture = { width: 800, height: 420, logo: { left: 66, top: 100, side: 148 } } as const;

/** The drawing is thought in the units that networks advise, and made smaller: it is seen on telephones. */
const canvas = { width: 1200, height: 630, logo: { left: 99, top: 150, side: 222 } };

/**
 * What is drawn for a link sent to someone: the ribbon, a name, a sentence, the name of the site; the logo is laid over
 * it. Lines are cut by counting letters, for nobody measures them.
 */
export function sharePictureSvg({ title, text, hasLogo }: ShareWords, site: Site): string {
  const { width, height, logo } = canvas;
  const left = hasLogo ? logo.left + logo.side + 60 : 100;
  const room = width - left - 90;
  const size = Math.max(48, Math.min(96, Math.floor(room / (0.66 * Math.max(6, title.length)))));
  const titles = wrap(title, Math.floor(room / (0.66 * size)), 2);
  const lines = wrap(text, Math.floor(room / 20), 4);
  const firstLine = 190 + titles.length * size * 1.1;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: sharePicture.width,
      height: sharePicture.height,
      viewBox: `0 0 ${width} ${height}`,
    },
    element('rect', { width, height, fill: '#faf8f4' }),
    element('rect', { y: '540', width, height: '90', fill: site.colours.primary }),
    element('path', { d: 'M1050 0h80v150l-40-32-40 32z', fill: site.colours.accent }),
    hasLogo
      ? element('rect', {
          x: logo.left - 20,
          y: logo.top - 20,
          width: logo.side + 40,
          height: logo.side + 40,
          rx: '40',
          fill: '#fff',
          stroke: '#e2dcea',
          'stroke-width': '2',
        })
      : undefined,
    ...titles.map((line, index) =>
      words(line, left, 170 + index * size * 1.1 + size / 3, size, '#221b2e', 'bold'),
    ),
    ...lines.map((line, index) => words(line, left, firstLine + index * 48, 36, '#5d5569', 'normal')),
    words(site.name, 100, 597, 36, '#fff', 'bold'),
  ).xml;
}

function words(text: string, x: number, y: number, size: number, fill: string, weight: string): Element {
  return element(
    'text',
    {
      x,
      y: Math.round(y),
      fill,
      'font-size': String(size),
      'font-weight': weight,
      'font-family': 'DejaVu Sans,sans-serif',
    },
    text,
  );
}

/** A text in lines of at most so many letters; what does not fit ends with « … ». */
function wrap(text: string, letters: number, max: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > letters) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.length > max ? [...lines.slice(0, max - 1), `${lines[max - 1] ?? ''}…`] : lines;
}

export interface ShareWords {
  title: string;
  text: string;
  hasLogo: boolean;
}
