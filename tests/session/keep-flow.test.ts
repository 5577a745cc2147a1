import { describe, expect, it } from 'vitest';
import type { SessionOutcome, SourceInput } from '../../src/answers/importing.ts';
import { isKept } from '../../src/session/history.ts';
import { headerOf } from '../../src/session/session-header.ts';
import { createSittingStore } from '../../src/session/store.ts';
import { FIRST_VIEW } from '../../src/session/view.ts';
import { drawEdges, settled } from './drawn-edges.ts';
import { drawSummary } from './drawn-summary.ts';
import { sittingWithAudit } from './sitting-with-audit.ts';

const PART: SourceInput = {
  kind: 'part',
  session: new ArrayBuffer(4),
  place: 0,
  name: 'fleet.csv',
  fileBytes: 10,
  fileSha256: 'ab',
  more: {},
  writtenAt: null,
  moreOfSession: {},
};

type Drawn = Awaited<ReturnType<typeof sittingWithAudit>>;

const SUMMARY = drawSummary('fleet.csv', 3);

/** Corrects a cell, and lets the worker count it. */
async function correct({ store, workers }: Drawn, text: string): Promise<void> {
  store.actions.enterCell({ source: 0, line: 2, fact: 'servicePack', text });
  await settled();
  workers.at(-1)?.answer('reread', { kind: 'audit', summary: SUMMARY });
  await settled();
}

/** Lets the worker write the session file. */
async function writeFile({ workers }: Drawn, text = 'file'): Promise<void> {
  workers.at(-1)?.answer('saveSession', new Blob([text]));
  await settled();
  await settled();
}

async function kept(): Promise<Drawn> {
  const drawn = await sittingWithAudit();
  drawn.store.actions.keep(true);
  await correct(drawn, 'SP4');
  await writeFile(drawn);
  return drawn;
}

function headIn({ browser }: Pick<Drawn, 'browser'>): unknown {
  return [...browser.heads.values()][0];
}

const writingsOf = ({ workers }: Drawn) =>
  workers.flatMap(({ sent }) => sent).filter(({ request }) => request === 'saveSession').length;

/** A page of the same browser that has just been opened. */
async function openAgain({ edges: { records, memory } }: Drawn, hash = '') {
  const drawn = drawEdges(hash);
  const store = createSittingStore({ ...drawn.edges, records, memory });
  await settled();
  return { ...drawn, store };
}

/** Goes on with the only kept sitting in a new page, whose worker answers. */
async function goOn(before: Drawn, answer?: SessionOutcome) {
  const drawn = await openAgain(before);
  const { store, workers } = drawn;
  const [sitting] = store.getState().kept;
  store.actions.continueSitting(sitting?.id ?? '');
  await settled();
  const { audit } = before.store.getState();
  if (audit === null) throw new Error('no audit');
  const { sourceChoices, cellChoices, rules, decisions, compared, plan } = audit.choices;
  const opened: SessionOutcome = {
    kind: 'opened',
    ...{ sources: [PART], sourceChoices, cellChoices, rules, decisions, compared, plan },
    header: headerOf(audit, FIRST_VIEW, new Date(0)),
    damaged: [],
    outcome: { kind: 'audit', summary: SUMMARY },
  };
  workers.at(-1)?.answer('openSession', answer ?? opened);
  await settled();
  return drawn;
}

