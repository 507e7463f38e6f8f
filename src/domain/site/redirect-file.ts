/**
 * The file a static host serves for an old path: decoded as hosts decode it, in `.html` (a host adds it, and tells the
 * right type); `undefined` when the path would leave the folder or cannot be a file name.
 */
export function redirectFile(path: string): string | undefined {
  const segments = path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decode);
  const safe = segments.every(
    (segment) => segment !== undefined && segment !== '.' && segment !== '..' && !/[\0/\\]/.test(segment),
  );
  if (!safe || segments.length === 0) return undefined;
  const file = segments.join('/');
  return /\.html?$/.test(file) ? file : `${file}.html`;
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
