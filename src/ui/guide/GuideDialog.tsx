import type { ReactNode } from 'react';
import { ADVISORY, CONDITION_TEXT } from '../../article/article-text.ts';
import { CONDITIONS } from '../../article/conditions.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { FACT_MARKS, FACT_SIGNS } from '../shared/fact-mark.ts';
import { useMessages } from '../shared/sitting-context.ts';
import { Collecting } from './Collecting.tsx';
import { Deployment } from './Deployment.tsx';
import styles from './GuideDialog.module.css';
import { Statements } from './Statements.tsx';

interface QuotationProps {
  /** The article's own words, in English whatever the page's language. */
  readonly text: string;
  /** Their meaning in the page's language; empty if that is English. */
  readonly meaning: string;
}

/** A verbatim sentence of the article, with its meaning below if the page is not in English. */
function Quotation({ text, meaning }: QuotationProps) {
  return (
    <blockquote>
      <p lang="en">{text}</p>
      {meaning === '' ? null : <p className="dim">{meaning}</p>}
    </blockquote>
  );
}

interface TermProps {
  readonly term: ReactNode;
  /** What the term means, or what the keys do. */
  readonly children: string;
}

/** An entry of a list of terms. */
function Term({ term, children }: TermProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface GuideDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSaveCollector: () => void;
}

/**
 * How to work with the page, how to get the inventory and roll out the service pack, then the article in short, how
 * this audit reads it, and the terms.
 */
export function GuideDialog({ open, onClose, onSaveCollector }: GuideDialogProps) {
  const messages = useMessages();
  const { shell, tables } = messages;
  const { guide } = shell;
  return (
    <Dialog heading={guide.heading} open={open} onClose={onClose} wide isText>
      <div className={styles.guide}>
        <section>
          <h3>{guide.workHeading}</h3>
          <ol>
            <Statements all={guide.work} />
          </ol>
          <Collecting messages={messages} onSave={onSaveCollector} />
          <Deployment messages={messages.deployment} />
          <h3>{guide.marksHeading}</h3>
          <dl>
            {FACT_MARKS.map((mark) => (
              <Term key={mark} term={`${FACT_SIGNS[mark]} ${tables.markName(mark)}`}>
                {tables.markHint(mark)}
              </Term>
            ))}
          </dl>
          <h3>{guide.keysHeading}</h3>
          <dl>
            {guide.keys.map(({ keys, does }) => (
              <Term key={keys} term={<kbd>{keys}</kbd>}>
                {does}
              </Term>
            ))}
          </dl>
        </section>
        <section>
          <h3>{guide.articleHeading}</h3>
          <p>{guide.articleLead}</p>
          <Quotation text={ADVISORY.symptom} meaning={guide.symptomMeaning} />
          <p>{guide.causeLead}</p>
          <ol>
            {CONDITIONS.map((condition, index) => (
              <li key={condition}>
                <Quotation
                  text={CONDITION_TEXT[condition]}
                  meaning={guide.conditionMeanings[index] ?? ''}
                />
              </li>
            ))}
          </ol>
          <h4>{guide.resolutionHeading}</h4>
          <Quotation text={ADVISORY.resolution} meaning={guide.resolutionMeaning} />
          <h4>{guide.workaroundHeading}</h4>
          <Quotation text={ADVISORY.workaround} meaning={guide.workaroundMeaning} />
          <h4>{guide.productsLead}</h4>
          <ul lang="en">
            <Statements all={ADVISORY.products} />
          </ul>
          <h3>{guide.readingHeading}</h3>
          <ul>
            <Statements all={guide.readings} />
          </ul>
          <h3>{guide.wordsHeading}</h3>
          <dl>
            {guide.words.map(({ word, meaning }) => (
              <Term key={word} term={word}>
                {meaning}
              </Term>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
