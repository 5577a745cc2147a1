import type { ServicePack } from './service-pack.ts';

/** The vocabulary for one machine of the inventory. KB Q251382 says what each fact decides. */

/**
 * What a machine does with PPTP. One machine can do both (RAS ports that dial out and receive calls, KB
 * Q155197).
 */
export type Role = 'client' | 'server' | 'both' | 'none';
export const ROLES: readonly Role[] = ['client', 'server', 'both', 'none'];

/** Whether this end requires data encryption. Only `required` forces it. */
export type Encryption = 'required' | 'optional' | 'none';
export const ENCRYPTIONS: readonly Encryption[] = ['required', 'optional', 'none'];

/** Whether the dial-in password contains § (U+00A7, ANSI 167). */
export type SectionSign = 'yes' | 'no';
export const SECTION_SIGNS: readonly SectionSign[] = ['yes', 'no'];

/**
 * The product. Q251382 applies only to NT 4.0 Server, Enterprise Edition and Workstation. `nt-4` is NT 4.0
 * of an unrecorded edition. Every other product is outside the article.
 */
export type Product =
  | 'nt-4-server'
  | 'nt-4-enterprise'
  | 'nt-4-workstation'
  | 'nt-4'
  | 'outside-the-article';
export const PRODUCTS: readonly Product[] = [
  'nt-4-server',
  'nt-4-enterprise',
  'nt-4-workstation',
  'nt-4',
  'outside-the-article',
];

/** Processor family. SP5 was never released for MIPS and PowerPC. */
export type Architecture = 'x86' | 'alpha' | 'mips' | 'powerpc';
export const ARCHITECTURES: readonly Architecture[] = ['x86', 'alpha', 'mips', 'powerpc'];

/** Installed encryption strength. The target service pack must match it (KB Q249135). */
export type EncryptionStrength = '40-bit' | '56-bit' | '128-bit';
export const ENCRYPTION_STRENGTHS: readonly EncryptionStrength[] = ['40-bit', '56-bit', '128-bit'];

/** The facts that are read from cells. `lastSeen` is in milliseconds since 1970-01-01 UTC. */
export interface Facts {
  readonly role: Role;
  readonly servicePack: ServicePack;
  readonly encryption: Encryption;
  readonly sectionSign: SectionSign;
  readonly product: Product;
  readonly architecture: Architecture;
  readonly strength: EncryptionStrength;
  readonly lastSeen: number;
}

export type FactName = keyof Facts;
export const FACT_NAMES: readonly FactName[] = [
  'role',
  'servicePack',
  'encryption',
  'sectionSign',
  'product',
  'architecture',
  'strength',
  'lastSeen',
];
