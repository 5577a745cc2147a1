import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  packSession,
  type UnpackedSession,
  unpackSession,
} from '../../src/answers/session-file.ts';
import { SESSION_FORMAT, upgraded } from '../../src/answers/session-intake.ts';
import { joined } from '../../src/inventory/byte-pieces.ts';
import { sha256Of } from './sha256-of.ts';

const HEADER = { page: '1.2.3', rules: { scope: { kind: 'every' } }, later: ['unknown', 7] };
const PARTS = ['WS1;client\n', 'RAS1;server;a longer part'].map((text, index) => ({
  entry: { name: `fleet${index}.csv`, note: index },
  bytes: new Uint8Array(Buffer.from(text)),
}));

async function bytesOf(file: Blob | null) {
  return new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
}

const PACKED = await bytesOf(await packSession(HEADER, PARTS));

/** A session with this header line, whatever it says. */
function sessionOfLine(text: string) {
  const line = Buffer.from(text);
  return new Uint8Array(gzipSync(`${line}\n${sha256Of(line)}\n`));
}

const sessionOf = (header: unknown) => sessionOfLine(JSON.stringify(header));

/** Bytes that count how many of them are taken. */
class CountedBytes extends Uint8Array<ArrayBuffer> {
  taken = 0;

  override subarray(from: number, to: number): Uint8Array<ArrayBuffer> {
    const piece = this.slice(from, to);
    this.taken += piece.length;
    return piece;
  }
}

/** What every session that is not refused must be: the header as it was, and each part as it was or missing. */
function expectTrue(session: UnpackedSession) {
  expect(session.header).toMatchObject(HEADER);
  expect(session.parts.map(({ name }) => name)).toEqual(['fleet0.csv', 'fleet1.csv']);
  for (const [index, { pieces }] of session.parts.entries()) {
    if (pieces !== null) expect(joined(pieces)).toEqual(PARTS[index]?.bytes);
  }
}

