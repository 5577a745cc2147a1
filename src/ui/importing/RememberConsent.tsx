import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { Consent } from './Consent.tsx';

interface RememberConsentProps {
  /** Whether to list what is remembered, with a button to forget each entry. */
  readonly withList?: boolean;
}

/** Number of headings that represent a mapping in the list. */
const SHOWN_HEADINGS = 4;

/** Asks whether this browser may remember mappings, and lets the person forget them. */
export function RememberConsent({ withList = false }: RememberConsentProps) {
  const { remember: words } = useMessages().importing;
  const { remember, forgetMapping, forgetEverything } = useActions();
  const remembers = useSitting((sitting) => sitting.remembers);
  const hasKept = useSitting(({ keeps, kept }) => keeps || kept.length > 0);
  const remembered = useSitting((sitting) => sitting.remembered);
  const nameOf = (headings: readonly string[]) =>
    headings.slice(0, SHOWN_HEADINGS).join(' · ') + (headings.length > SHOWN_HEADINGS ? ' …' : '');
  return (
    <Consent label={words.consent} hint={words.what} given={remembers} onGive={remember}>
      {withList && remembers ? (
        <>
          <h3>{words.list}</h3>
          {remembered.length === 0 ? <p className="dim">{words.nothing}</p> : null}
          <ul>
            {remembered.map(({ headings, values }) => (
              <li key={JSON.stringify(headings)}>
                <span title={headings.join(' · ')}>
                  {nameOf(headings)}
                  {values === undefined ? null : ` (${words.meanings(values.length)})`}
                </span>
                <button
                  type="button"
                  className="link"
                  aria-label={words.forgetOf(nameOf(headings))}
                  onClick={() => forgetMapping(headings)}
                >
                  {words.forget}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {withList && (remembers || hasKept) ? (
        <button type="button" className="ghost" onClick={forgetEverything}>
          {words.forgetAll}
        </button>
      ) : null}
    </Consent>
  );
}
