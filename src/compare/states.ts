/**
 * What became of a machine between two audits, both judged by the rules of today. The order is that of urgency.
 * - `worse`: was at risk, is exposed
 * - `new`: a client that needed nothing has exposed or at-risk pairings now
 * - `decided-flagged`: was undecided, and turned out to be exposed or at risk
 * - `still`: was exposed or at risk, and is
 * - `became-undecided`: was decided, and now a fact is missing
 * - `still-undecided`
 * - `no-longer-met`: would still be exposed or at risk, or undecided, but the servers concerned are not in the
 * later audit, or it does not meet them any more: not cleared
 * - `only-assumed`: an assumption alone rules it out now
 * - `not-readable`: was in an audit, but its role or product is not recorded any more
 * - `gone`: not in the later files: not seen, not cleared
 * - `machine-new`: not in the earlier files
 * - `became-client`: was in the files, but not as a client
 * - `came-back`: was outside the article, or its role was not recorded
 * - `no-longer-client`
 * - `left-article`: its product is outside the article now
 * - `cleared`: was exposed or at risk; a fact that is known now rules it out
 * - `decided-clear`: was undecided; a fact that is known now rules it out
 * - `facts-changed`: facts changed, but not the result
 * - `unchanged`
 */
export const CHANGE_STATES = [
  'worse',
  'new',
  'decided-flagged',
  'still',
  'became-undecided',
  'still-undecided',
  'no-longer-met',
  'only-assumed',
  'not-readable',
  'gone',
  'machine-new',
  'became-client',
  'came-back',
  'no-longer-client',
  'left-article',
  'cleared',
  'decided-clear',
  'facts-changed',
  'unchanged',
] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/**
 * Where a machine stands in one audit: it is not in the files, or in no pairing (its role or product is not
 * readable, its product is outside the article, or it is no client), or a client with pairings of this worst
 * verdict. `clear` is a client whose pairings are all not exposed.
 */
export const STANDINGS = [
  'absent',
  'unreadable',
  'outside',
  'no-client',
  'clear',
  'undecided',
  'at-risk',
  'exposed',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** Why a client with pairings that were not clear is clear now. */
export type Clearing = 'known' | 'no-longer-met' | 'only-assumed';

/** Whether a machine is a client in an audit. */
function isClientStanding(standing: Standing): boolean {
  return STANDINGS.indexOf(standing) >= STANDINGS.indexOf('clear');
}

/** Whether a client has exposed or at-risk pairings. */
function isFlaggedStanding(standing: Standing): boolean {
  return standing === 'exposed' || standing === 'at-risk';
}

function clearedState(before: Standing, clearing: Clearing): ChangeState {
  if (clearing !== 'known') return clearing;
  return isFlaggedStanding(before) ? 'cleared' : 'decided-clear';
}

function stateOfClient(before: Standing, after: Standing, clearing: () => Clearing): ChangeState {
  if (after === 'clear') {
    return before === 'clear' ? 'unchanged' : clearedState(before, clearing());
  }
  if (after === 'undecided') {
    return before === 'undecided' ? 'still-undecided' : 'became-undecided';
  }
  if (before === 'clear') return 'new';
  if (before === 'undecided') return 'decided-flagged';
  return before === 'at-risk' && after === 'exposed' ? 'worse' : 'still';
}

/** The states of machines that are no client in one of two audits, or in both. */
function stateOfOther(before: Standing, after: Standing): ChangeState {
  if (before === 'absent') return 'machine-new';
  switch (after) {
    case 'absent':
      return 'gone';
    case 'unreadable':
      return before === 'unreadable' ? 'unchanged' : 'not-readable';
    case 'outside':
      return before === 'outside' ? 'unchanged' : 'left-article';
    case 'no-client':
      if (isClientStanding(before)) return 'no-longer-client';
      return before === 'no-client' ? 'unchanged' : 'came-back';
    case 'clear':
    case 'undecided':
    case 'at-risk':
    case 'exposed':
      return before === 'no-client' ? 'became-client' : 'came-back';
  }
}

/**
 * What became of a machine.
 * @param clearing is asked for only if a client was not clear and is now.
 */
export function stateBetween(
  before: Standing,
  after: Standing,
  clearing: () => Clearing,
): ChangeState {
  return isClientStanding(before) && isClientStanding(after)
    ? stateOfClient(before, after, clearing)
    : stateOfOther(before, after);
}

/** The states in which nothing changed. */
const AT_REST: readonly ChangeState[] = ['still', 'still-undecided', 'unchanged'];

/** Whether a state says that something changed. */
export function isChange(state: ChangeState): boolean {
  return !AT_REST.includes(state);
}

/** What caused a change. The first three are the client's own facts. */
export const CAUSES = [
  'own-service-pack',
  'own-encryption',
  'own-section-sign',
  'server-raised',
  'server-service-pack',
  'server-encryption',
  'server-added',
  'server-left',
  'server-not-seen',
  'meets-others',
] as const;
export type Cause = (typeof CAUSES)[number];

/** A set of causes as a bit mask. */
export function causeBit(cause: Cause): number {
  return 1 << CAUSES.indexOf(cause);
}

/** The causes in a mask, in the order of `CAUSES`. */
export function causesIn(mask: number): readonly Cause[] {
  return CAUSES.filter((_, index) => (mask & (1 << index)) !== 0);
}
