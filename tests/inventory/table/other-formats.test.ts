import { describe, expect, it } from 'vitest';
import { foreignFormatOf, isBinary } from '../../../src/inventory/table/unread-layout.ts';

describe('foreignFormatOf', () => {
  it.each([
    ['<html><body><table>', 'HTML'],
    ['\n<!DOCTYPE html>', 'HTML'],
    ['<?xml version="1.0"?>', 'XML'],
    ['<Objs Version="1.1">', 'XML'],
    ['{\\rtf1\\ansi', 'RTF'],
    ['%PDF-1.4', 'PDF'],
    ['[\n  {"Name": "A"}]', 'JSON'],
    ['{"schema":"q251382-audit/1"}', 'JSON'],
  ])('recognizes %j as %s', (text, format) => {
    expect(foreignFormatOf(text)).toBe(format);
  });

  it.each(['Host;Role', '<none>;client', '[Bonn];x', '{A};b', '"x"'])(
    'finds no format in %j',
    (text) => {
      expect(foreignFormatOf(text)).toBeNull();
    },
  );
});

describe('isBinary', () => {
  it.each(['a;b\r\n\f', 'ja;\u0015;nein', 'A\0\0;b;client;SP4', '\u001a'])(
    'is false for %j',
    (text) => {
      expect(isBinary(text)).toBe(false);
    },
  );

  it.each(['PK\u0003\u0004\u0014\u0006', 'ÐÏ\u0011à¡±\u001aá\0\0\0\0\0\0'])(
    'is true for %j',
    (text) => {
      expect(isBinary(text)).toBe(true);
    },
  );

  it.each([
    ['\u0001', 2, false],
    ['\u0001', 3, true],
    ['\0', 30, false],
    ['\0', 31, true],
  ])(
    'is about the share of control characters: %j %i times in 100 is %s',
    (code, times, expected) => {
      expect(isBinary(code.repeat(times) + 'x'.repeat(100 - times))).toBe(expected);
    },
  );
});
