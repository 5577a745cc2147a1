import type { Messages } from '../../locale/en.ts';
import { LANGUAGES, languageOfTag, otherLanguages } from '../../locale/languages.ts';
import { DIRECTORY_QUERY } from '../../remediation/collector.ts';
import { CopyButton } from './CopyButton.tsx';
import styles from './GuideDialog.module.css';
import { Statements } from './Statements.tsx';

interface LettersProps {
  readonly messages: Messages;
}

/** The letter to the users in every language, the one of the page first: fleets have users of several. */
function Letters({ messages }: LettersProps) {
  const language = languageOfTag(messages.format.tag);
  return [language, ...otherLanguages(language)].map((each) => {
    const { letter, copyLetter } = LANGUAGES[each].messages.collecting;
    return (
      <div key={each}>
        <p className={styles.text} lang={each}>
          {letter}
        </p>
        <CopyButton label={copyLetter} text={letter} outcomes={messages.collecting} lang={each} />
      </div>
    );
  });
}

interface CollectingProps extends LettersProps {
  readonly onSave: () => void;
}

/** How to get the inventory: the collector, the letter to the users, and the query for Active Directory. */
export function Collecting({ messages, onSave }: CollectingProps) {
  const { collecting } = messages;
  return (
    <details>
      <summary>{collecting.heading}</summary>
      <p>{collecting.lead}</p>
      <button type="button" className="ghost" onClick={onSave}>
        {collecting.save}
      </button>
      <ul>
        <Statements all={[...collecting.steps, ...collecting.limits]} />
      </ul>
      <h4>{collecting.letterHeading}</h4>
      <Letters messages={messages} />
      <h4>{collecting.queryHeading}</h4>
      <p>{collecting.queryLead}</p>
      <p className={styles.text}>
        <code>{DIRECTORY_QUERY}</code>
      </p>
      <CopyButton label={collecting.copyQuery} text={DIRECTORY_QUERY} outcomes={collecting} />
    </details>
  );
}
