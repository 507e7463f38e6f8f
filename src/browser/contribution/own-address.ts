import { tl } from '#words/contribution-live.ts';
import { button, element } from './dom.ts';

/** Ways to send oneself a secret follow-up address, by one’s own programs: this site sends nothing. */
export function ownAddress(address: string): HTMLElement[] {
  const [subject, body] = [tl('follow.mail.subject'), tl('follow.mail.body', { address })].map(
    encodeURIComponent,
  );
  const mail = element(
    'a',
    { class: 'button', href: `mailto:?subject=${subject ?? ''}&body=${body ?? ''}` },
    tl('follow.mail'),
  );
  // Not every browser shares: the type says it is always there.
  if (!('share' in navigator)) return [mail];
  const share = button(tl('follow.share'), () => {
    // Whoever closes the sheet has shared nothing, which is no fault.
    navigator.share({ title: tl('follow.mail.subject'), url: address }).catch(() => undefined);
  });
  return [mail, share];
}
