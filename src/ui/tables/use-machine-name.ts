import { useEffect, useState } from 'react';
import { NO_LIST_FILTER } from '../../session/view.ts';
import type { TableQuery } from '../../worker/table-messages.ts';
import { useQuestions } from '../shared/sitting-context.ts';

/** All machines in the order of their indices. */
const EVERY_MACHINE: TableQuery = { table: 'inventory', filter: NO_LIST_FILTER, sort: [] };

/** The name of a machine by its index in the fleet; empty until it is known. */
export function useMachineName(machine: number): string {
  const { rows } = useQuestions();
  const [named, setNamed] = useState<{ readonly machine: number; readonly name: string } | null>(
    null,
  );
  useEffect(() => {
    const abort = new AbortController();
    rows(EVERY_MACHINE, machine, 1, abort.signal).then(
      ([row]) => {
        if (row?.table !== 'inventory' || abort.signal.aborted) return;
        setNamed({ machine, name: row.machine.name });
      },
      // Without its name the filter still works and can still be taken away.
      () => undefined,
    );
    return () => abort.abort();
  }, [rows, machine]);
  return named?.machine === machine ? named.name : '';
}
