import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGE_CODES } from '../../src/locale/languages.ts';
import { sampleInventory } from '../../src/session/sample-inventory.ts';

describe('the sample that the page carries', () => {
  it.each(LANGUAGE_CODES)('in %s equals the file in public/, byte for byte', async (language) => {
    const sample = sampleInventory(language);
    if (sample.kind !== 'file') throw new Error(`a sample is a file, not ${sample.kind}`);
    const bytes = new Uint8Array(await sample.file.arrayBuffer());
    const published = readFileSync(new URL(`../../public/${sample.name}`, import.meta.url));
    expect(Buffer.compare(bytes, published)).toBe(0);
  });
});
