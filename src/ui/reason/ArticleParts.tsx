import { ADVISORY, RELATED_ARTICLES } from '../../article/article-text.ts';
import type { PasswordReason } from '../../remediation/client-action.ts';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './ReasonDrawer.module.css';

/** Says why an upgrade waits, or why the password should be changed instead. */
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

/** A verbatim sentence of the article. */
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

/** Related articles by number and topic, as text: the page opens no network connection. */
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
