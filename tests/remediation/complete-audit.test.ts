import { describe, expect, it } from 'vitest';
import { ADVISORY } from '../../src/article/article-text.ts';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import type { Problem } from '../../src/fleet/problem.ts';
import type { PairingRules, PairingScope } from '../../src/pairing/query.ts';
import { type AuditAccount, completeAudit } from '../../src/remediation/complete-audit.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { textOfExport } from './read-export.ts';
import { fastNeeds } from './slow-needs.ts';

const EVERY: PairingRules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS };
const SOURCE = {
  fileName: 'fleet.csv',
  sha256: 'ab'.repeat(32),
  bytes: 210,
  sheet: null,
  encoding: 'windows-1252',
  delimiter: ';',
  headingLine: 1,
  dataRows: 6,
  columns: [
    { heading: 'name', readAs: 'name' },
    { heading: '__proto__', readAs: null },
  ],
};
const ACCOUNT: AuditAccount = {
  sources: [SOURCE],
  merged: 1,
  rejected: 0,
  generatedAt: '2001-08-08T10:00:00.000Z',
  tool: { name: 'nt4-pptp-audit', version: '0.1.0' },
  author: '',
  corrections: [],
};
const drawn = drawFleet(`
  name   role    sp   enc       §    product              site
  WS-1   client  SP4  required  yes  -                    Köln
  WS-2   client  -    required  -    -                    -
  WS-3   client  SP6  required  yes  -                    -
  RAS-1  server  SP5  optional  -    -                    -
  WIN98  client  -    required  yes  outside-the-article  -
`);
const fleet: Fleet = {
  ...drawn,
  extras: drawn.extras.map((column) => ({ ...column, heading: '__proto__' })),
};
const unreadable: Problem = {
  kind: 'value-unreadable',
  source: 0,
  line: 3,
  column: 'SP',
  value: 'SP9',
  details: ['servicePack'],
  machine: 1,
};

function auditOf(
  ofFleet: Fleet,
  rules: PairingRules = EVERY,
  problems: readonly Problem[] = [],
  account: AuditAccount = ACCOUNT,
) {
  const list = {
    size: problems.length,
    at: (index: number) => problems[index] ?? unreadable,
  };
  const text = textOfExport(
    completeAudit(
      { needs: fastNeeds(ofFleet, rules), decided: null, planned: null },
      list,
      account,
    ),
  );
  return { text, audit: JSON.parse(text) };
}

