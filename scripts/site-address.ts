import { parseSiteAddress } from '#domain/site/address.ts';
import { tCli } from '#words/cli.ts';
import { UserError } from '#i18n/user-error.ts';

/**
 * The address the environment gives the site, in the one form everything builds on; `undefined` when it gives none.
 * @throws a sentence when `SITE_URL` is no address of a site
 */
export function addressFromEnv(given: string | undefined): string | undefined {
  if (given === undefined || given === '') return undefined;
  const address = parseSiteAddress(given);
  if (address === undefined) throw new UserError(tCli('address.bad', { value: given }));
  return address;
}
