/** What a directory looks like until it chooses. */
export const fallbackColours: Colours = { primary: '#5b3f8c', accent: '#b8460e' };

/** Text of the usual size is read from this ratio on. @see https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const readableContrast = 4.5;

/**
 * Every tint of the site, from its two colours. In the light theme both stand as they are; in the dark one they are
 * lightened until they can be read on each background.
 */
export function palette({ primary, accent }: Colours): Palette {
  const light = {
    ink: mix(primary, '#1a1a1a', 0.15),
    soft: mix(primary, '#5c5c5c', 0.12),
    paper: mix(accent, '#ffffff', 0.03),
    card: '#ffffff',
    line: mix(primary, '#ffffff', 0.17),
    tint: tintOf(primary),
    link: primary,
    hot: accent,
  };
  const dark = {
    ink: mix(primary, '#f2f2f2', 0.08),
    soft: mix(primary, '#bdbdbd', 0.12),
    paper: mix(primary, '#0f0f0f', 0.1),
    card: mix(primary, '#161616', 0.12),
    line: mix(primary, '#2c2c2c', 0.2),
    tint: mix(primary, '#1d1d1d', 0.18),
  };
  const lightened = (colour: string) =>
    towards(colour, '#ffffff', (shade) =>
      [dark.paper, dark.card, dark.tint].every((ground) => contrast(shade, ground) >= comfortableContrast),
    );
  return { light, dark: { ...dark, link: lightened(primary), hot: lightened(accent) } };
}

/**
 * Whether a colour can be a text on the light backgrounds, and hold a white text itself.
 * @returns the worse of both ratios, and the nearest darker shade that is good when this one is not
 */
export function judgeColour(colour: string, { primary }: Colours): ColourJudgement {
  const ground = (shade: string) => (colour === primary ? tintOf(shade) : tintOf(primary));
  const worst = (shade: string) => Math.min(contrast(shade, '#ffffff'), contrast(shade, ground(shade)));
  const ratio = worst(colour);
  if (ratio >= readableContrast) return { ratio };
  return { ratio, darker: towards(colour, '#000000', (shade) => worst(shade) >= readableContrast) };
}

/** The ratio of contrast of two colours, from 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const comfortableContrast = 6;
const steps = 50;

/** The lightest background on which links stand. */
function tintOf(primary: string): string {
  return mix(primary, '#ffffff', 0.09);
}

/** The first shade on the way to black or white that is as wanted. */
function towards(colour: string, end: string, isGood: (shade: string) => boolean): string {
  const shades = Array.from({ length: steps + 1 }, (_, step) => mix(end, colour, step / steps));
  return shades.find(isGood) ?? end;
}

/** So much of a colour in another, channel by channel. */
function mix(colour: string, into: string, share: number): string {
  const base = channels(into);
  const mixed = channels(colour).map((value, index) => value * share + (base[index] ?? 0) * (1 - share));
  return `#${mixed.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Six hexadecimal digits after `#`. */
export interface Colours {
  primary: string;
  accent: string;
}

export interface ColourJudgement {
  ratio: number;
  darker?: string;
}

/** The custom properties of a theme, by their name without `--`. */
export type Theme = Readonly<
  Record<'ink' | 'soft' | 'paper' | 'card' | 'line' | 'tint' | 'link' | 'hot', string>
>;

export interface Palette {
  light: Theme;
  dark: Theme;
}
