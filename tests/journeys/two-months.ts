const HEADINGS =
  'Computer;Role;Service Pack;Encryption required;Section sign in password;Asset tag;Product';

/** A month ago: one machine for each thing that can become of it. */
export const OCTOBER = [
  HEADINGS,
  'CLEARED;client;SP4;yes;yes;A1;',
  'WORSE;client;SP4;yes;;A2;',
  'NEW;client;SP4;yes;no;A3;',
  'STILL;client;SP4;yes;yes;A4;',
  'UNDECIDED;client;SP3;yes;yes;A5;',
  'DECIDED;client;;yes;yes;A6;',
  'FOUND;client;;yes;yes;A7;',
  'OPEN;client;;yes;yes;A8;',
  'GONE;client;SP4;yes;yes;A9;',
  'OLD-NAME;client;SP4;yes;yes;A10;',
  'LEFT;client;SP4;yes;yes;A11;',
  'BACK;client;SP4;yes;yes;A12;Windows 2000',
  'FACTS;client;SP5;yes;yes;A13;',
  'SAME;client;SP5;yes;yes;A14;',
  'ODD;client;SP?;yes;yes;A15;',
  'ODD-2;client;SP?;yes;yes;A16;',
  'RAS-1;server;SP6a;no;;A17;',
].join('\r\n');

/** This month: in another order, with another delimiter. */
export const NOVEMBER = [
  HEADINGS,
  'RAS-1;server;SP6a;no;;A17;',
  'ODD;client;SP?;yes;yes;A15;',
  'ODD-2;client;SP!;yes;yes;A16;',
  'SAME;client;SP5;yes;yes;A14;',
  'FACTS;client;SP6a;yes;yes;A13;',
  'BACK;client;SP4;yes;yes;A12;',
  'LEFT;client;SP4;yes;yes;A11;Windows 2000',
  'NEW-NAME;client;SP4;yes;yes;A10;',
  'OPEN;client;;yes;yes;A8;',
  'FOUND;client;SP3;yes;yes;A7;',
  'DECIDED;client;SP6;yes;yes;A6;',
  'UNDECIDED;client;;yes;yes;A5;',
  'STILL;client;SP4;yes;yes;A4;',
  'NEW;client;SP4;yes;yes;A3;',
  'WORSE;client;SP4;yes;yes;A2;',
  'CLEARED;client;SP6a;yes;yes;A1;',
  'ADDED;client;SP4;yes;yes;A99;',
]
  .join('\r\n')
  .replaceAll(';', ',');

/** What became of the machines since October, as the strip of the tab says it. */
export const BECOME = [
  'Worse: 1',
  'New: 1',
  'Decided: flagged: 1',
  'Still flagged: 1',
  'Became undecided: 1',
  'Still undecided: 3',
  'Gone: 2',
  'New machine: 2',
  'Came back: 1',
  'Left the article: 1',
  'Cleared: 1',
  'Decided: clear: 1',
  'Facts changed: 1',
];