describe('the complete audit', () => {
  it('has the keys of its schema, in order', () => {
    expect(Object.keys(auditOf(fleet).audit)).toEqual([
      'schema',
      'advisory',
      'generatedAt',
      'tool',
      'inventory',
      'assumptions',
      'pairingScope',
      'corrections',
      'counts',
      'matrix',
      'clients',
      'problems',
    ]);
  });

  it('states the files, the program and the time', () => {
    const { audit } = auditOf(fleet);
    expect(audit).toMatchObject({
      schema: 'q251382-audit/1',
      advisory: ADVISORY,
      generatedAt: ACCOUNT.generatedAt,
      tool: ACCOUNT.tool,
      inventory: SOURCE,
      assumptions: NO_ASSUMPTIONS,
    });
    expect(audit.pairingScope).toEqual({ kind: 'every' });
    expect(audit).not.toHaveProperty('furtherInventories');
  });

  it('names its author only if one is given', () => {
    expect(auditOf(fleet).audit).not.toHaveProperty('author');
    const { audit } = auditOf(fleet, EVERY, [], { ...ACCOUNT, author: 'Anna' });
    expect(audit.author).toBe('Anna');
  });

  it('counts machines, pairings and clients', () => {
    expect(auditOf(fleet).audit.counts).toEqual({
      machines: 5,
      clients: 3,
      servers: 1,
      outside: 1,
      merged: 1,
      rejected: 0,
      pairings: { total: 3, exposed: 1, atRisk: 0, undecided: 1, notExposed: 1 },
      clientsByAction: { upgrade: 1, changePassword: 0, verify: 1, upgradeFirst: 0, none: 1 },
      upgradesWaiting: 0,
    });
  });

  it('counts each action separately, and the upgrades that wait', () => {
    const gateways = drawFleet(`
      name  role    sp    enc       §    architecture
      HUB   both    SP4   required  yes  -
      HUB2  both    SP4   required  yes  -
      MIPS  client  SP1   required  yes  mips
      WS-1  client  SP4   required  -    -
      WS-2  client  SP4   required  yes  -
      WS-3  client  SP4   required  yes  -
      WS-4  client  -     required  yes  -
      RAS   server  SP6a  required  -    -
    `);
    const { audit } = auditOf(gateways, EVERY, [], { ...ACCOUNT, merged: 3, rejected: 2 });
    expect(audit.counts).toMatchObject({
      merged: 3,
      rejected: 2,
      pairings: { total: 19, exposed: 5, atRisk: 1, undecided: 1, notExposed: 12 },
      clientsByAction: { upgrade: 4, changePassword: 2, verify: 1, upgradeFirst: 0, none: 0 },
      upgradesWaiting: 1,
    });
    const reasons = audit.clients.map(
      (client: { passwordReason?: string }) => client.passwordReason,
    );
    expect(reasons.filter((reason?: string) => reason !== undefined).sort()).toEqual([
      'no-sp5',
      'ring',
    ]);
  });

  it('lists the facts that the person entered, only for the machines concerned', () => {
    const { servicePack } = fleet.facts;
    const cells = servicePack.cells.map((cell) =>
      cell.text === 'SP4' ? { ...cell, origin: 'entered' as const } : cell,
    );
    const mended = { ...fleet, facts: { ...fleet.facts, servicePack: { ...servicePack, cells } } };
    const [first, second] = auditOf(mended).audit.clients;
    expect(first.enteredByPerson).toEqual(['service_pack']);
    expect(second).not.toHaveProperty('enteredByPerson');
  });

  it('has a matrix cell for each pair of service packs that meet', () => {
    const none = { exposed: 0, atRisk: 0, undecided: 0, notExposed: 0 };
    expect(auditOf(fleet).audit.matrix).toEqual([
      { clientServicePack: 'SP4', serverServicePack: 'SP5', ...none, exposed: 1 },
      { clientServicePack: 'SP6', serverServicePack: 'SP5', ...none, notExposed: 1 },
      { clientServicePack: 'unknown', serverServicePack: 'SP5', ...none, undecided: 1 },
    ]);
  });

  it('contains the rows of the remediation list, with extra columns by heading', () => {
    const [first, second] = auditOf(fleet).audit.clients;
    expect(first).toEqual({
      client: 'WS-1',
      servicePack: 'SP4',
      encryption: 'required',
      sectionSignInPassword: 'yes',
      action: 'upgrade',
      target: 'SP5 or later, SP6a recommended',
      exposedPairings: 1,
      atRiskPairings: 0,
      undecidedPairings: 0,
      missingFacts: [],
      workaround: 'change the password to one without §',
      waitsFor: 0,
      line: '2',
      extra: Object.fromEntries([['__proto__', 'Köln']]),
    });
    expect(second).toMatchObject({
      client: 'WS-2',
      action: 'verify',
      missingFacts: ['client.section_sign_in_password', 'client.service_pack'],
    });
  });

  it('describes each problem in a sentence', () => {
    expect(auditOf(fleet, EVERY, [unreadable, unreadable]).audit.problems).toEqual(
      Array(2).fill({
        line: 3,
        column: 'SP',
        value: 'SP9',
        kind: 'value-unreadable',
        message: expect.stringContaining('“SP9” was not understood as a value for service pack'),
      }),
    );
  });

  it('gives the scope by headings and the assumptions by code words', () => {
    const byGroup: PairingScope = { kind: 'group', column: 0, emptyMeans: 'everyone' };
    expect(auditOf(fleet, { ...EVERY, scope: byGroup }).audit.pairingScope).toEqual({
      kind: 'group',
      column: '__proto__',
      emptyMeans: 'everyone',
    });
    const byPeers: PairingScope = { kind: 'peers', otherwise: { kind: 'nobody' } };
    expect(auditOf(fleet, { ...EVERY, scope: byPeers }).audit.pairingScope).toEqual(byPeers);
    const rules: PairingRules = {
      scope: { kind: 'peers', otherwise: { kind: 'group', column: 0, emptyMeans: 'alone' } },
      assumptions: { ...NO_ASSUMPTIONS, sectionSign: 'no' },
    };
    const { audit } = auditOf(fleet, rules);
    expect(audit.pairingScope).toEqual({
      kind: 'peers',
      otherwise: { kind: 'group', column: '__proto__', emptyMeans: 'alone' },
    });
    expect(audit.assumptions.sectionSign).toBe('no');
  });

  it('names all files if there are several', () => {
    const second = { ...SOURCE, fileName: 'wien.csv' };
    const { audit } = auditOf(
      { ...fleet, sources: ['fleet.csv', 'wien.csv'] },
      EVERY,
      [{ ...unreadable, source: 1 }],
      { ...ACCOUNT, sources: [SOURCE, second] },
    );
    expect(audit.inventory.fileName).toBe('fleet.csv');
    expect(audit.furtherInventories).toEqual([second]);
    expect(audit.problems[0].file).toBe('wien.csv');
    expect(audit.clients[0].line).toBe('fleet.csv:2');
  });

  it('is JSON without a byte-order mark, with or without clients and problems', () => {
    const nobody = drawFleet('name  role');
    for (const problems of [[], [unreadable]]) {
      for (const ofFleet of [fleet, nobody]) {
        const { text, audit } = auditOf(ofFleet, EVERY, problems);
        expect(text.startsWith('{')).toBe(true);
        expect(audit.problems).toHaveLength(problems.length);
        expect(audit.clients).toHaveLength(ofFleet === fleet ? 2 : 0);
      }
    }
  });
});