describe('a kept sitting', () => {
  it('is opened under the header that was kept last, and kept as the same one', async () => {
    const before = await kept();
    await correct(before, 'SP5');
    before.browser.claimed.clear();
    const drawn = await goOn(before);
    const asked = drawn.workers.at(-1)?.sent.find(({ request }) => request === 'openSession');
    expect(asked?.takes).toMatchObject({ header: { cellChoices: { entries: [{ text: 'SP5' }] } } });
    expect(drawn.store.getState().alert).toBeNull();
    drawn.store.actions.keep(true);
    await correct({ ...before, ...drawn }, 'SP6');
    await writeFile({ ...before, ...drawn }, 'newer');
    expect([...before.browser.bodies.keys()]).toEqual([...before.browser.heads.keys()]);
    expect(before.browser.bodies.size).toBe(1);
    expect(headIn(before)).toMatchObject({
      header: { cellChoices: { entries: [{ text: 'SP6' }] } },
    });
  });

  it.each([
    ['another page works on it', true, 'copied'],
    ['the browser cannot tell whether another page works on it', false, 'copied-in-doubt'],
  ])('is opened as a copy if %s, and kept as another one', async (_, canLock, now) => {
    const before = await kept();
    before.browser.canLock = canLock;
    const [first] = before.browser.heads;
    const drawn = await goOn(before);
    expect(drawn.store.getState()).toMatchObject({
      alert: { kind: 'kept-elsewhere', now },
      audit: { summary: { machines: 3 } },
    });
    drawn.store.actions.keep(true);
    await correct({ ...before, ...drawn }, 'SP6');
    await writeFile({ ...before, ...drawn }, 'copy');
    expect(before.browser.bodies.size).toBe(2);
    expect([...before.browser.heads][0]).toEqual(first);
  });

  it.each([
    ['fleet.csv', null],
    ['other.csv', { kind: 'link-without-data', inventoryName: 'other.csv' }],
  ])('is offered without asking for the inventory of its link: %s', async (name, alert) => {
    const before = await kept();
    const { store } = await openAgain(before, `inventory=${name}`);
    expect(store.getState().alert).toEqual(alert);
  });

  it('can be deleted in a browser that cannot tell who works on it', async () => {
    const before = await kept();
    before.browser.canLock = false;
    const { store } = await openAgain(before);
    store.actions.forgetSitting(store.getState().kept[0]?.id ?? '');
    await settled();
    expect(store.getState()).toMatchObject({ kept: [], alert: null });
  });

  it('stays as it is if it cannot be opened, and can be deleted then', async () => {
    const before = await kept();
    before.browser.claimed.clear();
    const refusal = { reason: 'session-damaged', fileName: 'fleet.csv', details: [] };
    const drawn = await goOn(before, { kind: 'refused', refusal });
    expect(drawn.store.getState()).toMatchObject({ audit: null, alert: { kind: 'refused' } });
    expect(before.browser.claimed.size).toBe(0);
    expect(before.browser.bodies.size).toBe(1);
  });

  it('without its file is told', async () => {
    const before = await kept();
    before.browser.bodies.clear();
    const drawn = await openAgain(before);
    const [sitting] = drawn.store.getState().kept;
    drawn.store.actions.continueSitting(sitting?.id ?? '');
    await settled();
    expect(drawn.store.getState().alert).toEqual({ kind: 'kept-damaged' });
  });
});

