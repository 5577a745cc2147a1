import { describe, expect, it } from 'vitest';
import { looksLikePassword, secrecyOf } from '../../../src/inventory/columns/password-column.ts';
import { columnOf } from '../raw-table-of.ts';
import { ASKED, OPEN, SECRET, secrecyUnder } from './secrecies.ts';

describe('a column of passwords', () => {
  it.each([
    ['Kennwort', OPEN],
    ['BIOS-Kennwort', SECRET],
    ['Zugangsdaten', ASKED],
  ])('is recognized by its last cell after many flags: %j', (heading, secrecy) =>
    expect(secrecyUnder(heading, [...Array(900).fill('ja'), 'Winter7'])).toEqual(secrecy),
  );
});

describe('a column that may hold passwords', () => {
  it.each([
    ['Zugangsdaten', ['ja', 'nein', 'Winter7']],
    ['Password last changed', ['never', '2001-08-03', 'Winter7']],
    ['KW', ['12', '', 'Winter7']],
    ['KW', ['12!']],
    ['KW', ['52 Wochen']],
    ['Authentication', ['CHAP', 'ja', 'Winter7']],
    ['Authentication', ['CHAP/Winter7']],
    ['Login', ['mueller', 'meier', 'mueller/geheim']],
    ['Login', [' mueller/geheim ']],
    ['Login', ['ge§heim']],
    ['Login', ['mueller:geheim']],
    ['Login', ['mueller Winter7', 'Winter7']],
  ] as const)('is recognized by one password-like cell, %j: %j', (heading, texts) =>
    expect(secrecyUnder(heading, texts)).toEqual(ASKED),
  );

  it('is any column with a password heading in another line', () =>
    expect(secrecyOf({ ...columnOf('', ['abc']), isBelowPasswordHeading: true })).toEqual(ASKED));
});

describe('a column that stays visible', () => {
  it.each([
    ['Password last changed', ['2001-08-03', '03.08.2001', 'never', '']],
    ['PwdLastSet', ['126123456789012345', '0', '-1']],
    ['Password age', ['12', '90 days', '3 Tage']],
    ['Kennwortalter', ['12', '90']],
    ['Kennwortlänge', ['8', '14']],
    ['PasswordRequired', ['TRUE', 'FALSE']],
    ['Password expires', ['yes', 'no', 'never']],
    ['Kennwort läuft nie ab', ['ja', 'nein']],
    ['Passwortrichtlinie', ['standard', 'stark']],
    ['badPwdCount', ['0', '3']],
    ['KW', ['12', '13', '52']],
    ['KW', ['KW 12', '12/2001']],
    ['KW', ['110 kW', '75']],
    ['KW', ['', '-', '12']],
    ['KW', ['12, 13', '12/ 2001', '51-52 KW']],
    ['Login', ['mueller', 'DOM\\meier', 'a.schmidt']],
    ['Login', ['03.08.2001 12:30', '04.08.2001 08:15']],
    ['Login', ['§: nein', 'kein §', '']],
    ['Last login', ['2001-08-03', 'Winter7']],
    ['Account', ['mueller', 'meier@example.org']],
    ['Zugang', ['ISDN', 'DSL', 'Modem']],
    ['BIOS-Kennwort', ['ja', 'nein', '']],
    ['Authentication', ['CHAP', 'MS-CHAP v2', 'PAP/CHAP', 'RADIUS', '-']],
    ['Authentication', ['ja', 'nein', 'unbekannt', 'n/a']],
    ['Auth-Typ', ['Windows', 'Kerberos (AD)', 'EAP-TLS']],
    ['Token', ['RSA SecurID', 'none', 'Smartcard']],
    ['PIN', ['', '-']],
    ['BIOS', ['Award 4.51', 'AMI7x']],
    ['暗号化', ['Winter7', 'Ge!heim1']],
    ['P a r t y', ['Winter7', 'Ge!heim1']],
    ['Compass key', ['Winter7', 'Ge!heim1']],
    ['Site', ['Bonn', 'Passau']],
    ['Passau', ['Winter7']],
    ['Passnummer', ['C01X0006']],
    ['Reisepass', ['C01X0006']],
    ['Bypass', ['Winter7']],
    ['Compass', ['Winter7']],
    ['Passage', ['Winter7']],
    ['Boarding pass', ['Winter7']],
    ['Pass/Fail', ['passed', 'failed']],
    ['Asset tag', ['Winter7']],
    ['Serial', ['Xa7-Bb9']],
    ['Seriennummer', ['Xa7-Bb9']],
    ['MAC', ['00:A0:C9:1b:22:Ff']],
    ['Owner', ['Meier7']],
    ['Bemerkung', ['Winter7']],
    ['Notes', ['Winter7']],
    ['Product key', ['Xa7-Bb9']],
    ['Schlüsselnummer', ['Xa7']],
    ['Code', ['Bonn7']],
    ['Spin', ['Winter7']],
    ['Shipping', ['Winter7']],
    ['Host', ['Winter7']],
    ['Admin', ['Meier7']],
    ['User', ['Meier7']],
    ['Benutzer', ['Meier7']],
    ['Domain', ['Winter7']],
    ['Database', ['Winter7']],
    ['Modell', ['Optiplex GX1']],
    ['Section', ['Winter7']],
    ['Encryption password policy', ['strong']],
    ['', ['Winter7']],
  ] as const)('is %j with %j', (heading, texts) => expect(secrecyUnder(heading, texts)).toBeNull());
});

describe('a text', () => {
  it.each([
    'Winter7',
    'so!mmer3',
    'Ge§heim',
    'aB3xY9',
    'aB3xY',
    'p@ssw0rd',
    'Win\r\nter7',
    ' Winter7 ',
    'Winter7@home.de!',
    '!Winter7@home.de',
    'Winter7@home',
    'Winter7@',
    '@Winter7',
    'Winter7-http:x',
    `aB${'3'.repeat(38)}`,
  ])('looks like a password: %j', (text) => expect(looksLikePassword(text)).toBe(true));
  it.each([
    'aB3x',
    `aB${'3'.repeat(39)}`,
    'Winter 7',
    'Meier7@Example.org',
    'Hans.Meier-7@Mail.corp-7.example.org',
    'http://Server1',
    'https://Server1',
    'FTP://Server1',
    'WS01/2',
    'SP6A+',
    'C:7',
    'mueller7',
    'mueller/meier',
    'Mueller',
    '2001/08',
    'WS01',
    'mueller',
    '2001-08-03',
    'a.b@example.org',
    'DOM\\User1',
    'SP6a',
    'GX1 Plus',
    'x1',
  ])('does not look like a password: %j', (text) => expect(looksLikePassword(text)).toBe(false));
});
