import { describe, expect, it } from 'vitest';
import { type HalfOrder, readHalf } from '../../src/answers/read-halves.ts';
import { looksLikeHeading } from '../../src/inventory/columns/looks-like-heading.ts';
import { layOutHalves } from '../../src/inventory/table/halves.ts';
import { drawInventory } from '../../src/worker/rehearsal.ts';
import { awaitSecondReader, rehearseHalves, serveHalves } from '../../src/worker/second-thread.ts';

const INVENTORY = drawInventory();

function orderOf(file: Blob): HalfOrder {
  const choices = { delimiter: null, headingLine: null, looksLikeHeading };
  const halves = layOutHalves(new TextEncoder().encode(INVENTORY), choices);
  if (halves === null) throw new Error('no halves');
  return { file, from: INVENTORY.length >> 1, layout: halves.half };
}

/** Connects a reader with a thread that serves. */
function connected() {
  const { port1, port2 } = new MessageChannel();
  const reader = awaitSecondReader();
  const isReady = new Promise<void>((resolve) => {
    port1.addEventListener('message', () => resolve(), { once: true });
  });
  reader.connect(port1);
  return { reader, port1, port2, isReady };
}

describe('the second thread', () => {
  it('reads a half as the first would', async () => {
    const { reader, port2, port1, isReady } = connected();
    serveHalves(port2);
    await isReady;
    const order = orderOf(new Blob([INVENTORY]));
    expect(await reader.ask(order)).toEqual(await readHalf(order));
    port1.close();
  });

  it('reads one half after the other', async () => {
    const { reader, port2, port1, isReady } = connected();
    serveHalves(port2);
    await isReady;
    const order = orderOf(new Blob([INVENTORY]));
    const froms = [order.from, 100, INVENTORY.length - 50];
    const read = await Promise.all(froms.map((from) => reader.ask({ ...order, from })));
    expect(read.map((each) => each?.bytes.length)).toEqual(
      froms.map((from) => INVENTORY.length - from),
    );
    port1.close();
  });

  it('is not asked before it has said that it is ready', async () => {
    const { reader, port1, port2, isReady } = connected();
    const order = orderOf(new Blob([INVENTORY]));
    expect(reader.isReady()).toBe(false);
    expect(await reader.ask(order)).toBeNull();
    serveHalves(port2);
    await isReady;
    expect(reader.isReady()).toBe(true);
    expect(await reader.ask(order)).not.toBeNull();
    port1.close();
  });

  it('says so if it cannot read', async () => {
    const { reader, port1, port2, isReady } = connected();
    serveHalves(port2);
    await isReady;
    const order = { ...orderOf(new Blob([INVENTORY])), from: Number.NaN, file: new Blob([]) };
    const broken = { ...order, layout: { ...order.layout, rows: { ...order.layout.rows } } };
    Reflect.deleteProperty(broken, 'file');
    expect(await reader.ask(broken)).toBeNull();
    port1.close();
  });

  it('rehearses until it ends by itself', async () => {
    await rehearseHalves();
  });
});
