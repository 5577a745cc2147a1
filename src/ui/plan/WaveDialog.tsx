import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { WaveSummary } from '../../answers/planning.ts';
import { isDay } from '../../remediation/local-day.ts';
import { withoutWave, withWords } from '../../remediation/plan-edits.ts';
import form from '../shared/Form.module.css';
import { FormDialog } from '../shared/FormDialog.tsx';
import { useActions, useMessages } from '../shared/sitting-context.ts';
import styles from './Plan.module.css';

/** In UTF-16 code units. */
const LONGEST = { name: 100, owner: 100, note: 1000 } as const;

/** What is typed about a wave. Days are empty while they are not whole. */
type Typed = { readonly [F in 'name' | 'from' | 'to' | 'owner' | 'note']: string };

interface WaveDialogProps {
  /** Counted from 0. */
  readonly at: number;
  readonly wave: WaveSummary;
  /** Called with what to announce. */
  readonly onChanged: (says: string) => void;
  readonly onClose: () => void;
}

/** Changes what is said about a wave, or takes the wave out of the plan. */
export function WaveDialog({ at, wave, onChanged, onClose }: WaveDialogProps) {
  const { plan } = useMessages();
  const words = plan.waves;
  const { changePlan } = useActions();
  const [typed, setTyped] = useState<Typed>(() => ({
    name: wave.name,
    from: wave.from ?? '',
    to: wave.to ?? '',
    owner: wave.owner,
    note: wave.note,
  }));
  const [isWrong, setWrong] = useState(false);
  const end = useRef<HTMLInputElement>(null);
  const faultId = useId();

  const save = () => {
    const { name, from, to, owner, note } = typed;
    if (from !== '' && to !== '' && to < from) {
      flushSync(() => setWrong(true));
      end.current?.focus();
      return;
    }
    changePlan((before) =>
      withWords(before, at, {
        name: name.trim(),
        from: isDay(from) ? from : null,
        to: isDay(to) ? to : null,
        owner: owner.trim(),
        note: note.trim(),
      }),
    );
    onChanged(words.saved(at + 1));
    onClose();
  };
  const remove = () => {
    changePlan((before) => withoutWave(before, at));
    onChanged(words.removed(at + 1));
    onClose();
  };
  const text = (part: keyof typeof LONGEST) => (
    <label className={form.field}>
      <span>{words[part]}</span>
      <input
        type="text"
        className="field"
        maxLength={LONGEST[part]}
        autoComplete="off"
        data-first-focus={part === 'name' || undefined}
        value={typed[part]}
        onChange={({ currentTarget }) => setTyped({ ...typed, [part]: currentTarget.value })}
      />
    </label>
  );
  const day = (part: 'from' | 'to') => (
    <label className={form.field}>
      <span>{words[part]}</span>
      <input
        ref={part === 'to' ? end : undefined}
        type="date"
        className="field"
        aria-invalid={isWrong}
        aria-describedby={isWrong ? faultId : undefined}
        value={typed[part]}
        onChange={({ currentTarget }) => {
          setWrong(false);
          setTyped({ ...typed, [part]: currentTarget.value });
        }}
      />
    </label>
  );
  return (
    <FormDialog heading={words.editOf(at + 1)} save={words.save} onSave={save} onClose={onClose}>
      {text('name')}
      <div className={styles.days}>
        {day('from')}
        {day('to')}
      </div>
      {isWrong ? (
        <p id={faultId} role="alert" className={form.fault}>
          {words.datesWrong}
        </p>
      ) : null}
      {text('owner')}
      {text('note')}
      <div className={styles.removal}>
        <button type="button" className="ghost" onClick={remove}>
          {words.remove}
        </button>
        <small className="dim">{words.removeHint(wave.machines + wave.absent)}</small>
      </div>
    </FormDialog>
  );
}
