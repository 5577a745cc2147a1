import { comparedFrom } from '../compare/stored-comparison.ts';
import { storedWork } from '../compare/stored-work.ts';
import {
  countFrom,
  type Given,
  listFrom,
  orNull,
  soundOrNull,
  textFrom,
  timeFrom,
} from '../fleet/from-json.ts';
import type { CellChoices } from '../inventory/inventory.ts';
import { cellChoicesFrom } from '../inventory/stored-choices.ts';
import { withoutGroup } from '../pairing/query.ts';
import { rulesFrom } from '../pairing/stored-rules.ts';
import { decisionFrom, decisionsAbout } from '../remediation/decisions.ts';
import type { MachineLines } from '../remediation/line-ranges.ts';
import { planAbout, planFrom } from '../remediation/plan-waves.ts';
import type { AuditState } from './audit-state.ts';
import type { OpenedSession, SessionHeader, SessionPart, SourceInput } from './importing.ts';
import { packSession, type UnpackedSession, unpackSession } from './session-file.ts';
import type { RefusedSession } from './session-intake.ts';
import { packPart, sourceChoicesFrom, unpackPart } from './session-part.ts';
import { bytesOfSource, type ReadSource, sourceOfPart } from './source-reader.ts';
import type { Refused } from './table-reader.ts';

/** What a session file held, with its parts read. */
interface SessionContent extends Omit<OpenedSession, 'sources' | 'outcome'> {
  readonly sources: readonly ReadSource[];
}

/** The keys of the header that this version writes. */
const KNOWN_KEYS: readonly string[] = [
  'format',
  'version',
  'page',
  'writtenAt',
  'parts',
  'cellChoices',
  'rules',
  'decisions',
  'compared',
  'plan',
  'view',
];

/** A part as a source; null if it is damaged. */
function sourceFrom(
  { entry, name, pieces }: UnpackedSession['parts'][number],
  about: Pick<SessionPart, 'session' | 'place' | 'writtenAt' | 'moreOfSession'>,
): ReadSource | null {
  const content = pieces === null ? null : unpackPart(pieces);
  if (content === null) return null;
  return soundOrNull(() => {
    const {
      name: _,
      bytes: __,
      sha256: ___,
      pieceHash: ____,
      originalBytes,
      originalSha256,
      choices,
      ...more
    } = entry;
    const input = {
      kind: 'part',
      ...about,
      name,
      fileBytes: countFrom(originalBytes),
      fileSha256: textFrom(originalSha256),
      more,
    } as const;
    return sourceOfPart(input, content, sourceChoicesFrom(choices));
  });
}

/** The machines of the sources that are left. `places` are the numbers of these before, in order. */
function machinesAbout(places: readonly number[], machines: readonly MachineLines[]) {
  return machines
    .filter(({ source }) => places.includes(source))
    .map((one) => ({ ...one, source: places.indexOf(one.source) }));
}

/** The choices about cells of the sources that are left. `places` are their numbers before, in order. */
function choicesAbout(
  places: readonly number[],
  { values, entries, settlements }: CellChoices,
): CellChoices {
  const isLeft = (source: number) => places.includes(source);
  return {
    values,
    entries: entries
      .filter(({ source }) => isLeft(source))
      .map((entry) => ({ ...entry, source: places.indexOf(entry.source) })),
    settlements: settlements
      .filter(({ source, takeSource }) => isLeft(source) && isLeft(takeSource))
      .map((one) => ({
        ...one,
        source: places.indexOf(one.source),
        takeSource: places.indexOf(one.takeSource),
      })),
  };
}

/**
 * Opens a session file. Damaged parts are named, and the others are read. Accepts any bytes; refuses a
 * session that is too large, that a newer version wrote, or of which no part is left.
 * @param newer takes the place of what its header says apart from the parts; null leaves it.
 */
export async function openSession(
  input: SourceInput,
  newer: Given | null,
): Promise<SessionContent | RefusedSession | Refused> {
  const given = await bytesOfSource(input, () => undefined);
  if (given.kind === 'refused') return given;
  const session = await unpackSession(given.bytes);
  if (session.kind === 'refused') return session;
  const header = { ...session.header, ...newer };
  const { cellChoices, rules, decisions = [], compared = null, plan = null, ...others } = header;
  const { parts: _, ...rest } = others;
  const more = Object.fromEntries(
    Object.entries(header).filter(([key]) => !KNOWN_KEYS.includes(key)),
  );
  const writtenAt = soundOrNull(() => timeFrom(session.header.writtenAt));
  const file = given.bytes.buffer;
  const read = session.parts.map((part, place) =>
    sourceFrom(part, { session: file, place, writtenAt, moreOfSession: more }),
  );
  const sources = read.filter((source) => source !== null);
  const choices = soundOrNull(() => ({
    cellChoices: cellChoicesFrom(cellChoices),
    rules: rulesFrom(rules),
    decisions: listFrom(decisions, decisionFrom),
    compared: orNull(compared, comparedFrom),
    plan: orNull(plan, planFrom),
  }));
  if (choices === null || sources.length === 0) {
    return { kind: 'refused', reason: 'session-damaged', details: [] };
  }
  const places = read.flatMap((source, place) => (source === null ? [] : [place]));
  const isWhole = sources.length === read.length;
  const pick = (machines: readonly MachineLines[]) => machinesAbout(places, machines);
  return {
    kind: 'opened',
    sources,
    sourceChoices: sources.map((source) => source.choices),
    cellChoices: isWhole ? choices.cellChoices : choicesAbout(places, choices.cellChoices),
    compared: choices.compared,
    rules: isWhole ? choices.rules : withoutGroup(choices.rules),
    decisions: isWhole ? choices.decisions : decisionsAbout(choices.decisions, pick),
    plan: isWhole || choices.plan === null ? choices.plan : planAbout(choices.plan, pick),
    header: rest,
    damaged: session.parts.flatMap(({ name }, place) => (read[place] === null ? [name] : [])),
  };
}

/** The header as a JSON value. */
function storedHeader(header: SessionHeader): Given {
  const { decisions = [], compared = null, plan = null, ...rest } = header;
  return { ...rest, ...storedWork({ decisions, compared, plan }) };
}

/**
 * Writes an open audit as a session file.
 * @param header what its header says apart from the parts.
 * @returns null if it is too large to be opened again.
 */
export async function saveSession(
  { sources, prepared }: AuditState,
  header: SessionHeader,
): Promise<Blob | null> {
  const parts = sources.map(async (source, index) => {
    const { input, choices, bytes } = source;
    const table = prepared.sources[index]?.table ?? source.table;
    const entry = {
      ...(input.kind === 'part' && input.more),
      name: input.name,
      originalBytes: bytes,
      originalSha256: await source.sha256.get(),
      choices,
    };
    return { entry, bytes: packPart({ ...source, table }) };
  });
  const more = sources.map(({ input }) => (input.kind === 'part' ? input.moreOfSession : {}));
  const whole = Object.fromEntries(
    [...more, storedHeader(header)].flatMap((keys) => Object.entries(keys)),
  );
  return packSession(whole, await Promise.all(parts));
}
