import { describe, expect, it } from 'vitest';
import { tableOf } from './read-text.ts';

/** The headings of a table with the rows of several files, and its rows with · between their cells. */
function joined(...lines: readonly string[]) {
  const { table, rows } = tableOf(lines.join('\n'));
  return {
    headings: table.columns.map(({ heading }) => heading).join('·'),
    rows: rows.map((cells) => cells.join('·')),
  };
}

describe('the columns of a second file', () => {
  it.each([
    [
      'have the same headings in another order',
      'Role;Hostname;Poste',
      'Hostname·Role·Poste',
      'client·B·x',
    ],
    ['have the same heading first', 'Poste;Role;Hostname', 'Hostname·Role·Poste', 'B·client·x'],
    [
      'have headings of another language in another order',
      'Rolle;Rechnername;Poste',
      'Hostname·Role·Poste',
      'client·B·x',
    ],
  ])('%s', (_, second) => {
    const places = second
      .split(';')
      .map((heading) => (heading === 'Poste' ? 'x' : /^Rol/.test(heading) ? 'client' : 'B'));
    expect(joined('Hostname;Role;Poste', 'A;server;y', second, places.join(';'))).toEqual({
      headings: 'Hostname·Role·Poste',
      rows: ['A·server·y', 'B·client·x'],
    });
  });

  it('may be an unknown one that was first', () => {
    expect(
      joined('Poste;Hostname;Role', 'y;A;server', 'Hostname;Role;Poste', 'B;client;x'),
    ).toEqual({ headings: 'Poste·Hostname·Role', rows: ['y·A·server', 'x·B·client'] });
  });

  it('are new if their headings are, without the blanks around them', () => {
    expect(
      joined('Poste;Hostname;Role', 'y;A;server', 'Hostname;Role; Etage ', 'B;client;x'),
    ).toEqual({ headings: 'Poste·Hostname·Role·Etage', rows: ['y·A·server·', '·B·client·x'] });
  });

  it('may all be unknown, in another order', () => {
    expect(joined('Poste;Etage;Lieu', 'a;b;c', 'Lieu;Etage;Poste', 'd;e;f')).toEqual({
      headings: 'Poste·Etage·Lieu',
      rows: ['a·b·c', 'f·e·d'],
    });
  });

  it('need no rows', () => {
    expect(joined('Hostname;Role', 'A;client', 'Role;Hostname')).toEqual({
      headings: 'Hostname·Role',
      rows: ['A·client'],
    });
  });

  it('are those of the first file if its headings are only repeated', () => {
    const { rows } = joined(' Hostname ;Role', 'A;client', 'Hostname;Role', 'B;server');
    expect(rows).toEqual(['A·client', 'Hostname·Role', 'B·server']);
  });

  it('may begin on the first line below the headings', () => {
    expect(joined('Hostname;Role', 'Role;Hostname', 'client;A')).toEqual({
      headings: 'Hostname·Role',
      rows: ['A·client'],
    });
  });
});

describe('a row is no second heading row', () => {
  const HEADINGS = 'Hostname;Role;Poste;Etage;Lieu';

  it.each([
    ['with one heading', 'Role;;;;', true],
    ['with one heading twice', 'Role;Role;;;', true],
    ['with two headings', 'Role;Hostname;;;', false],
    ['with two headings among three cells', 'Role;Hostname;quux;;', false],
    ['with two headings among four cells', 'Role;Hostname;quux;foo;', true],
    ['with two headings among five cells', 'Role;Hostname;quux;foo;bar', true],
    ['with two headings and blanks', 'Role;Hostname; ; ;  ', false],
    ['with two headings and a value', 'Role;Hostname;client;;', true],
    ['with two headings and a number', 'Role;Hostname;No.;;', false],
    ['with two headings and a number among blanks', 'Role;Hostname; NO. ;;', false],
  ])('%s: %s %s', (_, line, isData) => {
    const { rows } = joined(HEADINGS, 'A;client;a;b;c', line, 'B;server;d;e;f');
    expect(rows).toHaveLength(isData ? 3 : 2);
  });
});
