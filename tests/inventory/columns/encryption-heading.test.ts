import { describe, expect, it } from 'vitest';
import {
  encryptionHeadingOf,
  headingSaysRequired,
} from '../../../src/inventory/columns/encryption-heading.ts';

describe('headingSaysRequired', () => {
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
  ])('hears it in %j', (heading) => {
    expect(headingSaysRequired(heading)).toBe(true);
  });

  it.each([
    'Encryption',
    'Encryption policy',
    'Verschlüsselung',
    'Encryption not required',
    'Verschlüsselung nicht erforderlich',
    'DataEncryption',
    '',
  ])('does not hear it in %j', (heading) => {
    expect(headingSaysRequired(heading)).toBe(false);
  });

  it('tells a heading that asks for strong encryption alone, and the phonebook setting', () => {
    expect(encryptionHeadingOf('ForceStrongEncryption')).toBe('strong-required');
    expect(encryptionHeadingOf('Require strong data encryption')).toBe('strong-required');
    expect(encryptionHeadingOf('DataEncryption')).toBe('phonebook');
  });
});
