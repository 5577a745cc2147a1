import { describe, expect, it } from 'vitest';
import { ENCODINGS, isEncodingName } from '../../../src/inventory/text/encodings.ts';

describe('isEncodingName', () => {
  it.each(ENCODINGS)('accepts %s', (encoding) => {
    expect(isEncodingName(encoding)).toBe(true);
  });

  it.each(['', 'UTF-8', 'utf-7', 'constructor'])('rejects %j', (name) => {
    expect(isEncodingName(name)).toBe(false);
  });
});
