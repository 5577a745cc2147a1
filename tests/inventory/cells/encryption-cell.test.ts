import { describe, expect, it } from 'vitest';
import type { Encryption } from '../../../src/fleet/machine.ts';
import { known, MISSING, unreadable } from '../../../src/fleet/reading.ts';
import { readEncryption } from '../../../src/inventory/cells/encryption-cell.ts';

const SPELLINGS: { readonly [E in Encryption]: readonly string[] } = {
  required: [
    'required',
    'Required',
    'forced',
    'mandatory',
    'enforced',
    'Require data encryption',
    'Require strong data encryption',
    'Require Microsoft encrypted authentication, Require data encryption',
    'maximum strength',
    '128-bit required',
    'required (128 bit)',
    'MPPE 128 bit required',
    'ForceStrongEncryption=1',
    'ForceStrongEncryption=0x1',
    'ForceEncryptedData=1',
    'DataEncryption=256',
    'DataEncryption = 512',
    'erforderlich',
    'Verschlüsselung erforderlich',
    'Verschluesselung erforderlich',
    'Verschlu\u0308sselung erforderlich',
    'erzwungen',
    'Datenverschlüsselung erzwingen',
    'zwingend',
    'Pflicht',
    'verlangt',
    'gefordert',
    'ist erforderlich',
    'MPPE-128 required',
    'Maximum strength encryption (disconnect if server declines)',
  ],
  optional: [
    'optional',
    'allowed',
    'negotiate',
    'if available',
    'not required',
    'not-required',
    'Not forced',
    'encryption not required',
    'optional (not required)',
    'no, not required',
    'no encryption required',
    'DataEncryption=8',
    'aushandeln',
    'nicht erforderlich',
    'Verschlüsselung nicht erforderlich',
    'nicht erzwungen',
    'nicht zwingend erforderlich',
    'keine Pflicht',
    'wird nicht erzwungen',
    'Optional encryption (connect even if no encryption)',
  ],
  none: [
    'none',
    'off',
    'Off',
    'disabled',
    'no encryption',
    'no',
    '0',
    'DataEncryption=0',
    'keine',
    'keine Verschlüsselung',
    'aus',
    'deaktiviert',
    'unverschlüsselt',
    'nein',
    'No encryption allowed (server will disconnect if it requires encryption)',
  ],
};

describe('readEncryption', () => {
  for (const [encryption, spellings] of Object.entries(SPELLINGS)) {
    it.each(spellings)(`reads %j as ${encryption}`, (text) => {
      expect(readEncryption(text)).toEqual(known(encryption));
    });
  }

  it.each([
    'yes',
    'ja',
    '1',
    'x',
    'on',
    'ein',
    'enabled',
    'aktiviert',
    '40-bit',
    '128-bit',
    '128',
    'required?',
    '256',
    'MPPE',
    'encryption',
    'Require Microsoft encrypted authentication',
    'if required',
    'bei Bedarf erforderlich',
    'required or optional',
    'required/optional',
    'not allowed',
    'not disabled',
    'nicht deaktiviert',
    'geschützt',
    'ForceStrongEncryption=0',
    'ForceStrongEncryption=0x0',
    'ForceStrongEncryption=0x10',
    'ForceStrongEncryption=2',
    'constructor',
  ])('does not guess %j under a plain heading', (text) => {
    expect(readEncryption(text)).toEqual(unreadable(text));
  });

  it.each([
    ['yes', 'required'],
    ['ja', 'required'],
    ['1', 'required'],
    ['x', 'required'],
    ['WAHR', 'required'],
    ['-1', 'required'],
    ['no', 'optional'],
    ['nein', 'optional'],
    ['0', 'optional'],
    ['FALSCH', 'optional'],
    ['required', 'required'],
    ['nicht erforderlich', 'optional'],
    ['off', 'none'],
  ])('reads %j as %s under a heading that asks whether it is required', (text, encryption) => {
    expect(readEncryption(text, 'required')).toEqual(known(encryption));
  });

  it.each(['128-bit', 'on', 'enabled'])('does not guess %j under such a heading either', (text) => {
    expect(readEncryption(text, 'required')).toEqual(unreadable(text));
  });

  it.each(['yes', 'no', 'nein', '0', 'n', 'false'])(
    'does not read %j under a heading that asks for something else',
    (text) => {
      expect(readEncryption(text, 'other')).toEqual(unreadable(text));
      expect(readEncryption('off', 'other')).toEqual(known('none'));
    },
  );

  it.each([
    ...[
      'no strong encryption',
      'no 128 bit',
      'no 128-bit encryption',
      'keine 128 bit',
      'no, 128 bit',
    ],
    ...['strong encryption: no', '128 bit: off', '128-bit optional', 'none (128 bit)'],
    ...['require Microsoft encrypted authentication: no', 'no require encrypted authentication'],
    ...['no?', 'optional?', '(optional', 'no...', 'no…', '/no', 'no/', 'no;', 'no*', '"no', 'n, n'],
    ...['0.0', '0,0', '0 %', '0/0', 'nº', '№', 'ñ', 'ⓝ', 'n̶o̶', '\\0', '#0', '@no', '~no', '<no>'],
    ...['optional geplant', 'soon none', 'none (planned)', 'no until May', 'nein laut Meier'],
  ])('does not guess %j, which is not a plain statement', (text) => {
    expect(readEncryption(text)).toEqual(unreadable(text));
  });

  it.each([
    ['optional (128-bit)', 'optional'],
    ['optional, 40 bit', 'optional'],
    ["'optional", 'optional'],
    ['\u202Aoptional\u202C', 'optional'],
    ['not‑required', 'optional'],
    ['ｏｐｔｉｏｎａｌ', 'optional'],
  ])('reads %j as %s', (text, encryption) => {
    expect(readEncryption(text)).toEqual(known(encryption));
  });

  it('reads only yes under a heading that asks for strong encryption', () => {
    expect(readEncryption('yes', 'strong-required')).toEqual(known('required'));
    expect(readEncryption('no', 'strong-required')).toEqual(unreadable('no'));
  });

  it.each([
    ['256', 'required'],
    ['512', 'required'],
    ['8', 'optional'],
    ['0', 'none'],
  ])('reads the phonebook number %s as %s under DataEncryption', (text, encryption) => {
    expect(readEncryption(text, 'phonebook')).toEqual(known(encryption));
  });

  it.each(['', '-', '?', 'unknown', 'unbekannt'])('reads %j as not recorded', (text) => {
    expect(readEncryption(text)).toEqual(MISSING);
  });
});
