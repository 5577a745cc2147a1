export const guideEn = {
  heading: 'Guide',
  articleHeading: 'The article',
  articleLead:
    'Microsoft Knowledge Base article Q251382, last modified 8 August 2001. It describes a fault of the connection, not of its security: the tunnel connects and then carries no data.',
  /** In languages other than the article's, what the quotation means. */
  symptomMeaning: '',
  causeLead: 'It can occur if all of these are true:',
  conditionMeanings: ['', '', '', ''],
  resolutionHeading: 'Resolution',
  resolutionMeaning: '',
  workaroundHeading: 'Workaround',
  workaroundMeaning: '',
  productsLead: 'It applies to',
  readingHeading: 'How it is read here',
  readings: [
    'The article does not say which end forces encryption. Here, either end requiring it forces it.',
    'Where the first, second and fourth condition hold and it is not recorded whether the password contains §, the pairing is at risk: it is exposed if the password contains §, today or after its next change.',
    'The password is the one that the client dials in with. Where it dials in with the current user name and password, that is the password of the Windows logon (Q177305).',
    'A fact that is missing or not understood is never guessed. A pairing that hangs on it is undecided, unless another condition rules it out.',
    'Every client is paired with every server, unless you say that only machines of one group or listed servers meet.',
    'SP5 satisfies the article; SP6a is recommended (Q236584 describes 128-bit SP5 clients that pass no data either). SP5 was never released for MIPS and PowerPC: there only the change of password is left.',
    'Clients come before servers: raising a server to SP5 can expose the clients at SP4 or earlier that it meets. They are to be upgraded before, or, where there is no SP5, given a password without §.',
  ],
  wordsHeading: 'Words',
  words: [
    { word: 'Pairing', meaning: 'a client together with a server that it can dial' },
    { word: '● Exposed', meaning: 'all four conditions hold' },
    {
      word: '◐ At risk',
      meaning: 'whether the password contains § is not recorded; the other three hold',
    },
    {
      word: '? Undecided',
      meaning: 'a needed fact is missing or not understood, and nothing rules the fault out',
    },
    { word: '○ Not exposed', meaning: 'at least one condition does not hold' },
    {
      word: 'Outside the article',
      meaning: 'none of the three products it names; in no pairing, neither affected nor cleared',
    },
    { word: 'Upgrade', meaning: 'the resolution: SP5 or later on the client' },
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
    { keys: 'Enter', does: 'why? On a heading: sort; with Shift as a further key' },
    { keys: 'Space', does: 'select the row; Shift+↑ ↓ selects several' },
    { keys: 'Ctrl+C', does: 'copy the selected rows' },
    { keys: 'Ctrl+P', does: 'print the report' },
    { keys: 'F2', does: 'into the cell, to correct or fill it' },
    { keys: 'Esc', does: 'close, or clear the selection' },
  ],
};

export type GuideMessages = typeof guideEn;
