/** How the sources of facts are called by people: names, the same in every language. Another one is called as its file says. */
export const sourceLabels: Readonly<Record<string, string>> = {
  'awesome-selfhosted-data': 'awesome-selfhosted',
  'debian-appstream': 'Debian',
  'debian-paquets': 'Debian',
  'f-droid': 'F-Droid',
  flathub: 'Flathub',
  sill: 'SILL',
};
