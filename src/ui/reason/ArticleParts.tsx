import { ADVISORY, RELATED_ARTICLES } from '../../article/article-text.ts';
import type { PasswordReason } from '../../remediation/client-action.ts';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './ReasonDrawer.module.css';

/** Why the upgrade waits, or why it is the password that is to be changed. */
export function AdviceRemarks({
  passwordReason,
  waitsFor,
}: {
  readonly passwordReason: PasswordReason | null;
  readonly waitsFor: number;
}) {
  const { reasons } = useMessages();
  const isOfProcessor = passwordReason === null || passwordReason === 'no-sp5';
  return (
    <>
      {waitsFor === 0 ? null : <p className={styles.remark}>{reasons.waitsFor(waitsFor)}</p>}
      {isOfProcessor ? null : (
        <p className={styles.remark}>{reasons.whyPassword(passwordReason)}</p>
      )}
    </>
  );
}

/** A sentence of the article, in its own words. */
export function ArticleQuote({ text }: { readonly text: string }) {
  const { reasons } = useMessages();
  return (
    <>
      <h3>{reasons.article}</h3>
      <blockquote className={styles.quote} lang="en">
        <p>“{text}”</p>
        <cite>{ADVISORY.number}</cite>
      </blockquote>
    </>
  );
}

/** Articles worth reading beside a finding, by number and topic; the page opens no network. */
export function RelatedArticles() {
  const { reasons } = useMessages();
  return (
    <details className={styles.related}>
      <summary>{reasons.seeAlso}</summary>
      <ul>
        {RELATED_ARTICLES.map(({ number, topic }) => (
          <li key={number}>
            <b>{number}</b> {reasons.topic(topic)}
          </li>
        ))}
      </ul>
    </details>
  );
}