describe('a session file', () => {
  it('is unpacked as it was packed', async () => {
    const session = await unpackSession(PACKED);
    if (session.kind !== 'session') throw new Error(session.reason);
    expectTrue(session);
    expect(session.parts.map(({ entry, pieces }) => [entry.note, pieces?.length])).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  it('begins with its header as one line of JSON', () => {
    const [line = ''] = gunzipSync(PACKED).toString().split('\n', 1);
    expect(Object.keys(JSON.parse(line))).toEqual([
      'format',
      'version',
      'page',
      'rules',
      'later',
      'parts',
    ]);
  });

  it('is unpacked alike if somebody has run gunzip on it', async () => {
    const plain = await unpackSession(new Uint8Array(gunzipSync(PACKED)));
    expect(plain).toEqual(await unpackSession(PACKED));
  });

  it('cut short anywhere is refused, or read without the parts that are missing', async () => {
    const plain = new Uint8Array(gunzipSync(PACKED));
    for (const bytes of [PACKED, plain]) {
      for (let length = 0; length < bytes.length; length += 3) {
        const session = await unpackSession(bytes.slice(0, length));
        if (session.kind === 'refused') expect(session.reason).toBe('session-damaged');
        else expectTrue(session);
      }
    }
    const cut = await unpackSession(plain.slice(0, -1));
    expect(cut).toMatchObject({ parts: [{ pieces: [PARTS[0]?.bytes] }, { pieces: null }] });
  });

  it('with any bit flipped is refused, or read without the part that is damaged', async () => {
    const plain = new Uint8Array(gunzipSync(PACKED));
    for (const bytes of [PACKED, plain]) {
      // A step that is odd comes to every bit of a byte.
      for (let bit = 0; bit < bytes.length * 8; bit += 11) {
        const flipped = bytes.slice();
        flipped[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const session = await unpackSession(flipped);
        if (session.kind === 'refused') expect(session.reason).toBe('session-damaged');
        else expectTrue(session);
      }
    }
  });

  it('of an older page, whose parts have one hash each, is unpacked alike', async () => {
    const plain = gunzipSync(PACKED);
    const end = plain.indexOf('\n');
    const { parts, ...header } = JSON.parse(plain.subarray(0, end).toString());
    const older = (more: object) => {
      const line = Buffer.from(
        JSON.stringify({
          ...header,
          parts: parts.map(({ pieceHash: _, ...entry }: object & { pieceHash: string }) => ({
            ...entry,
            ...more,
          })),
        }),
      );
      const lines = Buffer.from(`\n${sha256Of(line)}\n`);
      return new Uint8Array(Buffer.concat([line, lines, plain.subarray(end + 66)]));
    };
    const session = await unpackSession(older({}));
    if (session.kind !== 'session') throw new Error(session.reason);
    expectTrue(session);
    expect(session.parts.every(({ pieces }) => pieces !== null)).toBe(true);
    const wrong = await unpackSession(older({ sha256: '0' }));
    expect(wrong).toMatchObject({ parts: [{ pieces: null }, { pieces: null }] });
    expect(await unpackSession(older({ pieceHash: 1 }))).toMatchObject({ kind: 'refused' });
  });

  it('may be any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, isPacked) => {
        const file = new Uint8Array(isPacked ? gzipSync(bytes) : bytes);
        expect(await unpackSession(file)).toMatchObject({ kind: 'refused' });
      }),
    );
  });

  it('of a newer version is refused, and the version is named', async () => {
    const header = { format: SESSION_FORMAT, version: 12, parts: 'written otherwise' };
    expect(await unpackSession(sessionOf(header))).toEqual({
      kind: 'refused',
      reason: 'session-newer',
      details: ['12'],
    });
  });

  it.each<[string, unknown]>([
    ['another format', { format: 'session', version: 1, parts: [] }],
    ['version 0', { format: SESSION_FORMAT, version: 0, parts: [] }],
    ['half a version', { format: SESSION_FORMAT, version: 1.5, parts: [] }],
    ['no parts', { format: SESSION_FORMAT, version: 1 }],
    ['a part without a size', { format: SESSION_FORMAT, version: 1, parts: [{ name: 'a' }] }],
    ['a header that is a list', []],
  ])('with %s is refused', async (_, header) => {
    expect(await unpackSession(sessionOf(header))).toMatchObject({ reason: 'session-damaged' });
  });

  it.each<[string, string, string]>([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('with %s that are nested too deep to be handed on is refused', async (_, opens, closes) => {
    const nested = (levels: number) =>
      sessionOfLine(
        `{"format":"${SESSION_FORMAT}","version":1,"parts":[],"later":${opens.repeat(levels)}[]${closes.repeat(levels)}}`,
      );
    expect(await unpackSession(nested(100_000))).toMatchObject({ reason: 'session-damaged' });
    const session = await unpackSession(nested(400));
    expect(session).toMatchObject({ kind: 'session' });
    expect(structuredClone(session)).toEqual(session);
  });

  it('may have any number of brackets in its texts', async () => {
    const later = `${'\\"['.repeat(2000)}${'{\\'.repeat(2000)}`;
    const header = { format: SESSION_FORMAT, version: 1, parts: [], later };
    expect(await unpackSession(sessionOf(header))).toMatchObject({ header: { later } });
  });

  const part = { name: 'fleet.csv', sha256: '0' };

  it.each<[string, number]>([
    ['more bytes than a session may have', 2 ** 50],
    ['more bytes than the file can unpack to', 900_000_000],
  ])('that declares %s is refused before memory is claimed', async (_, bytes) => {
    const header = { format: SESSION_FORMAT, version: 1, parts: [{ ...part, bytes }] };
    expect(await unpackSession(sessionOf(header))).toMatchObject({ reason: 'session-too-large' });
  });

  it('that unpacks to more than it declares is read no further', async () => {
    const sha256 = sha256Of(Buffer.from('xxx'));
    const header = { format: SESSION_FORMAT, version: 1, parts: [{ ...part, sha256, bytes: 3 }] };
    const line = Buffer.from(JSON.stringify(header));
    const text = `${line}\n${sha256Of(line)}\n${'x'.repeat(5_000_000)}`;
    const bomb = new CountedBytes(new TextEncoder().encode(text).buffer);
    expect(await unpackSession(bomb)).toMatchObject({ parts: [{ pieces: [{ length: 3 }] }] });
    expect(bomb.taken).toBeGreaterThan(0);
    expect(bomb.taken).toBeLessThan(1_000_000);
  });

  it('whose header never ends is read no further than a header may be', async () => {
    const file = new CountedBytes(new ArrayBuffer(5_000_000)).fill(0x20);
    const limits = { parts: 1000, lines: 100_000 };
    expect(await unpackSession(file, limits)).toMatchObject({ reason: 'session-damaged' });
    expect(file.taken).toBeLessThan(1_000_000);
  });

  it('is not written if it is too large to be opened again', async () => {
    const limits = { parts: 36, lines: 1000 };
    expect(await packSession(HEADER, PARTS, limits)).not.toBeNull();
    expect(await packSession(HEADER, PARTS, { ...limits, parts: 35 })).toBeNull();
    expect(await packSession(HEADER, PARTS, { ...limits, lines: 400 })).toBeNull();
  });
});

describe('the header of an older version', () => {
  const UPGRADES = {
    1: ({ old, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, newer: old }),
    2: (header: Readonly<Record<string, unknown>>) => ({ ...header, third: true }),
  };

  it('is upgraded step by step, and keeps what no step knows', () => {
    expect(upgraded({ version: 1, old: 7, other: 'x' }, 3, UPGRADES)).toEqual({
      version: 3,
      newer: 7,
      third: true,
      other: 'x',
    });
  });

  it('of the present version stays as it is', () => {
    const header = { version: 3, old: 7 };
    expect(upgraded(header, 3, UPGRADES)).toBe(header);
  });
});
