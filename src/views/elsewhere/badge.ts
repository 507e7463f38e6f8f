import { element, type Element } from '#views/data/xml.ts';
import type { Site } from '#views/site.ts';
import { tElsewhere } from '#words/elsewhere.ts';

const height = 28;
const letterWidth = 6.6;
const margin = 10;
const ribbon = 12;

/**
 * The picture of `/badge/<slug>.svg`, for the sites of those who make software: « Référencé sur … » beside the ribbon.
 * Widths are told to the letters themselves, for fonts differ from one machine to another.
 */
export function badge(nom: string, site: Site): string {
  const label = tElsewhere('badge.text');
  const left = Math.round(label.length * letterWidth);
  const right = Math.round(site.name.length * letterWidth * 1.08);
  const split = ribbon + 2 * margin + left + margin;
  const width = split + right + 2 * margin;
  return `${
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
      },
      element('title', tElsewhere('badge.title', { name: nom, site: site.name })),
      element('rect', { width, height, rx: '6', fill: '#fff' }),
      element('path', {
        d: `M${split} 0H${width - 6}a6 6 0 0 1 6 6v${height - 12}a6 6 0 0 1-6 6H${split}z`,
        fill: site.colours.primary,
      }),
      element('rect', {
        x: '.5',
        y: '.5',
        width: width - 1,
        height: height - 1,
        rx: '5.5',
        fill: 'none',
        stroke: site.colours.primary,
      }),
      element('path', { d: `M${margin} 0h${ribbon}v19l-6-5-6 5z`, fill: site.colours.accent }),
      line(label, ribbon + 2 * margin, left, '#222', 'normal'),
      line(site.name, split + margin, right, '#fff', 'bold'),
    ).xml
  }\n`;
}

function line(text: string, x: number, width: number, fill: string, weight: string): Element {
  return element(
    'text',
    {
      x,
      y: '18.5',
      fill,
      textLength: width,
      lengthAdjust: 'spacingAndGlyphs',
      'font-family': 'system-ui,Segoe UI,Roboto,Noto Sans,DejaVu Sans,sans-serif',
      'font-size': '12',
      'font-weight': weight,
    },
    text,
  );
}
