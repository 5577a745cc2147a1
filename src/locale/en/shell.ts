import { format } from './format.ts';

const guideEn = {
  heading: 'Guide',
  workHeading: 'How to work',
  work: [
    'Drop the inventory: one row for each machine, with its name, PPTP role, service pack, encryption, and whether its password contains §.',
    'Read the headline: which clients need the upgrade, and how many of them are exposed today. Every number opens its rows.',
    'Look at “Problems” and “Undecided”: say what a value means, settle rows that disagree, record what is missing. The file itself stays as it is.',
    'Say who meets whom if not every client dials every server. That often shortens the list most.',
    'Upgrade in the order of “Clients to upgrade”: those that wait for nobody can be done together, in any order.',
    'For more than a few machines, open “Plan”: it puts them into waves in which no step raises exposure, marks steps that would, and has a host list and a run sheet for each wave.',
    'Save the list with “Export”, and come back with a newer inventory to see what is left.',
  ],
  marksHeading: 'Marks beside a value',
  articleHeading: 'The article',
  articleLead:
    'Microsoft Knowledge Base article Q251382, last modified 8 August 2001. It describes a fault of the connection, not of its security: the tunnel connects and then carries no data.',
  /** Translations of the quotations; empty in the article's own language. */
  symptomMeaning: '',
  causeLead: 'It can occur if all of these are true:',
  conditionMeanings: ['', '', '', ''],
  resolutionHeading: 'Resolution',
  resolutionMeaning: '',
  workaroundHeading: 'Workaround',
  workaroundMeaning: '',
  productsLead: 'It applies to',
  readingHeading: 'How the article is interpreted here',
  readings: [
    'The article does not say which end forces encryption. Here, either end requiring it forces it.',
    'Where the first, second and fourth condition hold and it is not known whether the password contains §, the pairing is at risk: it is exposed if the password contains §, today or after its next change.',
    'The password is the one that the client dials in with. Where it dials in with the current user name and password, that is the password of the Windows logon (Q177305).',
    'A fact that is missing or not understood is never guessed. A pairing that depends on it is undecided, unless another condition rules it out.',
    'An inventory is a CSV file or an Excel workbook (.xlsx). Of a workbook, one sheet is read; its line numbers are the row numbers of the sheet.',
    'Every client is paired with every server, unless you say that only machines of one group or listed servers meet.',
    'SP5 satisfies the article; SP6a is recommended (Q236584 describes 128-bit SP5 clients that pass no data either). SP5 was never released for MIPS and PowerPC: there, only the password can be changed.',
    'Clients come before servers: raising a server to SP5 can expose the clients at SP4 or earlier that it meets. Upgrade those clients first or, where there is no SP5, give them a password without §.',
  ],
  wordsHeading: 'Words',
  words: [
    { word: 'Pairing', meaning: 'a client together with a server that it can dial' },
    { word: '● Exposed', meaning: 'all four conditions hold' },
    {
      word: '◐ At risk',
      meaning: 'whether the password contains § is not known; the other three conditions hold',
    },
    {
      word: '? Undecided',
      meaning: 'a needed fact is missing or not understood, and nothing rules the fault out',
    },
    { word: '○ Not exposed', meaning: 'at least one condition does not hold' },
    {
      word: 'Flagged',
      meaning: 'exposed or at risk; the tab “At-risk pairings” lists both',
    },
    {
      word: 'Outside the article',
      meaning: 'not one of the three products it names; in no pairing, so without a verdict',
    },
    { word: 'Upgrade', meaning: 'the resolution: SP5 or later on the client' },
    {
      word: 'Wave',
      meaning:
        'machines of the plan that are done together, in any order, before the next wave begins',
    },
    {
      word: 'Seen',
      meaning:
        'an inventory shows the step of the plan as done; a report or an assumption does not count',
    },
    { word: 'Workaround', meaning: 'a password without §' },
  ],
  keysHeading: 'Keyboard',
  keys: [
    { keys: '?', does: 'this guide' },
    { keys: 'Ctrl+V', does: 'read cells copied in a spreadsheet' },
    { keys: '↑ ↓ ← →', does: 'move in a table; above the first row are the headings' },
    { keys: 'Page Up, Page Down', does: 'a page of rows up or down' },
    { keys: 'Home, End', does: 'first and last column' },
    { keys: 'Ctrl+Home, Ctrl+End', does: 'first and last row' },
    { keys: 'Enter', does: 'open “Why?”; on a heading: sort, with Shift as a further sort key' },
    { keys: 'Space', does: 'select the row; Shift+↑ ↓ selects several' },
    { keys: 'Ctrl+Z, Ctrl+Y', does: 'undo and redo what you changed' },
    { keys: 'Ctrl+C', does: 'copy the selected rows' },
    { keys: 'Ctrl+P', does: 'print the report' },
    { keys: 'F2', does: 'go into the cell, to correct or record its value' },
    { keys: 'Esc', does: 'close, or clear the selection' },
  ],
};

