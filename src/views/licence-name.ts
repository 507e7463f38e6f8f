/**
 * A licence as people name it, with the page that explains it.
 * @param id SPDX identifier
 * @see https://creativecommons.org/licenses/
 */
export function licenceName(id: string): LicenceName {
  if (id === 'CC0-1.0')
    return { id, label: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' };
  const commons = /^CC-(BY(?:-NC)?(?:-(?:SA|ND))?)-(\d\.\d)$/.exec(id);
  if (commons === null) return { id, label: id, url: `https://spdx.org/licenses/${id}.html` };
  const [, kind = '', version = ''] = commons;
  return {
    id,
    label: `CC ${kind} ${version}`,
    url: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`,
  };
}

export interface LicenceName {
  /** SPDX identifier. */
  id: string;
  label: string;
  url: string;
}
