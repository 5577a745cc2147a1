import { useEffect, useRef, useState } from 'react';
import styles from './TableFoot.module.css';

/**
 * What a pointer over the focused cell would show: what its mark means, or a text that is too long for the cell.
 * Stands in the table's foot, so that the keyboard and touch get it too.
 */
export function FocusedHint() {
  const place = useRef<HTMLSpanElement>(null);
  const [hint, setHint] = useState('');
  useEffect(() => {
    const table = place.current?.parentElement?.parentElement;
    const onFocus = ({ target }: FocusEvent) => {
      const cell = target instanceof Element ? target.closest('td, th') : null;
      const titled = Array.from(cell?.querySelectorAll<HTMLElement>('[title]') ?? []);
      setHint(titled.map(({ title }) => title).join(' · '));
    };
    table?.addEventListener('focusin', onFocus);
    return () => table?.removeEventListener('focusin', onFocus);
  }, []);
  return (
    <span ref={place} className={styles.hint} aria-hidden="true">
      {hint}
    </span>
  );
}
