import { describe, expect, it } from 'vitest';
import { compactForms, headingTextOf } from '../../../src/inventory/columns/heading-text.ts';

const compactOf = (heading: string) => headingTextOf(heading).compact;

describe('the words of a heading', () => {
  it.each([
    ['service_pack', ['service', 'pack']],
    ['servicePack', ['service', 'pack']],
    ['service-pack', ['service', 'pack']],
    ['CSDVersion', ['csd', 'version']],
    ['dNSHostName', ['d', 'ns', 'host', 'name']],
    ['Password2Set', ['password2', 'set']],
    ['%ComputerName%', ['computer', 'name']],
    ['Kennwort enthält§', ['kennwort', 'enthaelt', '§']],
    ['§InPassword', ['§', 'in', 'password']],
    ['Encryption(yes/no)required', ['encryption', 'required']],
    [' - ', []],
    ['', []],
  ])('of %j are %j', (heading, words) => expect(headingTextOf(heading).words).toEqual(words));
});

describe('a hint on what to enter', () => {
  it.each([
    'SP (1-6a)',
    'SP (6a-1)',
    'SP (0..6)',
    'SP (1 to 6a)',
    'SP (1 bis 6)',
    'SP (SP1-SP6a)',
    'SP (sp 1-sp 6)',
    'SP (SP3/SP4)',
    'SP (Service Pack 3, Servicepack4)',
    'SP (none/1/2/3/4/5/6/6a)',
    'SP [yes|no]',
    'SP {ja; nein}',
    'SP (yes or no)',
    'SP (ja bzw. nein)',
    'SP (ja bzw nein)',
    'SP (yes - no)',
    'SP (ja, nein, nicht bekannt)',
    'SP (n/v, 4)',
    'SP (1=yes, 0=no)',
    'SP (1=yes 0=no)',
    'SP (1 = yes 0 = no)',
    'SP (1= yes 0 =no)',
    'SP (j: ja, n: nein)',
    'SP (E=erzwungen, O=optional)',
    'SP yes/no',
    'SP y/n?',
    'SP ja / nein',
    'SP true|false',
    'SP (ja/nein)*',
    'SP ja/nein/unbekannt',
    'SP ¹ ²',
    'SP*',
    `SP (${'1/'.repeat(39)}6a)`,
  ])('does not count: %j', (heading) => expect(compactOf(heading)).toBe('sp'));

  it.each([
    ['SP (Bonn)', 'spbonn'],
    ['SP (yes)', 'spyes'],
    ['SP (yes, Bonn)', 'spyesbonn'],
    ['SP (x1-6)', 'spx16'],
    ['SP (1-6b)', 'sp16b'],
    ['SP (1-7)', 'sp17'],
    ['SP (7-9)', 'sp79'],
    ['SP (1.6)', 'sp16'],
    ['SP (JSP/CSP)', 'spjspcsp'],
    ['SP (1=Bonn, 0=no)', 'sp1bonn0no'],
    ['SP (Bonn=yes, Ulm=no)', 'spbonnyesulmno'],
    ['SP (old: yes/no)', 'spold'],
    [`SP (${'1/'.repeat(40)}2)`, `sp${'1'.repeat(40)}2`],
  ])('is not in %j', (heading, compact) => expect(compactOf(heading)).toBe(compact));

  it.each([
    ['ja/nein', 'janein'],
    [' (yes/no) ', 'yesno'],
    ['y/n', 'yn'],
  ])('is the heading if there is nothing else: %j', (heading, compact) =>
    expect(compactOf(heading)).toBe(compact),
  );
});

describe('what databases and tools add to a heading', () => {
  it.each([
    ['dbo.Name', 'name'],
    ['v_R_System.Netbios_Name0', 'netbiosname'],
    ['tblAssets.AssetName', 'assetname'],
    ['Win32_OperatingSystem.CSDVersion', 'csdversion'],
    ['CSDVersion00', 'csdversion'],
    ['__SERVER', 'computername'],
  ])('does not count: %j', (heading, compact) => expect(compactOf(heading)).toBe(compact));

  it.each([
    ['Name000', 'name000'],
    ['100', '100'],
    ['my.dbo.Name', 'mydboname'],
    ['old__SERVER', 'oldserver'],
    ['__SERVERS', 'servers'],
  ])('is not in %j', (heading, compact) => expect(compactOf(heading)).toBe(compact));
});

describe('the forms of a spelling', () => {
  it.each([
    ['Gerät-Name', ['geraetname', 'geratname', 'gertname']],
    ['Größe', ['groesse', 'grosse', 'gre']],
    ['Hostname', ['hostname']],
  ])('of %j are %j', (spelling, forms) => expect(compactForms(spelling)).toEqual(forms));
});

it('a heading of more than a thousand characters has the words of its beginning', () => {
  const { words, compact } = headingTextOf('ab '.repeat(100_000));
  expect(words.length).toBeLessThan(340);
  expect(compact.length).toBeLessThan(1000);
});
