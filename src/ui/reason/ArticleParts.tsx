import { ADVISORY, RELATED_ARTICLES } from '../../article/article-text.ts';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './ReasonDrawer.module.css';

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
