import { type ReactNode, useId } from 'react';
import type { AuditSummary } from '../../answers/summary.ts';
import { type GroupScope, groupOf, type PairingScope } from '../../pairing/query.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useMessages } from '../shared/sitting-context.ts';
import { extraHeading } from '../tables/column-label.ts';
import { ExtraOptions } from '../tables/ExtraOptions.tsx';
import { CountsNow } from './CountsNow.tsx';
import styles from './Rules.module.css';
import { peersColumn, withGroup, withKind, withOtherwise } from './scope-choice.ts';
import { useRules } from './use-rules.ts';

interface GroupFieldsProps {
  readonly extras: AuditSummary['extras'];
  readonly group: GroupScope;
  readonly onGroup: (group: GroupScope) => void;
}

/** Which column is the group, and what an empty cell in it means. */
function GroupFields({ extras, group, onGroup }: GroupFieldsProps) {
  const { rules: words } = useMessages().audit;
  const id = useId();
  return (
    <div className={styles.fields}>
      <div className={styles.labelled}>
        <label htmlFor={`${id}-column`}>{words.groupColumn}</label>
        <select
          id={`${id}-column`}
          className="field"
          value={group.column}
          onChange={({ currentTarget }) =>
            onGroup({ ...group, column: Number(currentTarget.value) })
          }
        >
          <ExtraOptions extras={extras} />
        </select>
      </div>
      <div className={styles.labelled}>
        <label htmlFor={`${id}-empty`}>{words.emptyMeans}</label>
        <select
          id={`${id}-empty`}
          className="field"
          value={group.emptyMeans}
          onChange={({ currentTarget }) =>
            onGroup({
              ...group,
              emptyMeans: currentTarget.value === 'everyone' ? 'everyone' : 'alone',
            })
          }
        >
          <option value="alone">{words.alone}</option>
          <option value="everyone">{words.everyone}</option>
        </select>
      </div>
    </div>
  );
}

interface ScopeDialogProps {
  readonly open: boolean;
  readonly summary: AuditSummary;
  readonly onClose: () => void;
}

const OTHERWISE = ['nobody', 'every', 'group'] as const;

/** The dialog for who meets whom. Every change is counted at once. */
export function ScopeDialog({ open, summary, onClose }: ScopeDialogProps) {
  const messages = useMessages();
  const [rules, setRules] = useRules(summary);
  const id = useId();
  const { rules: words } = messages.audit;
  const { extras } = summary;
  const { scope } = rules;
  const group = groupOf(scope);
  const peers = peersColumn(extras);
  const choose = (chosen: PairingScope) => setRules({ ...rules, scope: chosen });
  const otherwiseWords = {
    nobody: words.otherwiseNobody,
    every: words.otherwiseEvery,
    group: words.otherwiseGroup,
  };
  const fields =
    group === null ? null : (
      <GroupFields
        extras={extras}
        group={group}
        onGroup={(chosen) => choose(withGroup(scope, chosen))}
      />
    );
  const option = (kind: PairingScope['kind'], name: string, hint: string, more?: ReactNode) => (
    <Option
      group={id}
      name={name}
      hint={hint}
      checked={scope.kind === kind}
      onChoose={() => choose(withKind(scope, kind, extras))}
    >
      {scope.kind === kind ? more : null}
    </Option>
  );
  return (
    <Dialog
      heading={words.scopeHeading}
      open={open}
      onClose={onClose}
      actions={
        <button type="button" className="primary" onClick={onClose}>
          {words.done}
        </button>
      }
    >
      <p className={styles.lead}>{words.scopeLead}</p>
      <fieldset className={styles.options}>
        <legend className="visually-hidden">{words.scopeHeading}</legend>
        {option('every', words.everyOption, words.everyHint)}
        {extras.length === 0 ? null : option('group', words.groupOption, words.groupHint, fields)}
        {peers === null
          ? null
          : option(
              'peers',
              words.peersOption,
              words.peersHint(extraHeading(extras, peers, messages)),
              <fieldset className={styles.inner}>
                <legend>{words.peersOtherwise}</legend>
                {OTHERWISE.map((kind) => (
                  <Option
                    key={kind}
                    group={`${id}-otherwise`}
                    name={otherwiseWords[kind]}
                    checked={scope.kind === 'peers' && scope.otherwise.kind === kind}
                    onChoose={() => choose(withOtherwise(scope, kind, extras))}
                  />
                ))}
                {fields}
              </fieldset>,
            )}
      </fieldset>
      <CountsNow summary={summary} />
    </Dialog>
  );
}

interface OptionProps {
  /** Only one option of a group can be chosen. */
  readonly group: string;
  readonly name: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly children?: ReactNode;
}

function Option({ group, name, hint, checked, onChoose, children }: OptionProps) {
  const hintId = useId();
  return (
    <div className={styles.option}>
      <label>
        <input
          type="radio"
          name={group}
          checked={checked}
          aria-describedby={hint === undefined ? undefined : hintId}
          onChange={onChoose}
        />
        {name}
      </label>
      {hint === undefined ? null : (
        <p id={hintId} className="dim">
          {hint}
        </p>
      )}
      {children}
    </div>
  );
}
