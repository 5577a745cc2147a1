import { type Codes, makeCodes } from '../fleet/codes.ts';
import type { Fleet, TextColumn, TextColumnMeaning } from '../fleet/fleet.ts';
import { MISSING } from '../fleet/reading.ts';
import { linesOf, PackedTexts, type Texts } from '../fleet/texts.ts';
import {
  type GroupScope,
  groupOf,
  type PairingRules,
  type PairingScope,
} from '../pairing/query.ts';
import type { FirstRows } from '../remediation/line-ranges.ts';
import { COMPARED_FACTS, type ComparedFact, factCodesOf, factColumnOf } from './fact-codes.ts';
import { writtenKeysOf } from './machine-keys.ts';
import { type MarkColumn, marksOf } from './machine-marks.ts';
import { indexOfSame, type NamedColumn } from './same-column.ts';

/** One file of an earlier audit. */
export interface EarlierSource {
  readonly fileName: string;
  readonly sha256: string;
  /** The heading of each fact; null if the file had no such column. */
  readonly headings: { readonly [F in ComparedFact]: string | null };
}

/** A column that can decide who meets whom. Packed texts are an object of a class: neither a worker nor JSON keeps it. */
export interface EarlierColumn extends TextColumn {
  readonly texts: readonly string[];
}

/**
 * An audit in as few bytes as a comparison needs: at most 40 for each machine, plus the texts of a column of
 * listed servers, if there is one. It stores facts, not verdicts, so that it can be judged again under the rules of today. All
 * parts can be cloned to and from a worker.
 */
export interface EarlierAudit {
  readonly size: number;
  readonly sources: readonly EarlierSource[];
  /** When it was taken, as ISO 8601. */
  readonly at: string;
  /** The rules by which it was counted then. */
  readonly rules: PairingRules;
  /** How many of its clients needed the upgrade under those rules. */
  readonly clientsToUpgrade: number;
  /** UTF-8: the written key of each machine, each followed by a line feed. */
  readonly keys: Uint8Array;
  /** See `factCodesOf`. */
  readonly facts: Uint16Array;
  /** The file line of each machine's first row, from 1. */
  readonly lines: Uint32Array;
  /** The source of that row; empty if there is only one. */
  readonly rowSources: Uint16Array;
  readonly columns: readonly EarlierColumn[];
  readonly marks: readonly MarkColumn[];
}

/** What an earlier audit is made from. */
export interface EarlierGround {
  readonly fleet: Fleet;
  readonly files: readonly Pick<EarlierSource, 'fileName' | 'sha256'>[];
  readonly rules: PairingRules;
  readonly clientsToUpgrade: number;
  readonly at: string;
}

/** A column with more distinct texts than this groups nothing, unless it is meant to or in use. */
const MOST_GROUPS = 256;
/** Columns that might become the scope, beyond those that are meant to. */
const MOST_OTHER_COLUMNS = 3;

/** The codes of a column in as few bytes as its distinct texts allow. */
export function compactCodes(codes: Codes, distinct: number): Codes {
  const compact = makeCodes(codes.length, distinct);
  compact.set(codes);
  return compact;
}

/** The columns that decide, or may be asked to decide, who meets whom. */
function scopeColumns(fleet: Fleet, rules: PairingRules): readonly EarlierColumn[] {
  const inUse = groupOf(rules.scope)?.column;
  // Listed servers may be named by their addresses.
  const listsPeers = fleet.extras.some(({ meaning }) => meaning === 'peers');
  const meant: readonly (TextColumnMeaning | null)[] = listsPeers
    ? ['peers', 'group', 'domain', 'address']
    : ['group', 'domain'];
  let others = 0;
  const isKept = ({ meaning, texts }: TextColumn, index: number) => {
    if (index === inUse || meant.includes(meaning)) return true;
    if (meaning !== null || texts.length > MOST_GROUPS || texts.length < 2) return false;
    others += 1;
    return others <= MOST_OTHER_COLUMNS;
  };
  return fleet.extras.filter(isKept).map(({ heading, meaning, texts, codes }) => ({
    heading,
    meaning,
    texts: [...texts],
    codes: compactCodes(codes, texts.length),
  }));
}

/** The files of a fleet, with the headings of its facts. */
export function sourcesOf(
  { facts }: Pick<Fleet, 'facts'>,
  files: EarlierGround['files'],
): readonly EarlierSource[] {
  return files.map((file, source) => {
    const headings = COMPARED_FACTS.map((fact) => [fact, facts[fact].headings[source] ?? null]);
    return { ...file, headings: Object.fromEntries(headings) as EarlierSource['headings'] };
  });
}

