import { type Fleet, textOf } from '../fleet/fleet.ts';
import { qualify } from '../fleet/machine-name.ts';
import { keep } from '../pairing/runs.ts';
import { actionAt, type ClientNeeds } from './client-needs.ts';
import { type ExportText, exportOfRows, LINE_END } from './csv.ts';
import { ENTERED_HEADING, findEnteredFacts } from './entered-facts.ts';
import { orderRemediation } from './remediation-order.ts';
import { rulesColumns } from './rules-text.ts';

const LINE_BREAKS = /[\r\n\u2028\u2029]+/g;

function remark(text: string): string {
  return `# ${text.replace(LINE_BREAKS, ' ')}${LINE_END}`;
}

/**
 * Names that identify machines. A name that several machines share gets its domain in front, if the
 * inventory has one.
 */
function clearNames(fleet: Fleet, plain: (name: string) => string): (machine: number) => string {
  const nameCounts = new Map<string, number>();
  for (const name of fleet.names) nameCounts.set(name, (nameCounts.get(name) ?? 0) + 1);
  const domains = fleet.extras.find(({ meaning }) => meaning === 'domain');
  return (machine) => {
    const name = fleet.names[machine] ?? '';
    const domain = domains === undefined ? '' : textOf(domains, machine);
    const isShared = (nameCounts.get(name) ?? 0) > 1;
    return plain(isShared ? qualify(name, domain) : name);
  };
}

/**
 * `Upgrade host list (TXT)`: the names of the clients that can be upgraded now, one per line, in the order
 * of the remediation list. Leaves out clients that wait for others. Has no byte-order mark, because scripts
 * read it. Lines with `#` precede the names if there is something to report: the rules, and names whose
 * facts the person entered.
 * @param isListed whether the client at a place is listed, if it can be upgraded now. Default: all are.
 */
export function upgradeHostList(
  needs: ClientNeeds,
  isListed: (place: number) => boolean = () => true,
): ExportText {
  const { space } = needs;
  const { fleet } = space.index;
  const isReady = (place: number) =>
    isListed(place) && actionAt(needs, place) === 'upgrade' && needs.waitsFor[place] === 0;
  const places = keep(orderRemediation(needs), isReady);
  const nameOf = clearNames(fleet, (name) => name.replace(LINE_BREAKS, ' '));
  const nameAt = (place: number) => nameOf(space.clients[place] ?? 0);
  const entered = findEnteredFacts(fleet);
  const remarks = rulesColumns(space.rules, fleet).map(({ heading, cell }) =>
    remark(`${heading}: ${cell}`),
  );
  if (entered.any) {
    for (const place of places) {
      const facts = entered.of(space.clients[place] ?? 0);
      if (facts.length > 0)
        remarks.push(remark(`${ENTERED_HEADING}: ${nameAt(place)} ${facts.join(' ')}`));
    }
  }
  return exportOfRows(remarks.join(''), {
    count: places.length,
    rowAt: (row) => nameAt(places[row] ?? 0) + LINE_END,
  });
}
