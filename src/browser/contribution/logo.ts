import { sentLogoMaxBytes } from '#domain/notice/logo-limits.ts';
import { tLive } from '#words/contribution-live.ts';

/** What is wrong with a chosen logo, or `undefined`; the service looks inside, this only spares a useless trip. */
export function judgeLogo(file: Pick<File, 'name' | 'type' | 'size'>): string | undefined {
  if (file.type === 'image/svg+xml' || /\.svgz?$/i.test(file.name)) return tLive('logo.svg');
  if (!/^image\/(?:png|jpeg|webp)$/.test(file.type)) return tLive('logo.type');
  return file.size > sentLogoMaxBytes ? tLive('logo.size') : undefined;
}

/** The chosen logo as the service takes it in JSON: a `data:` address. */
export function readLogo(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('logo')));
    reader.readAsDataURL(file);
  });
}
