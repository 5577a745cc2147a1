import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly integrity?: string;
  readonly resolved?: string;
}

const LOCK = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

const PACKAGES = Object.entries(LOCK.packages).filter(([path]) => path !== '');

describe('the lock file', () => {
  it('contains the hash of every package, including those for other systems', () => {
    const isHashed = ({ integrity }: LockedPackage) => integrity?.startsWith('sha512-') === true;
    expect(PACKAGES.length).toBeGreaterThan(100);
    expect(PACKAGES.filter(([, each]) => !isHashed(each)).map(([path]) => path)).toEqual([]);
  });

  it('names no registry, so that everyone installs from their own', () => {
    expect(PACKAGES.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});
