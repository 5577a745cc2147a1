import type { Condition } from './conditions.ts';

/** Microsoft Knowledge Base article Q251382: the passages that the audit quotes, verbatim. */
export const ADVISORY = {
  number: 'Q251382',
  title: 'PPTP Connection Does Not Transfer Any Data over the Connection',
  lastModified: '2001-08-08',
  status:
    'Microsoft is researching this problem and will post more information here in the Microsoft Knowledge Base when it becomes available.',
  symptom:
    'After you connect to a PPTP server, you may not be able to transfer any data over the connection.',
  resolution:
    'To resolve this issue, upgrade the client computer to use Microsoft Windows NT 4.0 Service Pack 5 or later.',
  workaround:
    'To work around this issue, change the password. Do not use the German "Paragraph" sign in your password.',
  products: [
    'Microsoft Windows NT Server version 4.0',
    'Microsoft Windows NT Server, Enterprise Edition version 4.0',
    'Microsoft Windows NT Workstation version 4.0',
  ],
} as const;

/** The four statements of the article's CAUSE section, verbatim. */
export const CONDITION_TEXT: { readonly [C in Condition]: string } = {
  serverSp5: 'The PPTP server is running Windows NT 4.0 Service Pack 5 or later.',
  clientSp4: 'The PPTP client is running Windows NT 4.0 Service Pack 4 or earlier.',
  sectionSign:
    'The client password includes the German "Paragraph" sign (ANSI 167), also referenced as "Section Sign" symbol.',
  forcedEncryption: 'You are forcing data encryption over the connection.',
};

/** Related articles. The audit only names them; it opens no network connection. */
export const RELATED_ARTICLES = [
  { number: 'Q236584', topic: 'sp5With128Bit' },
  { number: 'Q246009', topic: 'servicePack6a' },
  { number: 'Q152734', topic: 'latestServicePack' },
  { number: 'Q249135', topic: 'encryptionPack' },
  { number: 'Q240299', topic: 'encryptionPackUnattended' },
  { number: 'Q154062', topic: 'reapplyServicePack' },
  { number: 'Q222060', topic: 'error5' },
  { number: 'Q172215', topic: 'forcing128Bit' },
  { number: 'Q184019', topic: 'noEncryptionSupport' },
] as const;
export type RelatedArticle = (typeof RELATED_ARTICLES)[number];
