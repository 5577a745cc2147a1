import type { AuditSummary } from '../../../src/answers/summary.ts';
import { NO_ASSUMPTIONS } from '../../../src/article/assumptions.ts';
import { FIRST_RULES } from '../../../src/session/view.ts';
import { summaryOf } from './summary-of.ts';

/** Of a summary that was counted with an assumption. */
export const ASSUMING = {
  rules: { ...FIRST_RULES, assumptions: { ...NO_ASSUMPTIONS, sectionSign: 'no' } },
} as const;

function everySummary(): readonly AuditSummary[] {
  const few = [0, 1, 2, 5];
  const some = [0, 1, 3];
  const clients = few.flatMap((upgradeExposed) =>
    few.flatMap((upgradeAtRisk) =>
      some.flatMap((passwordExposed) =>
        some.map((passwordAtRisk) => {
          const [exposed, atRisk] = [
            upgradeExposed + passwordExposed,
            upgradeAtRisk + passwordAtRisk,
          ];
          return {
            exposed: 2 * exposed,
            atRisk: 2 * atRisk,
            upgrade: upgradeExposed + upgradeAtRisk,
            upgradeAtRisk,
            changePassword: passwordExposed + passwordAtRisk,
            passwordAtRisk,
          };
        }),
      ),
    ),
  );
  const rest = some.flatMap((undecided) =>
    some.flatMap((withoutRole) =>
      some.flatMap((rejected) =>
        [0, 7].flatMap((notExposed) =>
          [{}, ASSUMING].map((rules) => ({ undecided, withoutRole, rejected, notExposed, rules })),
        ),
      ),
    ),
  );
  return clients.flatMap((counts) =>
    rest.map(({ undecided, notExposed, withoutRole, rejected, rules }) => ({
      ...summaryOf({ ...counts, undecided, notExposed }),
      ...rules,
      withoutRole,
      rejected,
      missingFacts: undecided,
      machines: 9,
      clients: 4,
      servers: 5,
    })),
  );
}

/** Every combination of a few counts, as summaries. */
export const EVERY = everySummary();
