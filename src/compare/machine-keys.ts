import type { Fleet, TextColumn } from '../fleet/fleet.ts';
import { hostPartOf, identityOfName, isQualified, qualify } from '../fleet/machine-name.ts';
import { mayContain, type Texts } from '../fleet/texts.ts';
import { domainIdentity } from '../inventory/assemble/row-names.ts';

/** The place of a machine that an audit does not have. */
export const NOT_SEEN = -1;

/** A name whose key is its lower-case form. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9\\_-]*$/;

/**
 * The key by which two audits identify a machine, `domain\name` in lower case, from a written key. A key is its own key:
 * a few letters, such as H with a line below, are composed only in lower case.
 */
export function keyOf(written: string): string {
  if (PLAIN.test(written)) return written.toLowerCase();
  return identityOfName(written.normalize('NFC')).normalize('NFC');
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

/** One of the domains of a file. */
interface Domain {
  readonly written: string;
  readonly identity: string;
  /** Whether the key of a plain name in this domain is its lower-case form. */
  readonly isPlain: boolean;
}

const PLAIN_DOMAIN = /^[A-Za-z0-9][A-Za-z0-9.\\_-]*$/;

function domainFrom(text: string): Domain | null {
  const written = text.trim();
  if (written === '') return null;
  const identity = domainIdentity(written);
  const isPlain = PLAIN_DOMAIN.test(written) && identity === written.toLowerCase();
  return { written, identity, isPlain };
}

/** Finds the domain of a machine: that of the first column in which it has one. */
function domainsIn(columns: readonly TextColumn[]): (machine: number) => Domain | null {
  const read = columns.map(({ texts, codes }) => ({ codes, domains: texts.map(domainFrom) }));
  return (machine) => {
    for (const { codes, domains } of read) {
      const domain = domains[codes[machine] ?? 0] ?? null;
      if (domain !== null) return domain;
    }
    return null;
  };
}

/**
 * The key of each machine as written: with its domain, where the file gives one, and in the case of the file.
 * `keyOf` makes the key of it.
 */
export function writtenKeysOf({ names, extras }: Fleet): Texts {
  const columns = extras.filter(({ meaning }) => meaning === 'domain');
  if (columns.length === 0) return mayContain(names, '\r\n') ? names.map(withoutBreaks) : names;
  const domainOf = domainsIn(columns);
  return names.map((name, machine) => {
    const domain = domainOf(machine);
    if (domain === null || isQualified(name)) return withoutBreaks(name);
    if (domain.isPlain && PLAIN.test(name)) return `${domain.written}\\${name}`;
    const key = qualify(identityOfName(name.normalize('NFC')), domain.identity);
    const written = withoutBreaks(`${domain.written}\\${name}`);
    return keyOf(written) === key ? written : withoutBreaks(key);
  });
}

function withoutBreaks(name: string): string {
  return PLAIN.test(name) ? name : name.replace(LINE_BREAKS, ' ');
}
