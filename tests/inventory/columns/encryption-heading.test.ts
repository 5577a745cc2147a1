import { describe, expect, it } from 'vitest';
import { encryptionHeadingOf } from '../../../src/inventory/columns/encryption-heading.ts';

describe('encryptionHeadingOf', () => {
  it.each([
    'Encryption required',
    'encryptionRequired',
    'forced_encryption',
    'Require data encryption',
    'ForceEncryptedData',
    'Verschlüsselung erzwungen',
    'Verschlüsselung erforderlich',
    'Datenverschlüsselung erzwingen',
    'Verschlüsselungspflicht',
  ])('hears that encryption is required in %j', (heading) => {
    expect(encryptionHeadingOf(heading)).toBe('required');
  });

  it.each([
    'Encryption',
    'Encryption policy',
    'Verschlüsselung',
    'Encryption not required',
    'Verschlüsselung nicht erforderlich',
    'DataEncryption',
    '',
  ])('does not hear that it is required in %j', (heading) => {
    expect(encryptionHeadingOf(heading)).not.toBe('required');
  });

  it('tells a heading that asks for strong encryption alone, and the phonebook setting', () => {
    expect(encryptionHeadingOf('ForceStrongEncryption')).toBe('strong-required');
    expect(encryptionHeadingOf('Require strong data encryption')).toBe('strong-required');
    expect(encryptionHeadingOf('DataEncryption')).toBe('phonebook');
  });
});