describe('the crash net', () => {
  it('keeps nothing without consent, and nothing before the first change', async () => {
    const drawn = await sittingWithAudit();
    await correct(drawn, 'SP4');
    expect(writingsOf(drawn)).toBe(0);
    const other = await sittingWithAudit();
    other.store.actions.keep(true);
    await settled();
    expect(writingsOf(other)).toBe(0);
  });

  it('keeps the session file once and its header after each change', async () => {
    const drawn = await kept();
    expect(headIn(drawn)).toMatchObject({
      name: 'fleet.csv',
      machines: 3,
      header: { cellChoices: { entries: [{ text: 'SP4' }] } },
    });
    await correct(drawn, 'SP5');
    expect(headIn(drawn)).toMatchObject({
      header: { cellChoices: { entries: [{ text: 'SP5' }] } },
    });
    expect(writingsOf(drawn)).toBe(1);
    expect(drawn.browser.heads.size).toBe(1);
    expect(drawn.store.getState().kept).toMatchObject([{ kind: 'whole', name: 'fleet.csv' }]);
  });

  it('knows whether what is on screen is kept', async () => {
    const drawn = await kept();
    const shows = () => isKept(drawn.store.getState());
    expect(shows()).toBe(true);
    drawn.browser.result = 'full';
    await correct(drawn, 'SP5');
    expect(shows()).toBe(false);
    drawn.browser.result = 'written';
    await correct(drawn, 'SP6');
    expect(shows()).toBe(true);
    drawn.store.actions.forgetEverything();
    await settled();
    expect(shows()).toBe(false);
  });

  it('keeps what was changed already when the person consents', async () => {
    const drawn = await sittingWithAudit();
    await correct(drawn, 'SP4');
    drawn.store.actions.keep(true);
    await settled();
    await writeFile(drawn);
    expect(drawn.browser.bodies.size).toBe(1);
  });

  it.each(['full', 'blocked'] as const)(
    'says once that the storage is %s, and loses nothing that it kept before',
    async (because) => {
      const drawn = await kept();
      drawn.browser.result = because;
      await correct(drawn, 'SP5');
      expect(drawn.store.getState().alert).toEqual({ kind: 'not-kept', because });
      expect(headIn(drawn)).toMatchObject({
        header: { cellChoices: { entries: [{ text: 'SP4' }] } },
      });
      drawn.store.actions.dismissAlert();
      await correct(drawn, 'SP6');
      expect(drawn.store.getState().alert).toBeNull();
      drawn.browser.result = 'written';
      await correct(drawn, 'SP6a');
      expect(headIn(drawn)).toMatchObject({
        header: { cellChoices: { entries: [{ text: 'SP6a' }] } },
      });
    },
  );

  it('offers the session file while the storage is full, and no more once it is saved', async () => {
    const drawn = await kept();
    drawn.browser.result = 'full';
    await correct(drawn, 'SP5');
    const saving = drawn.store.actions.saveSession();
    await settled();
    await writeFile(drawn);
    expect(await saving).toBe(true);
    expect(drawn.store.getState().alert).toBeNull();
  });

  it('says that an inventory is too large to be kept', async () => {
    const drawn = await sittingWithAudit();
    drawn.store.actions.keep(true);
    await correct(drawn, 'SP4');
    drawn.workers.at(-1)?.answer('saveSession', null);
    await settled();
    expect(drawn.store.getState().alert).toEqual({ kind: 'not-kept', because: 'too-large' });
    expect(drawn.browser.heads.size).toBe(0);
  });

  it('keeps another inventory as another sitting, and lets go of the one before', async () => {
    const drawn = await kept();
    expect(drawn.browser.claimed.size).toBe(1);
    drawn.store.actions.closeAudit();
    drawn.store.actions.answerLeaving(true);
    await settled();
    expect(drawn.browser.claimed.size).toBe(0);
    expect(drawn.browser.heads.size).toBe(1);
  });

  it('forgets everything, and the page that worked on it keeps no more', async () => {
    const drawn = await kept();
    drawn.store.actions.forgetEverything();
    await settled();
    expect(drawn.browser.heads.size).toBe(0);
    expect(drawn.browser.bodies.size).toBe(0);
    expect(drawn.store.getState()).toMatchObject({ keeps: false, kept: [] });
    await correct(drawn, 'SP5');
    expect(drawn.browser.heads.size).toBe(0);
  });

  it('writes the file again if the browser has dropped it, unless the consent is gone', async () => {
    const drawn = await kept();
    drawn.browser.heads.clear();
    drawn.browser.bodies.clear();
    await correct(drawn, 'SP5');
    await writeFile(drawn);
    expect(drawn.browser.bodies.size).toBe(1);
    drawn.browser.heads.clear();
    drawn.browser.bodies.clear();
    // Another page of this browser has forgotten everything.
    drawn.edges.memory.forgetAll();
    await correct(drawn, 'SP6');
    expect(drawn.store.getState().keeps).toBe(false);
    expect(drawn.browser.bodies.size).toBe(0);
  });

  it('does not delete a sitting on which another page works', async () => {
    const drawn = await kept();
    const [id = ''] = drawn.browser.heads.keys();
    const { store: other } = await openAgain(drawn);
    other.actions.forgetSitting(id);
    await settled();
    expect(other.getState().alert).toEqual({
      kind: 'kept-elsewhere',
      name: 'fleet.csv',
      now: 'left',
    });
    drawn.store.actions.closeAudit();
    drawn.store.actions.answerLeaving(true);
    other.actions.forgetSitting(id);
    await settled();
    expect(drawn.browser.heads.size).toBe(0);
  });

  it('lists a record that is damaged, which can only be deleted', async () => {
    const drawn = await kept();
    const [id = ''] = drawn.browser.heads.keys();
    drawn.browser.heads.set(id, { name: 7 });
    const { store: other } = await openAgain(drawn);
    expect(other.getState().kept).toEqual([{ kind: 'damaged', id }]);
    drawn.store.actions.closeAudit();
    drawn.store.actions.answerLeaving(true);
    other.actions.forgetSitting(id);
    await settled();
    expect(other.getState().kept).toEqual([]);
  });
});
