import { element } from '#browser/element.ts';
import { tFollow } from '#words/follow.ts';
import { button } from './button.ts';

/** Ways to send oneself a secret follow-up address, by one’s own programs: this site sends nothing. */
export function ownAddress(address: string): HTMLElement[] {
  const [subject, body] = [tFollow('follow.mail.subject'), tFollow('follow.mail.body', { address })].map(
    encodeURIComponent,
  );
  const mail = element(
    'a',
    { class: 'button', href: `mailto:?subject=${subject ?? ''}&body=${body ?? ''}` },
    tFollow('follow.mail'),
  );
  // Not every browser shares: the type says it is always there.
  if (!('share' in navigator)) return [mail];
  const share = button(tFollow('follow.share'), () => {
    // Whoever closes the sheet has shared nothing, which is no fault.
    navigator.share({ title: tFollow('follow.mail.subject'), url: address }).catch(() => undefined);
  });
  return [mail, share];
}
