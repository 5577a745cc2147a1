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
    'FORCEENCRYPTEDDATA',
    'Encryption required (yes/no)',
    'Encryption required (1=yes 0=no)',
    'Encryption required (J = ja N = nein)',
    'Verschlüsselung erzwungen (ja/nein/nicht bekannt)',
    'Verschlüsselung erzwungen ja/nein?',
    'Verschlüsselung (erzwungen)',
    'Verschlüsselung (erzwungen: ja/nein)',
    'Encryption_Required0',
  ])('reads %j as the question whether encryption is required', (heading) => {
    expect(encryptionHeadingOf(heading)).toBe('required');
  });

  it.each([
    'Encryption',
    'Encryption policy',
    'Verschlüsselung',
    'Encryption (yes/no)',
    'Verschlüsselung (ja/nein)',
    'Encryption (required/optional/none)',
    'Encryption policy (0 = none / 1 = off)',
    '',
  ])('reads %j as the question for the policy', (heading) => {
    expect(encryptionHeadingOf(heading)).toBe('plain');
  });

  it.each([
    'Encryption not required',
    'Encryption was required',
    'Encryption required until 2000',
    'Encryption required (old server)',
    'Verschlüsselung bisher erzwungen',
    'Verschlüsselung nicht erforderlich',
    'Encryption required: no exceptions',
    'Encryption disabled',
    'Encryption off (yes/no)',
    'Encryption optional',
    'Verschlüsselung deaktiviert',
    'Encryption checked',
    'Encryption (unencrypted)',
    'Encryption required (0 = yes / 1 = no)',
    'Encryption policy (0 = required, 1 = off)',
    'Encryption (n = negotiated with force, o = off)',
  ])('reads %j as another question', (heading) => {
    expect(encryptionHeadingOf(heading)).toBe('other');
  });

  it('recognizes the question for strong encryption only, and the phonebook setting', () => {
    expect(encryptionHeadingOf('ForceStrongEncryption')).toBe('strong-required');
    expect(encryptionHeadingOf('Require strong data encryption')).toBe('strong-required');
    expect(encryptionHeadingOf('DataEncryption')).toBe('phonebook');
  });
});
