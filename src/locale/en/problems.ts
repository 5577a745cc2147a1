import {
  LISTED_LINE_KINDS,
  type LineAccount,
  type ListedLineKind,
} from '../../fleet/line-account.ts';
import type { Problem, ProblemEffect, ProblemKind } from '../../fleet/problem.ts';
import { describeProblem } from '../../fleet/problem-text.ts';
import { atBeginning, quoted, written } from '../../fleet/written-text.ts';
import { format } from './format.ts';

const { count, number } = format;

/** Short names of the kinds, for filters and group headings. */
const KIND_NAMES: { readonly [K in ProblemKind]: string } = {
  'name-missing': 'no name',
  'footer-row': 'remark or total',
  'group-row': 'line above a group',
  'heading-row-repeated': 'headings repeated',
  'duplicate-merged': 'rows of one machine',
  'value-unreadable': 'value not understood',
  'facts-disputed': 'rows disagree',
  'role-missing': 'no role',
  'role-unreadable': 'role not understood',
  'product-unreadable': 'product not understood',
  'outside-the-article': 'outside the article',
  'newest-row-counts': 'newest row counts',
  'columns-disagree': 'columns disagree',
  'name-also-qualified': 'name with and without domain',
  'peer-unknown': 'listed server not in the inventory',
  'peer-outside-the-article': 'listed server outside the article',
  'peer-not-a-server': 'listed server is not a server',
  'peer-is-itself': 'lists itself as a server',
  'password-column': 'passwords in clear text',
  'secret-column': 'other secrets, hidden',
  'heading-repeated': 'same heading twice',
  'heading-row-skipped': 'another heading line',
  'row-above-headings': 'row above the headings',
  'row-too-short': 'row too short',
  'row-too-long': 'row too long',
  'empty-cell-too-many': 'one empty cell too many',
  'row-behind-hash': 'row after #',
  'stray-quote': 'stray quotation mark',
  'unclosed-quote': 'unclosed quotation mark',
  'rows-in-quotes': 'rows in quotation marks?',
  'nul-bytes': 'NUL characters',
  'replacement-character': 'characters lost',
  'mixed-encodings': 'two encodings',
};

const EFFECT_NAMES: { readonly [E in ProblemEffect]: string } = {
  rejected: 'row left out',
  merged: 'row merged',
  unreadable: 'counts as unreadable',
  apart: 'in no pairing',
  noted: 'noted',
};

/** Lines that are not data rows: singular and plural of each kind. */
const LINE_KINDS: { readonly [K in ListedLineKind]: readonly [string, string] } = {
  blank: ['blank line', 'blank lines'],
  remark: ['remark', 'remarks'],
  ruler: ['ruler', 'rulers'],
  separator: ['sep= line', 'sep= lines'],
  'above-headings': ['line above the headings', 'lines above the headings'],
  'later-headings': ['further heading line', 'further heading lines'],
  'end-mark': ['end-of-file mark', 'end-of-file marks'],
};

export const problemsEn = {
  sentence: (problem: Problem): string => describeProblem(problem),
  kindName: (kind: ProblemKind) => KIND_NAMES[kind],
  effectName: (effect: ProblemEffect) => EFFECT_NAMES[effect],
  /** What became of all data rows. */
  account: (machines: number, merged: number, rejected: number, dataRows: number) =>
    `${count(machines, 'machine', 'machines')} + ${number(merged)} merged + ${number(rejected)} left out = ${count(dataRows, 'data row', 'data rows')}`,
  lines: {
    /** What became of all lines of a file. */
    account: (file: string, account: LineAccount) => {
      const { lines, headingLines, dataRows, furtherLines, listed } = account;
      const kinds = LISTED_LINE_KINDS.filter((kind) => listed[kind] > 0).map((kind) =>
        count(listed[kind], ...LINE_KINDS[kind]),
      );
      const parts = [
        count(headingLines, 'heading line', 'heading lines'),
        count(dataRows, 'data row', 'data rows'),
        ...(furtherLines > 0
          ? [count(furtherLines, 'further line of a row', 'further lines of rows')]
          : []),
        ...kinds,
      ];
      return `${file}: ${count(lines, 'line', 'lines')} = ${parts.join(' + ')}`;
    },
    show: 'Show the lines that are not data rows',
    listed: (from: number, to: number, kind: ListedLineKind, excerpt: string) =>
      `${from === to ? `Line ${number(from)}` : `Lines ${number(from)} to ${number(to)}`}: ${
        LINE_KINDS[kind][from === to ? 0 : 1]
      }${excerpt === '' ? '' : `: “${excerpt}”`}`,
  },
  mend: {
    /** For a cell that is not empty. */
    correct: 'Correct',
    /** For an empty cell. */
    record: 'Record',
    /** `machine` is empty if the row became no machine. */
    correctCell: (what: string, machine: string, line: number) =>
      machine === '' ? `Correct ${what} in line ${number(line)}` : `Correct ${what} of ${machine}`,
    recordCell: (what: string, machine: string, line: number) =>
      machine === '' ? `Record ${what} in line ${number(line)}` : `Record ${what} of ${machine}`,
    value: (what: string) => `New value for ${what}`,
    save: 'Save',
    asWritten: (text: string) => (text === '' ? 'The cell is empty.' : `Written: ${quoted(text)}`),
    place: (file: string, line: number, heading: string | null) =>
      `${file}, line ${number(line)}${heading === null ? '' : `, under “${heading}”`}.`,
    orAllRows: 'Or for all rows that hold the same text',
    notRecorded: 'not recorded',
    meaning: (text: string, rows: number) =>
      `${atBeginning(quoted(text))} (${count(rows, 'row', 'rows')}) means`,
    means: (text: string) => `${atBeginning(quoted(text))} means`,
    meaningsHeading: (n: number) =>
      `What ${count(n, 'text means', 'texts mean')}, as you explained`,
    choose: 'choose…',
    under: (what: string, heading: string) => `${what}, under “${heading}”`,
    apply: 'Apply',
    unknownHeading: 'Values not understood',
    unknownLead: 'Say once what a value means; it then counts for all its rows.',
    disputesHeading: 'Rows that disagree',
    disputesLead: 'Pick the row that counts.',
    dispute: (machine: string, what: string) => `${machine}: ${what}`,
    claim: (file: string | null, line: number, text: string) =>
      `${file === null ? '' : `${file}, `}line ${number(line)}: ${text === '' ? 'empty' : written(text)}`,
    showAll: (more: number) => `Show ${number(more)} more`,
  },
};

export type ProblemsMessages = typeof problemsEn;
