import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exportFileName,
  type FileKind,
  isExportName,
} from '../../src/remediation/export-file-name.ts';

const DAY = new Date(2001, 7, 8, 23, 59);

describe('the file name of an export', () => {
  it.each<[FileKind, string]>([
    ['remediation-list', 'q251382-remediation-list-fleet-2001-08-08.csv'],
    ['pairings-in-view', 'q251382-pairings-in-view-fleet-2001-08-08.csv'],
    ['upgrade-host-list', 'q251382-upgrade-host-list-fleet-2001-08-08.txt'],
    ['complete-audit', 'q251382-complete-audit-fleet-2001-08-08.json'],
    ['rejected-rows', 'q251382-rejected-rows-fleet-2001-08-08.csv'],
    ['clients-list', 'q251382-clients-list-fleet-2001-08-08.csv'],
    ['report', 'q251382-report-fleet-2001-08-08.html'],
  ])('of kind %s is %s', (kind, name) => {
    expect(exportFileName(kind, 'fleet.csv', DAY)).toBe(name);
  });

  it.each([
    ['Bestand Köln.CSV', 'Bestand Köln'],
    ['Bestand Ko\u0308ln.txt', 'Bestand Köln'],
    ['archive.2001.csv', 'archive.2001'],
    ['C:\\fleet\\a.csv', 'C-fleet-a'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a/b:c*d?e"f<g>h|i.csv', 'a-b-c-d-e-f-g-h-i'],
    ['fleet. . .csv', 'fleet'],
    ['line\nbreak\u202Efdp', 'line-break-fdp'],
    ['', 'inventory'],
    ['...', 'inventory'],
    ['.csv', 'inventory'],
    ['a   b  c.csv', 'a b c'],
    [' -.a-. .csv', 'a'],
    ['a.csv.bak', 'a.csv.bak'],
  ])('uses %j as %j', (inventory, part) => {
    const name = exportFileName('remediation-list', inventory, DAY);
    expect(name).toBe(`q251382-remediation-list-${part}-2001-08-08.csv`);
  });

  it.each([
    ['a'.repeat(180), 'a'.repeat(180)],
    ['a'.repeat(181), 'a'.repeat(180)],
    [`a${'ä'.repeat(90)}`, `a${'ä'.repeat(89)}`],
    ['😀'.repeat(46), '😀'.repeat(45)],
  ])('keeps 180 bytes of a long name without splitting a character: %s', (inventory, part) => {
    const name = exportFileName('report', inventory, DAY);
    expect(name).toBe(`q251382-report-${part}-2001-08-08.html`);
  });

  it('contains the number of the wave that the file is about, from 1', () => {
    expect(exportFileName('run-sheet', 'fleet.csv', DAY, 0)).toBe(
      'q251382-run-sheet-wave-1-fleet-2001-08-08.html',
    );
  });

  it('contains the date in the person’s time zone', () => {
    const names = [new Date(2026, 11, 31), new Date(2027, 0, 1)].map((day) =>
      exportFileName('report', 'fleet.csv', day),
    );
    expect(names).toEqual([
      'q251382-report-fleet-2026-12-31.html',
      'q251382-report-fleet-2027-01-01.html',
    ]);
  });

  it.each<[string, boolean]>([
    ['q251382-remediation-list-fleet-2001-08-08.csv', true],
    ['Q251382-Remediation-List-fleet-2001-08-08 (1).csv.txt', true],
    ['q251382-rejected-rows-fleet-2001-08-08.csv', false],
    ['my q251382-remediation-list-fleet.csv', false],
    ['q251382-remediation-list', false],
    ['fleet.csv', false],
  ])('identifies %s as one of ours: %s', (fileName, isOurs) => {
    expect(isExportName('remediation-list', fileName)).toBe(isOurs);
  });

  it('is valid on every file system, whatever the inventory is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (inventory) => {
        const name = exportFileName('pairings-in-view', inventory, DAY);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{C}]/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
        expect(name).toMatch(/^q251382-pairings-in-view-.+-2001-08-08\.csv$/);
      }),
    );
  });
});
