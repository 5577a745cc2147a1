import type { AuditSummary } from '../../src/answers/summary.ts';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';

const NOBODY = { exposed: 0, atRisk: 0 };
const NO_COUNTS = { exposed: 0, 'at-risk': 0, undecided: 0, 'not-exposed': 0 };

/** A summary of an inventory with this name and size and without flagged pairings. */
export function drawSummary(fileName: string, machines = 0): AuditSummary {
  return {
    sources: [
      {
        fileName,
        bytes: 0,
        form: { kind: 'text', encoding: 'utf-8', delimiter: ',' },
        headingLine: 1,
        dataRows: machines,
        passwordColumn: null,
        unfitMemory: null,
        headings: [],
        mapping: [],
        account: {
          lines: machines + 1,
          headingLines: 1,
          dataRows: machines,
          furtherLines: 0,
          listed: {
            blank: 0,
            remark: 0,
            ruler: 0,
            separator: 0,
            'above-headings': 0,
            'later-headings': 0,
            'end-mark': 0,
          },
          first: [],
        },
      },
    ],
    rules: { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS },
    machines,
    clients: 0,
    servers: 0,
    outside: 0,
    withoutRole: 0,
    withoutProduct: 0,
    clientsNamingNone: 0,
    clientsMeetingNobody: 0,
    dataRows: machines,
    merged: 0,
    rejected: 0,
    problems: 0,
    pairings: 0,
    verdicts: NO_COUNTS,
    verdictsWithoutAssumptions: NO_COUNTS,
    clientsByAction: { upgrade: 0, 'change-password': 0, verify: 0, 'upgrade-first': 0, none: 0 },
    passwordReasons: { 'no-sp5': 0, ring: 0, 'missing-facts': 0 },
    flaggedClients: { upgrade: NOBODY, 'change-password': NOBODY },
    upgradesWaiting: 0,
    decided: null,
    serversWithFlagged: 0,
    missingFacts: 0,
    matrix: [],
    extras: [],
    recordedFacts: [],
    unknownValues: [],
    values: [],
    disputes: [],
    disputesInAll: 0,
    compared: null,
    plan: null,
    mended: 0,
  };
}
