import { element } from '#browser/element.ts';
import { tLive } from '#words/contribution-live.ts';
import { button } from './button.ts';

/** Ways to send oneself a secret follow-up address, by one’s own programs: this site sends nothing. */
export function ownAddress(address: string): HTMLElement[] {
  const [subject, body] = [tLive('follow.mail.subject'), tLive('follow.mail.body', { address })].map(
    encodeURIComponent,
  );
  const mail = element(
    'a',
    { class: 'button', href: `mailto:?subject=${subject ?? ''}&body=${body ?? ''}` },
    tLive('follow.mail'),
  );
  // Not every browser shares: the type says it is always there.
  if (!('share' in navigator)) return [mail];
  const share = button(tLive('follow.share'), () => {
    // Whoever closes the sheet has shared nothing, which is no fault.
    navigator.share({ title: tLive('follow.mail.subject'), url: address }).catch(() => undefined);
  });
  return [mail, share];
}
