import { describe, expect, it } from 'vitest';
import { findSvgDanger, isSvgDrawn } from './check-logos.ts';

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inside}</svg>`;

describe('an SVG logo', () => {
  it.each([
    svg('<path fill="#f00" d="M0 0h24v24z"/>'),
    `<?xml version="1.0"?>\n${svg('<g><circle r="3"/></g>')}`,
    svg('<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)"/>'),
    svg('<use href="#a"/><title>A</title>'),
    `<!-- un commentaire -->${svg('')}`,
  ])('that only draws is accepted: %s', (text) => {
    expect(findSvgDanger(text)).toBeUndefined();
  });

  it.each([
    [svg('<script>alert(1)</script>'), '<script>'],
    [svg('<SCRIPT>alert(1)</SCRIPT>'), '<SCRIPT>'],
    [svg('<svg:script>1</svg:script>'), '<svg:script>'],
    [svg('', ' onload="alert(1)"'), 'onload="alert(1)"'],
    [svg('<path onclick = "x" d=""/>'), 'onclick = "x"'],
    [svg('<path\nonclick="x"/>'), 'onclick="x"'],
    [svg('<path d=""onclick="x"/>'), 'onclick="x"'],
    [svg('<path/onclick="x"/>'), 'onclick="x"'],
    [svg('<path d="M0>1" onclick="x"/>'), 'onclick="x"'],
    [svg("<path d='>' onclick=x />"), 'onclick=x'],
    [svg('<path fill="url( &quot;https://a.org&quot;)"/>'), 'url(…)'],
    [svg('<a href="https://a.org">x</a>'), '<a>'],
    [svg('<use href="https://a.org/x.svg#a"/>'), 'href="https://a.org/x.svg#a"'],
    [svg('<use xlink:href="data:image/svg+xml,x"/>'), 'xlink:href="data:image/svg+xml,x"'],
    [svg('<image href="x.png"/>'), '<image>'],
    [svg('<foreignObject><body/></foreignObject>'), '<foreignObject>'],
    [svg('<style>@import "x"</style>'), '<style>'],
    [svg('<path style="background:url(//a.org)"/>'), 'style="background:url(//a.org)"'],
    [svg('<rect fill="url(https://a.org/x)"/>'), 'url(…)'],
    [svg('<animate attributeName="href" values="x"/>'), '<animate>'],
    [svg('<set attributeName="onclick" to="x"/>'), '<set>'],
    ['<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', '<!DOCTYPE svg [<!ENTITY a "b"'],
    ['<?xml-stylesheet href="x"?><svg/>', '<?xml-stylesheet href="x"?'],
    ['<html><svg></svg></html>', '<html>'],
    ['pas du SVG', 'pas du SVG'],
    ['', ''],
  ])('that does more is refused: %s', (text, danger) => {
    expect(findSvgDanger(text)).toBe(danger);
  });

  it.each([
    svg('<g><path d="M0 0"/></g><title>a > b</title>'),
    `<?xml version="1.0"?>\n<!-- <g> -->${svg('<use href="#a" />')}\n`,
  ])('that is whole is drawn: %s', (text) => {
    expect(isSvgDrawn(text)).toBe(true);
  });

  it.each([
    svg('<g><path d="M0 0"/>'),
    svg('<path d="M0 0"/>').slice(0, -6),
    svg('<path d="M0 0"/>').slice(0, -1),
    svg('<path d="M0 0/>'),
    svg('<path d="M0 0"'),
    svg('</g><g>'),
    svg('<!-- fin'),
    '<svg><path d="M0 0"/></svg>',
  ])('that is cut short, or without its namespace, is not: %s', (text) => {
    expect(isSvgDrawn(text)).toBe(false);
  });
});
