import { useState } from 'react';
import type { ExportOrder } from '../../answers/explanations.ts';
import type { Excerpt } from '../../answers/table-query.ts';
import { countNeeding } from '../../remediation/client-action.ts';
import type { Delimiter } from '../../remediation/csv.ts';
import { EXPORT_KINDS, type ExportKind } from '../../remediation/export-file-name.ts';
import type { Report } from '../report/use-report.ts';
import { Choice } from '../shared/Choice.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { useSelectedClients } from './client-scope.ts';
import { ExportItem } from './ExportItem.tsx';
import styles from './ExportMenu.module.css';
import { ThisListItem } from './ThisListItem.tsx';
import { useMeasured } from './use-measured.ts';
import { WaveItems } from './WaveItems.tsx';

/** The exports as files of the whole audit, in order. */
const WHOLE_KINDS = EXPORT_KINDS.filter(
  (kind) => kind !== 'this-list' && kind !== 'pairings-in-view' && kind !== 'wave-host-list',
);

const DELIMITERS: readonly Delimiter[] = [',', ';'];

/** Which clients the lists of clients name: those selected, those that the table shows, or all. */
type ClientScope = 'selected' | 'shown' | 'all';

interface CountProps {
  readonly clients: Excerpt;
  readonly say: (clients: number) => string;
}

/** How many clients of an excerpt need something. */
function Count({ clients, say }: CountProps) {
  const { exports } = useMessages();
  const measured = useMeasured({ kind: 'remediation-list', clients }, ',');
  return measured === null ? exports.measuring : say(measured.rows ?? 0);
}

interface ClientsChoiceProps {
  readonly selected: Excerpt | null;
  readonly shown: Excerpt | null;
  readonly scope: ClientScope;
  readonly onChoose: (scope: ClientScope) => void;
}

/** Asks which clients the remediation list, the host list and the report name. */
function ClientsChoice({ selected, shown, scope, onChoose }: ClientsChoiceProps) {
  const { exports } = useMessages();
  const needing = useSitting(({ audit }) =>
    audit === null ? 0 : countNeeding(audit.summary.clientsByAction),
  );
  const option = (value: ClientScope, clients: Excerpt | null, say: CountProps['say']) =>
    clients === null ? [] : [{ value, label: <Count clients={clients} say={say} /> }];
  return (
    <Choice
      name={exports.clientsChoice}
      className={styles.choice}
      options={[
        ...option('selected', selected, exports.selectedClients),
        ...option('shown', shown, exports.theseClients),
        { value: 'all', label: exports.allClients(needing) },
      ]}
      chosen={scope}
      onChoose={onChoose}
    />
  );
}

interface ExportItemsProps {
  /** The clients that the open tab is limited to; null for all. */
  readonly shown: Excerpt | null;
  readonly report: Report;
  readonly delimiter: Delimiter;
  readonly onSaveSession: () => void;
  /** Measures the pairings of the view before they are written. */
  readonly onPairings: () => void;
  readonly close: () => void;
}

/** The items of the export menu. */
export function ExportItems(props: ExportItemsProps) {
  const { shown, report, delimiter, onSaveSession, onPairings, close } = props;
  const { exports } = useMessages();
  const { exportFile, setDelimiter, downloadRuleAsSql } = useActions();
  const hasRejected = useSitting((sitting) => (sitting.audit?.summary.rejected ?? 0) > 0);
  const hasDecisions = useSitting(({ audit }) => audit !== null && audit.summary.decided !== null);
  const isCompared = useSitting(({ audit }) => audit !== null && audit.summary.compared !== null);
  const hasPlan = useSitting(({ audit }) => (audit?.summary.plan?.waves.length ?? 0) > 0);
  const waiting = useSitting((sitting) => sitting.audit?.summary.upgradesWaiting ?? 0);
  const writing = useSitting((sitting) => sitting.exporting?.fileName ?? null);
  const isWriting = writing !== null;
  const selected = useSelectedClients();
  const limits: { readonly [S in ClientScope]: Excerpt | null } = { selected, shown, all: null };
  const first = selected !== null ? 'selected' : shown !== null ? 'shown' : 'all';
  const [chosen, setChosen] = useState<ClientScope | null>(null);
  const scope = chosen ?? first;
  const within = limits[scope];

  /** Exports that would have no rows. */
  const isEmpty: { readonly [K in ExportKind]?: boolean } = {
    'rejected-rows': !hasRejected,
    'decision-log': !hasDecisions,
    changes: !isCompared,
    plan: !hasPlan,
  };
  const closing = (act: () => void) => () => {
    close();
    act();
  };
  const orderOf = (kind: (typeof WHOLE_KINDS)[number]): ExportOrder =>
    within !== null && (kind === 'remediation-list' || kind === 'upgrade-host-list')
      ? { kind, clients: within }
      : { kind };

  return (
    <>
      {isWriting ? <p className={styles.note}>{exports.oneAtATime(writing)}</p> : null}
      <ul className={styles.list}>
        <ExportItem
          name={exports.saveSession}
          hint={exports.saveSessionHint}
          keys="Control+S"
          disabled={isWriting}
          onChoose={closing(onSaveSession)}
        />
        <ThisListItem
          delimiter={delimiter}
          disabled={isWriting}
          onChoose={(order) => {
            close();
            exportFile(order, delimiter);
          }}
        />
        <ExportItem
          name={exports.kindName('pairings-in-view')}
          hint={exports.kindHint('pairings-in-view', waiting)}
          disabled={isWriting}
          onChoose={closing(onPairings)}
        />
        {first === 'all' ? null : (
          <li>
            <ClientsChoice selected={selected} shown={shown} scope={scope} onChoose={setChosen} />
          </li>
        )}
        {WHOLE_KINDS.map((kind) => (
          <ExportItem
            key={kind}
            name={exports.kindName(kind)}
            hint={exports.kindHint(kind, within === null ? waiting : 0)}
            disabled={isWriting || isEmpty[kind] === true}
            onChoose={closing(() => exportFile(orderOf(kind), delimiter))}
          />
        ))}
        {hasPlan ? <WaveItems delimiter={delimiter} disabled={isWriting} close={close} /> : null}
        <ExportItem
          name={exports.reportHtml}
          hint={exports.reportHtmlHint}
          disabled={isWriting}
          onChoose={closing(() => report.save(within))}
        />
        <ExportItem
          name={exports.print}
          hint={exports.printHint}
          keys="Control+P"
          disabled={isWriting}
          onChoose={closing(() => report.print(within))}
        />
        <ExportItem
          name={exports.ruleAsSql}
          hint={exports.ruleAsSqlHint}
          onChoose={closing(downloadRuleAsSql)}
        />
      </ul>
      <Choice
        name={exports.delimiter}
        className={styles.choice}
        options={DELIMITERS.map((value) => ({
          value,
          label: (
            <>
              {exports.delimiterName[value]} <span className="host">{value}</span>
            </>
          ),
        }))}
        chosen={delimiter}
        onChoose={setDelimiter}
      />
    </>
  );
}
