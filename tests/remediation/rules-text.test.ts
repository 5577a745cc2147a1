import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import type { PairingScope } from '../../src/pairing/query.ts';
import { formatAssumptions, formatScope, rulesColumns } from '../../src/remediation/rules-text.ts';
import { drawFleet } from '../fixtures/fleets.ts';

const fleet = drawFleet(`
  name  role    Standort
  WS    client  Köln
`);
const standort = fleet.extras.findIndex(({ heading }) => heading === 'Standort');

describe('the rules of a list', () => {
  it.each<[PairingScope, string]>([
    [{ kind: 'every' }, 'every'],
    [{ kind: 'group', column: standort, emptyMeans: 'alone' }, 'group empty=alone column=Standort'],
    [{ kind: 'peers', otherwise: { kind: 'nobody' } }, 'peers otherwise=nobody'],
    [{ kind: 'peers', otherwise: { kind: 'every' } }, 'peers otherwise=every'],
    [
      { kind: 'peers', otherwise: { kind: 'group', column: standort, emptyMeans: 'everyone' } },
      'peers otherwise=group empty=everyone column=Standort',
    ],
  ])('describe the scope %j as %s', (scope, text) => {
    expect(formatScope(scope, fleet)).toBe(text);
  });

  it('list only the assumptions in force', () => {
    expect(formatAssumptions(NO_ASSUMPTIONS)).toBe('');
    expect(
      formatAssumptions({ ...NO_ASSUMPTIONS, clientEncryption: 'required', servicePack: 'SP4' }),
    ).toBe('client.encryption=required service_pack=SP4');
    expect(
      formatAssumptions({ ...NO_ASSUMPTIONS, serverEncryption: 'none', sectionSign: 'no' }),
    ).toBe('server.encryption=none client.section_sign_in_password=no');
  });

  it('add no columns if nothing is assumed and every client meets every server', () => {
    expect(rulesColumns({ scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS }, fleet)).toEqual(
      [],
    );
  });

  it('add columns of their own otherwise', () => {
    const rules = {
      scope: { kind: 'peers', otherwise: { kind: 'nobody' } },
      assumptions: { ...NO_ASSUMPTIONS, sectionSign: 'yes' },
    } as const;
    expect(rulesColumns(rules, fleet)).toEqual([
      { heading: 'assumptions', cell: 'client.section_sign_in_password=yes' },
      { heading: 'pairing_scope', cell: 'peers otherwise=nobody' },
    ]);
  });
});
