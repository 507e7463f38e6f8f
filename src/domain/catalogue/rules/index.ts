import type { Rule } from '#domain/catalogue/rule.ts';
import { abandonedWithoutSequel } from './abandoned-without-sequel.ts';
import { alternativeIsNotice } from './alternative-is-notice.ts';
import { bodyTracking } from './body-tracking.ts';
import { budget } from './budget.ts';
import { dateToCome } from './date-to-come.ts';
import { descriptionRepeatsName } from './description-repeats-name.ts';
import { duplicateAlias } from './duplicate-alias.ts';
import { duplicateName } from './duplicate-name.ts';
import { duplicateRedirection } from './duplicate-redirection.ts';
import { duplicateWebsite } from './duplicate-website.ts';
import { englishWithFrench } from './english-with-french.ts';
import { exodusPackage } from './exodus-package.ts';
import { grantedWish } from './granted-wish.ts';
import { guessedLanguages } from './guessed-languages.ts';
import { homeAlternative } from './home-alternative.ts';
import { incompleteNotice } from './incomplete-notice.ts';
import { licence } from './licence.ts';
import { marketingWords } from './marketing-words.ts';
import { menuPage } from './menu-page.ts';
import { miniSiteNotice } from './mini-site-notice.ts';
import { miniSiteRetired } from './mini-site-retired.ts';
import { miniSiteTwice } from './mini-site-twice.ts';
import { missingLogo } from './missing-logo.ts';
import { nameAndSlug } from './name-and-slug.ts';
import { noticeLink } from './notice-link.ts';
import { noticeMention } from './notice-mention.ts';
import { pageContact } from './page-contact.ts';
import { pageModel } from './page-model.ts';
import { pagePublisher } from './page-publisher.ts';
import { pageToComplete } from './page-to-complete.ts';
import { rareTag } from './rare-tag.ts';
import { redirectionToPage } from './redirection-to-page.ts';
import { refusedNotice } from './refused-notice.ts';
import { siteColours } from './site-colours.ts';
import { successor } from './successor.ts';
import { textAccount } from './text-account.ts';
import { textEnglish } from './text-english.ts';
import { textPayment } from './text-payment.ts';
import { textTelephone } from './text-telephone.ts';
import { typography } from './typography.ts';
import { unansweredAlternative } from './unanswered-alternative.ts';
import { unknownAlternative } from './unknown-alternative.ts';
import { unknownAttention } from './unknown-attention.ts';
import { unknownTagInLists } from './unknown-tag-in-lists.ts';
import { unknownTag } from './unknown-tag.ts';
import { unsaidSynonym } from './unsaid-synonym.ts';
import { unusedLogo } from './unused-logo.ts';
import { vocabularyDuplicates } from './vocabulary-duplicates.ts';
import { wideTag } from './wide-tag.ts';

/** Every rule over the whole catalogue; adding one is adding a line here, its test and its place in docs/errors.md. */
export const rules: readonly Rule[] = [
  abandonedWithoutSequel,
  alternativeIsNotice,
  bodyTracking,
  budget,
  dateToCome,
  descriptionRepeatsName,
  duplicateAlias,
  duplicateName,
  duplicateRedirection,
  duplicateWebsite,
  englishWithFrench,
  exodusPackage,
  grantedWish,
  guessedLanguages,
  homeAlternative,
  incompleteNotice,
  licence,
  marketingWords,
  menuPage,
  miniSiteNotice,
  miniSiteRetired,
  miniSiteTwice,
  missingLogo,
  nameAndSlug,
  noticeLink,
  noticeMention,
  pageContact,
  pageModel,
  pagePublisher,
  pageToComplete,
  rareTag,
  redirectionToPage,
  refusedNotice,
  siteColours,
  successor,
  textAccount,
  textEnglish,
  textPayment,
  textTelephone,
  typography,
  unansweredAlternative,
  unknownAlternative,
  unknownAttention,
  unknownTag,
  unknownTagInLists,
  unsaidSynonym,
  unusedLogo,
  vocabularyDuplicates,
  wideTag,
];
