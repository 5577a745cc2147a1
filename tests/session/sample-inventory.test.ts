import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleInventory } from '../../src/session/sample-inventory.ts';
import type { Language } from '../../src/session/sitting.ts';

describe('the sample that the page carries', () => {
  it.each<Language>(['en', 'de'])(
    'in %s is the file in public/, byte for byte',
    async (language) => {
      const sample = sampleInventory(language);
      if (sample.kind !== 'file') throw new Error(`a sample is a file, not ${sample.kind}`);
      const bytes = new Uint8Array(await sample.file.arrayBuffer());
      const published = readFileSync(new URL(`../../public/${sample.name}`, import.meta.url));
      expect(Buffer.compare(bytes, published)).toBe(0);
    },
  );
});