/** Takes an audit down to what a later comparison needs. */
export function takeEarlier(ground: EarlierGround): EarlierAudit {
  const { fleet, files, rules, clientsToUpgrade, at } = ground;
  return {
    size: fleet.size,
    sources: sourcesOf(fleet, files),
    at,
    rules,
    clientsToUpgrade,
    keys: linesOf(writtenKeysOf(fleet)),
    facts: factCodesOf(fleet),
    lines: fleet.rowLines.slice(),
    rowSources: files.length > 1 ? fleet.rowSources.slice() : new Uint16Array(0),
    columns: scopeColumns(fleet, rules),
    marks: marksOf(fleet),
  };
}

/** The written keys of an earlier audit, by machine. */
export function keysOfEarlier({ keys, size }: Pick<EarlierAudit, 'keys' | 'size'>): Texts {
  return PackedTexts.ofLines(keys, size);
}

/** The bytes of an earlier audit in memory, without the distinct texts of its columns. */
export function bytesOfEarlier(earlier: EarlierAudit): number {
  const { keys, facts, lines, rowSources, columns, marks } = earlier;
  const parts = [
    keys,
    facts,
    lines,
    rowSources,
    ...columns.map(({ codes }) => codes),
    ...marks.map(({ hashes }) => hashes),
  ];
  return parts.reduce((sum, part) => sum + part.byteLength, 0);
}

/** Where the first rows of the machines of an earlier audit are. */
export function rowsOfEarlier({ size, sources, lines, rowSources }: EarlierAudit): FirstRows {
  return {
    size,
    rowSources: sources.length > 1 ? rowSources : new Uint16Array(size),
    rowLines: lines,
  };
}

/** The machines of an earlier audit as a fleet that can be paired again. Its names are written keys. */
export function fleetOfEarlier(earlier: EarlierAudit, keys: Texts): Fleet {
  const { size, sources, facts, columns } = earlier;
  const column = <F extends ComparedFact>(fact: F) =>
    factColumnOf(
      facts,
      fact,
      sources.map(({ headings }) => headings[fact]),
    );
  const empty = {
    cells: [{ text: '', reading: MISSING, origin: 'absent' }] as const,
    codes: makeCodes(size, 1),
    headings: sources.map(() => null),
    rowOf: new Map(),
  };
  return {
    ...rowsOfEarlier(earlier),
    sources: sources.map(({ fileName }) => fileName),
    names: keys,
    facts: {
      servicePack: column('servicePack'),
      encryption: column('encryption'),
      sectionSign: column('sectionSign'),
      role: column('role'),
      product: column('product'),
      architecture: column('architecture'),
      strength: empty,
      lastSeen: empty,
    },
    extras: columns,
  };
}

function groupIn(
  scope: GroupScope,
  from: readonly NamedColumn[],
  to: readonly NamedColumn[],
): GroupScope | null {
  const wanted = from[scope.column];
  const column = wanted === undefined ? -1 : indexOfSame(to, wanted);
  return column < 0 ? null : { ...scope, column };
}

/**
 * The scope of one audit for the columns of another, where a column has another index. Null if a column that it
 * needs is not there.
 */
export function scopeIn(
  scope: PairingScope,
  from: readonly NamedColumn[],
  to: readonly NamedColumn[],
): PairingScope | null {
  switch (scope.kind) {
    case 'every':
      return scope;
    case 'group':
      return groupIn(scope, from, to);
    case 'peers': {
      if (!to.some(({ meaning }) => meaning === 'peers')) return null;
      if (scope.otherwise.kind !== 'group') return scope;
      const otherwise = groupIn(scope.otherwise, from, to);
      return otherwise === null ? null : { ...scope, otherwise };
    }
  }
}

/** The headings of the columns that a scope of one audit needs and another lacks; none if `scopeIn` finds it there. */
export function lostScopeColumns(
  scope: PairingScope,
  from: readonly NamedColumn[],
  to: readonly NamedColumn[],
): readonly string[] {
  const group = groupOf(scope);
  const isPeersLost = scope.kind === 'peers' && !to.some(({ meaning }) => meaning === 'peers');
  const isGroupLost = group !== null && groupIn(group, from, to) === null;
  return [
    ...(isPeersLost ? [from.find(({ meaning }) => meaning === 'peers')] : []),
    ...(isGroupLost ? [from[group.column]] : []),
  ].map((column) => column?.heading ?? '');
}
