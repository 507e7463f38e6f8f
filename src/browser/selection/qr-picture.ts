const quietZone = 4;

/**
 * A QR code as a picture: black on white whatever the colours of the page, in vectors for paper.
 * @param size how many modules a side has
 * @param isDark whether a module is; never asked outside the code
 * @param label what it leads to, for those who cannot see it
 * @see https://www.iso.org/standard/83389.html
 */
export function qrPicture(
  size: number,
  isDark: (x: number, y: number) => boolean,
  label: string,
): SVGSVGElement {
  const side = size + 2 * quietZone;
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const start = x;
      while (x < size && isDark(x, y)) x++;
      if (x > start) path += `M${start + quietZone} ${y + quietZone}h${x - start}v1h${start - x}z`;
    }
  }
  const svg = svgElement('svg', {
    class: 'qr',
    viewBox: `0 0 ${side} ${side}`,
    role: 'img',
    'aria-label': label,
    'shape-rendering': 'crispEdges',
  });
  svg.append(
    svgElement('path', { d: `M0 0h${side}v${side}H0z`, fill: '#fff' }),
    svgElement('path', { d: path, fill: '#000' }),
  );
  return svg;
}

function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
