import { testEveryPage } from './every-page.ts';

testEveryPage(1440, () => Promise.resolve());
