import { format } from './format.ts';
import { guideEn } from './guide.ts';

const { count } = format;

export const shellEn = {
  productName: 'NT4 PPTP audit',
  article: 'Microsoft article Q251382',
  close: 'Close',
  cancel: 'Cancel',
  skipToContent: 'Skip to the content',
  ready: (name: string, machines: number) =>
    `The audit of ${name} is ready: ${count(machines, 'machine', 'machines')}.`,
  header: {
    files: (names: readonly string[]) => {
      const [first = '', ...others] = names;
      return others.length === 0
        ? first
        : `${first} and ${count(others.length, 'more file', 'more files')}`;
    },
    rows: (rows: number) => count(rows, 'row', 'rows'),
    problems: (problems: number) => count(problems, 'problem', 'problems'),
    columns: 'Columns',
    columnsHint: 'How the file was read: encoding, delimiter, columns',
    newInventory: 'New inventory',
    guide: 'Guide',
    settings: 'Settings',
  },
  settings: {
    theme: 'Theme',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
  },
  start: {
    heading: 'The tunnel connects, and carries no data. Which clients, and why?',
    lead: 'Drop the inventory of your Windows NT 4.0 machines. In a moment you see every pairing of client and server exposed to Q251382, the reason, and which clients need Service\u00a0Pack\u00a05.',
    inputLabel: 'Inventory CSV',
    drop: 'Drop it here',
    choose: 'or choose files',
    formats:
      'Comma, semicolon or tab · Windows‑1252, CP850, UTF‑8, UTF‑16 · German or English headings · several files make one inventory',
    paste: 'Paste cells',
    pasteHint: 'Cells copied in a spreadsheet can also be pasted right here (Ctrl+V).',
    sample: 'Try the sample inventory',
    template: 'Download template',
    /** The button that offers the template in this language while the page speaks another. */
    templateInThis: 'in English',
    templateInThisLabel: 'Download template in English',
    conditionsHeading: 'The four conditions of the article',
    conditions: [
      { title: 'Server SP5 or later', text: 'Windows NT 4.0, PPTP server' },
      { title: 'Client SP4 or earlier', text: 'Windows NT 4.0, PPTP client' },
      { title: '§ in the password', text: 'not recorded: at risk' },
      { title: 'Encryption forced', text: 'by either end' },
    ],
    allFour: 'All four together: the tunnel connects and may carry no data.',
    privacy: 'Nothing leaves your browser.',
    privacyMore:
      'No upload, no account; it works without a network. Passwords are never needed: whether one contains § is enough.',
  },
  drop: {
    read: 'Drop to read this inventory',
    replace: 'Drop here to audit this inventory instead',
    replaceHint: 'The audit shown stays until the new one is ready.',
    add: 'Drop here to add to the inventory shown',
    addHint: 'Both are read as one inventory.',
  },
  incomingWays: {
    heading: 'New inventory',
    lead: 'The audit shown stays until the new one is ready.',
    add: 'Add to the inventory shown instead of replacing it',
    closeAudit: 'Close this audit',
  },
  paste: {
    heading: 'Paste cells',
    label: 'Cells, headings in the first row',
    hint: 'Copy the cells with their headings in the spreadsheet and paste them here.',
    preview: 'Preview of the pasted cells',
    rows: (rows: number, columns: number, isWhole: boolean) =>
      `${isWhole ? '' : 'more than '}${count(rows, 'row', 'rows')} below the headings, ${count(columns, 'column', 'columns')}`,
    more: (rows: number) => `and ${count(rows, 'more row', 'more rows')}`,
    single: 'These are lines of one column. Copy the cells together with their headings.',
    read: 'Read the cells',
    sourceName: 'Pasted cells',
  },
  fault: {
    says: 'Something went wrong in this page, and it could not be drawn.',
    todo: 'Nothing left your browser. Show the page again; if that fails, load it anew.',
    todoWithAudit:
      'The audit and everything you entered are still there. Save them, then show the page again.',
    cause: (message: string) => `The browser says: ${message}`,
    resume: 'Show the page again',
    saveChoices: 'Save what I entered (JSON)',
    saveAudit: 'Save the complete audit (JSON)',
    startAgain: 'Start again without this inventory',
  },
  guide: guideEn,
};

export type ShellMessages = typeof shellEn;
