import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFileName, type FileKind } from '../../src/remediation/export-file-name.ts';

const DAY = new Date(2001, 7, 8, 23, 59);

describe('the file name of an export', () => {
  it.each<[FileKind, string]>([
    ['remediation-list', 'q251382-remediation-list-fleet-2001-08-08.csv'],
    ['pairings-in-view', 'q251382-pairings-in-view-fleet-2001-08-08.csv'],
    ['upgrade-host-list', 'q251382-upgrade-host-list-fleet-2001-08-08.txt'],
    ['complete-audit', 'q251382-complete-audit-fleet-2001-08-08.json'],
    ['rejected-rows', 'q251382-rejected-rows-fleet-2001-08-08.csv'],
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
  ])('takes %j as %j', (inventory, part) => {
    const name = exportFileName('remediation-list', inventory, DAY);
    expect(name).toBe(`q251382-remediation-list-${part}-2001-08-08.csv`);
  });

  it('is good on every file system whatever the inventory is called', () => {
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
