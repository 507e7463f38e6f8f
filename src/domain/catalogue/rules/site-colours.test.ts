import { expect, it } from 'vitest';
import { siteSettingsSchema } from '#domain/site/settings.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { siteColours as rule } from './site-colours.ts';

const found = (colours: object) => findingsOf(rule, { settings: siteSettingsSchema.parse({ colours }) });

it('says nothing of colours that are read, ours first', () => {
  expect(found({})).toEqual([]);
  expect(found({ primary: '#1e6b3a', accent: '#9a3412' })).toEqual([]);
});

it('names the ratio of a colour that is not, and a shade that is', () => {
  expect(found({ primary: '#ffee00' })).toEqual([
    'site.yaml colours.primary : « #ffee00 » ne se lit pas sur fond clair, ni le blanc sur elle : contraste de 1.1, pour 4.5 au moins (WCAG). → écrire : #756d00',
  ]);
  expect(found({ accent: '#ff0000' })).toHaveLength(1);
});
