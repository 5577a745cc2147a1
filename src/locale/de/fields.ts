import type { FieldsMessages } from '../en/fields.ts';
import { wordOf } from '../word-of.ts';

const FIELDS = {
  name: 'Name',
  role: 'PPTP-Rolle',
  servicePack: 'Service Pack',
  encryption: 'Verschlüsselung',
  sectionSign: '§ im Kennwort',
  password: 'Einwahlkennwort im Klartext',
  secret: 'anderes Geheimnis (verborgen, entscheidet nichts)',
  product: 'Produkt',
  peers: 'angewählte Server',
  group: 'Gruppe (Standort, Domäne)',
  domain: 'Domäne des Rechners',
  address: 'Adresse',
  architecture: 'Architektur',
  strength: 'Verschlüsselungsstärke',
  lastSeen: 'zuletzt gesehen',
} as const;

const VALUES = {
  role: { client: 'Client', server: 'Server', both: 'Client und Server', none: 'keins von beiden' },
  servicePack: { none: 'keins (RTM)' },
  encryption: { required: 'erforderlich', optional: 'optional', none: 'keine' },
  sectionSign: { yes: 'ja', no: 'nein' },
  product: {
    'nt-4-server': 'NT 4.0 Server',
    'nt-4-enterprise': 'NT 4.0 Server, Enterprise Edition',
    'nt-4-workstation': 'NT 4.0 Workstation',
    'nt-4': 'NT 4.0, Edition offen',
    'outside-the-article': 'ein anderes Produkt (außerhalb des Artikels)',
  },
  architecture: { x86: 'x86', alpha: 'Alpha', mips: 'MIPS', powerpc: 'PowerPC' },
  strength: { '40-bit': '40 Bit', '56-bit': '56 Bit', '128-bit': '128 Bit' },
} as const;

export const fieldsDe: FieldsMessages = {
  fieldName: (field) => wordOf(FIELDS, field) ?? field,
  valueName: (fact, value) => {
    const words: Readonly<Record<string, string>> | undefined = wordOf(VALUES, fact);
    return (words && wordOf(words, value)) ?? value;
  },
};
