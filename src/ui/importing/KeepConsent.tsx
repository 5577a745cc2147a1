import { isFromFolder } from '../../browser/url-hash.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { Consent } from './Consent.tsx';

/** Asks whether this browser may keep sittings. */
export function KeepConsent() {
  const { keep: words } = useMessages().importing;
  const { keep } = useActions();
  const keeps = useSitting((sitting) => sitting.keeps);
  const hint = isFromFolder() ? `${words.what} ${words.fromFolder}` : words.what;
  return <Consent label={words.consent} hint={hint} given={keeps} onGive={keep} />;
}