export type GuideMessages = typeof guideEn;

const { count } = format;

export const shellEn = {
  productName: 'NT4 PPTP audit',
  article: 'Microsoft article Q251382',
  close: 'Close',
  cancel: 'Cancel',
  skipToContent: 'Skip to the content',
  header: {
    files: (names: readonly string[]) => {
      const [first = '', ...others] = names;
      return others.length === 0
        ? first
        : `${first} and ${count(others.length, 'more file', 'more files')}`;
    },
    rows: (rows: number) => count(rows, 'row', 'rows'),
    problems: (problems: number) => count(problems, 'problem', 'problems'),
    howRead: 'How it was read',
    howReadHint: 'Encoding, delimiter or sheet, and what each column means',
    newInventory: 'New inventory',
    guide: 'Guide',
    settings: 'Settings',
  },
  settings: {
    theme: 'Theme',
    system: 'Same as the system',
    light: 'Light',
    dark: 'Dark',
  },
  start: {
    heading: 'The tunnel connects, and carries no data. Which clients, and why?',
    lead: 'Drop the inventory of your Windows NT 4.0 machines. In a moment you will see every pairing of client and server exposed to Q251382, the reason, and which clients need Service\u00a0Pack\u00a05.',
    inputLabel: 'Inventory CSV',
    drop: 'Drop it here',
    choose: 'or choose files',
    formats:
      'CSV with comma, semicolon or tab, or Excel workbook (.xlsx) · Windows‑1252, CP850, UTF‑8, UTF‑16 · German or English headings · several files make one inventory · saved sessions (.nt4audit)',
    openSession: 'Open session',
    paste: 'Paste cells',
    pasteHint: 'Cells copied in a spreadsheet can also be pasted right here (Ctrl+V).',
    sample: 'Try the sample inventory',
    template: 'Download template',
    /** Offers the template in this language while the page is in another. */
    templateInThis: 'in English',
    templateInThisLabel: 'Download template in English',
    conditionsHeading: 'The four conditions of the article',
    conditions: [
      { title: 'Server SP5 or later', text: 'Windows NT 4.0, PPTP server' },
      { title: 'Client SP4 or earlier', text: 'Windows NT 4.0, PPTP client' },
      { title: '§ in the password', text: 'not known: at risk' },
      { title: 'Encryption forced', text: 'by either end' },
    ],
    allFour: 'All four together: the tunnel connects and may carry no data.',
    kept: {
      heading: 'Kept in this browser',
      /** `at` is a date with a time. */
      sitting: (name: string, machines: number, at: string) =>
        `${name}, ${count(machines, 'machine', 'machines')}, ${at}`,
      damaged: 'A kept audit that is damaged and cannot be opened.',
      continue: 'Continue',
      continueOf: (name: string) => `Continue ${name}`,
      delete: 'Delete',
      deleteOf: (name: string) => `Delete ${name}`,
      deleteDamaged: 'Delete the damaged audit',
      sure: (name: string) => `Delete what is kept of ${name}? It cannot be brought back.`,
      /** Announced once it is deleted. */
      deleted: (name: string) => `Deleted what was kept of ${name}.`,
      deletedDamaged: 'Deleted the damaged audit.',
    },
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
    says: 'Something went wrong in this page, and it could not be shown.',
    todo: 'Nothing left your browser. Show the page again; if that fails, reload it.',
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
