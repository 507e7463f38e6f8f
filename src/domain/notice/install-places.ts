import { appStores, type AppStore } from '#domain/notice/closed-values.ts';
import { platforms, type Platform } from '#domain/notice/platforms.ts';
import type { Notice } from '#domain/notice/schema.ts';

/**
 * Where one gets a software, by platform, in the order of both lists: the page of each store, plain, without anything
 * that would tell where people come from.
 * @param installer what a notice gives: one identifier a store, never an address
 */
export function installPlaces(installer: Notice['installer']): readonly InstallPlaces[] {
  if (installer === undefined) return [];
  const given = appStores.flatMap((store) => {
    const id = installer[store];
    return id === undefined ? [] : [{ ...places[store], id }];
  });
  return platforms.flatMap((platform) => {
    const here = given.filter((place) => place.platform === platform);
    if (here.length === 0) return [];
    return [{ platform, places: here.map(({ name, address, id }) => ({ name, href: address(id) })) }];
  });
}

/** Stores are called the same in every language. An identifier holds no « ? », « # » nor space: it ends no path. */
const places: Readonly<Record<AppStore, InstallPlace>> = {
  flathub: { name: 'Flathub', platform: 'gnu-linux', address: (id) => `https://flathub.org/apps/${id}` },
  snap: { name: 'Snap Store', platform: 'gnu-linux', address: (id) => `https://snapcraft.io/${id}` },
  debian: { name: 'Debian', platform: 'gnu-linux', address: (id) => `https://packages.debian.org/${id}` },
  fdroid: { name: 'F-Droid', platform: 'android', address: (id) => `https://f-droid.org/packages/${id}/` },
  google_play: {
    name: 'Google Play',
    platform: 'android',
    address: (id) => `https://play.google.com/store/apps/details?id=${encodeURIComponent(id)}`,
  },
  app_store: {
    name: 'App Store',
    platform: 'ios',
    address: (id) => `https://apps.apple.com/app/id${id.replace(/^id/, '')}`,
  },
  // Casks are what people open; a formula is a tool of the command line.
  homebrew: { name: 'Homebrew', platform: 'macos', address: (id) => `https://formulae.brew.sh/cask/${id}` },
  // The index itself, by its own layout: no site shows it but those of others.
  winget: {
    name: 'winget',
    platform: 'windows',
    address: (id) =>
      `https://github.com/microsoft/winget-pkgs/tree/master/manifests/${id.charAt(0).toLowerCase()}/${id.replaceAll('.', '/')}`,
  },
  microsoft_store: {
    name: 'Microsoft Store',
    platform: 'windows',
    address: (id) => `https://apps.microsoft.com/detail/${id}`,
  },
  chocolatey: {
    name: 'Chocolatey',
    platform: 'windows',
    address: (id) => `https://community.chocolatey.org/packages/${id}`,
  },
  firefox: {
    name: 'Firefox',
    platform: 'extension-navigateur',
    address: (id) => `https://addons.mozilla.org/firefox/addon/${id}/`,
  },
  chrome: {
    name: 'Chrome',
    platform: 'extension-navigateur',
    address: (id) => `https://chromewebstore.google.com/detail/${id}`,
  },
  yunohost: {
    name: 'YunoHost',
    platform: 'auto-hebergement',
    address: (id) => `https://apps.yunohost.org/app/${id}`,
  },
  // Without the name of who makes it, an image is one of Docker’s own.
  docker: {
    name: 'Docker Hub',
    platform: 'auto-hebergement',
    address: (id) => `https://hub.docker.com/${id.includes('/') ? 'r' : '_'}/${id}`,
  },
  pypi: { name: 'PyPI', platform: 'autre', address: (id) => `https://pypi.org/project/${id}/` },
  npm: { name: 'npm', platform: 'autre', address: (id) => `https://www.npmjs.com/package/${id}` },
};

interface InstallPlace {
  name: string;
  /** What it installs on. */
  platform: Platform;
  address: (id: string) => string;
}

export interface InstallPlaces {
  platform: Platform;
  places: readonly { name: string; href: string }[];
}
