import { type Fleet, type TextColumn, textOf } from '../fleet/fleet.ts';
import { hostPartOf, identityOfName, isQualified, qualify } from '../fleet/machine-name.ts';
import { mayContain, type Texts } from '../fleet/texts.ts';
import { domainIdentity } from '../inventory/assemble/row-names.ts';

/** The place of a machine that an audit does not have. */
export const NOT_SEEN = -1;

/** A name whose key is its lower-case form. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9\\_-]*$/;

/** The key by which two audits identify a machine, `domain\name` in lower case, from a written key. */
export function keyOf(written: string): string {
  return PLAIN.test(written) ? written.toLowerCase() : identityOfName(written.normalize('NFC'));
}

/** The key of a written key, apart from the case of ASCII letters. */
export function keyWithoutCase(written: string): string {
  return PLAIN.test(written) ? written : keyOf(withoutBreaks(written));
}

/** The host part of the key of a written key. */
export function hostKeyOf(written: string): string {
  return hostPartOf(keyOf(withoutBreaks(written)));
}

/** Keys are stored as lines, so no name may contain a line break. */
const LINE_BREAKS = /[\r\n]+/g;

function domainOf(domains: readonly TextColumn[], machine: number): string {
  for (const column of domains) {
    const text = textOf(column, machine);
    if (text !== '') return text;
  }
  return '';
}

/**
 * The key of each machine as written: with its domain, where the file gives one, and in the case of the file.
 * `keyOf` makes the key of it.
 */
export function writtenKeysOf(fleet: Fleet): Texts {
  const domains = fleet.extras.filter(({ meaning }) => meaning === 'domain');
  if (domains.length === 0) {
    return mayContain(fleet.names, '\r\n') ? fleet.names.map(withoutBreaks) : fleet.names;
  }
  return fleet.names.map((name, machine) => {
    const domain = domainOf(domains, machine).trim();
    if (domain === '' || isQualified(name)) return withoutBreaks(name);
    const key = qualify(identityOfName(name.normalize('NFC')), domainIdentity(domain));
    const written = withoutBreaks(`${domain}\\${name}`);
    return keyOf(written) === key ? written : withoutBreaks(key);
  });
}

function withoutBreaks(name: string): string {
  return PLAIN.test(name) ? name : name.replace(LINE_BREAKS, ' ');
}
