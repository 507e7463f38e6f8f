import spdxLicences from 'spdx-license-list';
import type { LicenceList } from '#domain/notice/licence.ts';

/**
 * Free for the FSF, though not (or never) approved by the OSI; `isFsfLibre` in SPDX’s own list. The package carries
 * OSI approval alone, and the one package that carries both mistakes the SSPL for a free licence.
 * @see https://www.gnu.org/licenses/license-list.html
 */
const freeForFsfOnly = new Set(
  `AGPL-1.0 Apache-1.0 BSD-3-Clause-Clear BSD-4-Clause BitTorrent-1.1 CC-BY-4.0 CC-BY-SA-4.0 CC0-1.0 CECILL-2.0
  CECILL-B CECILL-C ClArtistic Condor-1.1 FSFAP FTL GFDL-1.1-only GFDL-1.1-or-later GFDL-1.2-only GFDL-1.2-or-later
  GFDL-1.3-only GFDL-1.3-or-later IJG Imlib2 LPPL-1.2 LPPL-1.3a NOSL NPL-1.0 NPL-1.1 ODbL-1.0 OFL-1.0 OLDAP-2.3
  OLDAP-2.7 OSL-1.1 OpenSSL Ruby SGI-B-2.0 SMLNJ Vim WTFPL X11 XFree86-1.1 YPL-1.1 Zend-2.0 Zimbra-1.3 gnuplot
  iMatix xinetd`.split(/\s+/),
);

/** SPDX identifiers with their names; free = OSI-approved or free for the FSF. */
export const licences: LicenceList = new Map(
  Object.entries(spdxLicences).map(([id, { name, osiApproved }]) => [
    id,
    { nom: name, libre: osiApproved || freeForFsfOnly.has(id) },
  ]),
);
