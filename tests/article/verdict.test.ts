import { describe, expect, it } from 'vitest';
import { CONDITIONS, type Conditions } from '../../src/article/conditions.ts';
import type { Trilean } from '../../src/article/trilean.ts';
import {
  flaggedOf,
  isFlagged,
  VERDICTS,
  type VerdictWord,
  verdictOf,
} from '../../src/article/verdict.ts';

/**
 * The whole truth table of Q251382. Rows are conditions 1 and 2 (server at SP5, client at SP4), columns
 * conditions 3 and 4 (§ in the password, encryption forced). t, f and ? mean true, false and unknown; E, R,
 * U and · mean exposed, at risk, undecided and not exposed.
 */
const TRUTH_TABLE = `
        tt  tf  t?  ft  ff  f?  ?t  ?f  ??
    tt  E   ·   U   ·   ·   ·   R   ·   U
    tf  ·   ·   ·   ·   ·   ·   ·   ·   ·
    t?  U   ·   U   ·   ·   ·   U   ·   U
    ft  ·   ·   ·   ·   ·   ·   ·   ·   ·
    ff  ·   ·   ·   ·   ·   ·   ·   ·   ·
    f?  ·   ·   ·   ·   ·   ·   ·   ·   ·
    ?t  U   ·   U   ·   ·   ·   U   ·   U
    ?f  ·   ·   ·   ·   ·   ·   ·   ·   ·
    ??  U   ·   U   ·   ·   ·   U   ·   U`;

const STATES: Readonly<Record<string, Trilean>> = { t: 'true', f: 'false', '?': 'unknown' };
const WORDS: Readonly<Record<string, VerdictWord>> = {
  E: 'exposed',
  R: 'at-risk',
  U: 'undecided',
  '·': 'not-exposed',
};

interface Row {
  readonly name: string;
  readonly conditions: Conditions;
  readonly word: VerdictWord | undefined;
}

function stateOf(letter: string | undefined): Trilean {
  return STATES[letter ?? ''] ?? 'unknown';
}

function readTable(): readonly Row[] {
  const [columns = [], ...lines] = TRUTH_TABLE.trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return lines.flatMap(([ends = '', ...letters]) =>
    columns.map((rest, at) => ({
      name: `${ends}${rest}`,
      conditions: {
        serverSp5: stateOf(ends[0]),
        clientSp4: stateOf(ends[1]),
        sectionSign: stateOf(rest[0]),
        forcedEncryption: stateOf(rest[1]),
      },
      word: WORDS[letters[at] ?? ''],
    })),
  );
}

const ROWS = readTable();

describe('the verdict', () => {
  it('has a truth table of 81 different rows', () => {
    expect(new Set(ROWS.map(({ name }) => name)).size).toBe(81);
  });

  it.each(ROWS)('is $word for $name (1, 2, 3, 4)', ({ conditions, word }) => {
    expect(verdictOf(conditions).kind).toBe(word);
  });

  it.each(ROWS)('for $name lists the conditions that rule it out or leave it open', (row) => {
    const those = (state: Trilean) =>
      CONDITIONS.filter((condition) => row.conditions[condition] === state);
    const verdict = verdictOf(row.conditions);
    const ruledOutBy = verdict.kind === 'not-exposed' ? verdict.ruledOutBy : [];
    const unknown = verdict.kind === 'undecided' ? verdict.unknown : [];
    expect(ruledOutBy).toEqual(those('false'));
    expect(unknown).toEqual(row.word === 'undecided' ? those('unknown') : []);
  });

  it('is flagged if it is exposed or at risk', () => {
    expect(VERDICTS.filter(isFlagged)).toEqual(['exposed', 'at-risk']);
    for (const verdict of VERDICTS) {
      const counts = { exposed: 0, 'at-risk': 0, undecided: 0, 'not-exposed': 0, [verdict]: 7 };
      expect(flaggedOf(counts)).toBe(isFlagged(verdict) ? 7 : 0);
    }
  });
});
