/** What people write for a platform, folded. */
export const platformAliases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    linux: 'gnu-linux',
    'gnu linux': 'gnu-linux',
    'mac os': 'macos',
    'mac os x': 'macos',
    osx: 'macos',
    mac: 'macos',
    'microsoft windows': 'windows',
    'auto hebergement': 'auto-hebergement',
    'auto heberge': 'auto-hebergement',
    'extension de navigateur': 'extension-navigateur',
    'extension navigateur': 'extension-navigateur',
    'application web': 'web',
  }),
);
