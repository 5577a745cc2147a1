import { describe, expect, it } from 'vitest';
import {
  commandOfKey,
  type GridPlace,
  HEADING_ROW,
  type KeyStroke,
  RESIZE_STEP,
} from '../../../src/ui/grid/grid-keys.ts';

const BILLIONS = 47_000_000_000;
const place: GridPlace = {
  row: 100,
  column: 2,
  rowCount: BILLIONS,
  columnCount: 6,
  rowsOnPage: 20,
};
const heading: GridPlace = { ...place, row: HEADING_ROW };

/** Parses keys written like `Ctrl+Shift+End`. */
function stroke(keys: string): KeyStroke {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) ?? '',
    shift: parts.includes('Shift'),
    command: parts.includes('Ctrl'),
    alt: parts.includes('Alt'),
  };
}

describe('keys on a row', () => {
  it.each([
    ['ArrowUp', 99, 2],
    ['ArrowDown', 101, 2],
    ['ArrowLeft', 100, 1],
    ['ArrowRight', 100, 3],
    ['PageUp', 80, 2],
    ['PageDown', 120, 2],
    ['Home', 100, 0],
    ['End', 100, 5],
    ['Ctrl+Home', 0, 0],
    ['Ctrl+End', BILLIONS - 1, 5],
  ])('%s goes to row %d, column %d', (keys, row, column) => {
    expect(commandOfKey(stroke(keys), place)).toEqual({
      kind: 'go',
      row,
      column,
      selecting: false,
    });
  });

  it.each([
    'Shift+ArrowUp',
    'Shift+ArrowDown',
    'Shift+PageDown',
    'Ctrl+Shift+End',
    'Ctrl+Shift+Home',
  ])('%s adds the rows to the selection', (keys) => {
    expect(commandOfKey(stroke(keys), place)).toMatchObject({ kind: 'go', selecting: true });
  });

  it.each([
    ['Enter', 'open'],
    [' ', 'toggle'],
    ['Shift+ ', 'toggle'],
    ['Ctrl+a', 'select-all'],
    ['Ctrl+A', 'select-all'],
    ['Escape', 'clear'],
    ['F2', 'enter-cell'],
  ])('%s means %s', (keys, kind) => {
    expect(commandOfKey(stroke(keys), place)).toEqual({ kind });
  });

  it.each(['Tab', 'a', 'Ctrl+c', 'Ctrl+f', 'Alt+ArrowLeft', 'Alt+Home', 'F5', 'Ctrl+ArrowDown'])(
    '%s is left to the browser',
    (keys) => {
      expect(commandOfKey(stroke(keys), place)).toBeNull();
    },
  );
});

describe('keys at the edges', () => {
  it.each([
    ['ArrowUp', { row: 0 }, HEADING_ROW, 2],
    ['PageUp', { row: 7 }, 0, 2],
    ['ArrowDown', { row: BILLIONS - 1 }, BILLIONS - 1, 2],
    ['PageDown', { row: BILLIONS - 3 }, BILLIONS - 1, 2],
    ['ArrowLeft', { column: 0 }, 100, 0],
    ['ArrowRight', { column: 5 }, 100, 5],
    ['ArrowDown', { row: HEADING_ROW, rowCount: 0 }, HEADING_ROW, 2],
    ['Ctrl+End', { row: HEADING_ROW, rowCount: 0 }, HEADING_ROW, 5],
  ])('%s from %o ends at row %d, column %d', (keys, from, row, column) => {
    expect(commandOfKey(stroke(keys), { ...place, ...from })).toMatchObject({ row, column });
  });
});

describe('keys on a heading', () => {
  it.each([
    ['Shift+ArrowLeft', -RESIZE_STEP],
    ['Shift+ArrowRight', RESIZE_STEP],
  ])('%s resizes the column by %d px', (keys, byPx) => {
    expect(commandOfKey(stroke(keys), heading)).toEqual({ kind: 'resize', byPx });
  });

  it.each(['Enter', ' ', 'Shift+Enter'])('%s is left to the sort button', (keys) => {
    expect(commandOfKey(stroke(keys), heading)).toBeNull();
  });

  it('ArrowDown goes to the first row without selecting', () => {
    const down = { kind: 'go', row: 0, column: 2, selecting: false };
    expect(commandOfKey(stroke('ArrowDown'), heading)).toEqual(down);
    expect(commandOfKey(stroke('Shift+ArrowDown'), heading)).toEqual(down);
  });
});
