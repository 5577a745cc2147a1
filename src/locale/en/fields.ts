import { wordOf } from '../word-of.ts';

/** What a column can be read as. */
const FIELDS = {
  name: 'name',
  role: 'PPTP role',
  servicePack: 'service pack',
  encryption: 'encryption',
  sectionSign: '§ in the password',
  password: 'dial-in password in clear text',
  secret: 'other secret (hidden, decides nothing)',
  product: 'product',
  peers: 'servers it dials',
  group: 'group (site, domain)',
  domain: 'domain of the machine',
  address: 'address',
  architecture: 'architecture',
  strength: 'encryption strength',
  lastSeen: 'last seen',
} as const;

/** What a fact can be, by its code words. */
const VALUES = {
  role: { client: 'client', server: 'server', both: 'client and server', none: 'neither' },
  servicePack: { none: 'none (RTM)' },
  encryption: { required: 'required', optional: 'optional', none: 'none' },
  sectionSign: { yes: 'yes', no: 'no' },
  product: {
    'nt-4-server': 'NT 4.0 Server',
    'nt-4-enterprise': 'NT 4.0 Server, Enterprise Edition',
    'nt-4-workstation': 'NT 4.0 Workstation',
    'nt-4': 'NT 4.0, edition not known',
    'outside-the-article': 'another product (outside the article)',
  },
  architecture: { x86: 'x86', alpha: 'Alpha', mips: 'MIPS', powerpc: 'PowerPC' },
} as const;

export const fieldsEn = {
  fieldName: (field: string) => wordOf(FIELDS, field) ?? field,
  /** A value of a fact in words; service packs and strengths speak for themselves. */
  valueName: (fact: string, value: string) => {
    const words: Readonly<Record<string, string>> | undefined = wordOf(VALUES, fact);
    return (words && wordOf(words, value)) ?? value;
  },
};

export type FieldsMessages = typeof fieldsEn;
