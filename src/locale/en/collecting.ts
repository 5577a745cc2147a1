/** How to get the inventory: the batch file, the letter to the users, and the query for Active Directory. */
export const collectingEn = {
  heading: 'No inventory yet? Collect it',
  lead: 'collect-nt4.bat is a batch file for Windows NT 4.0 and three tools of its Resource Kit: reg, netdom and netsvc. It asks every machine of a domain, only reads, and writes a CSV file for this page. It decides nothing: what the values for PPTP mean is asked here, once for each value.',
  save: 'Download collector',
  steps: [
    'Run it as an administrator of the machines: collect-nt4 DOMAIN. With /dry it only names the machines that it would ask. Without parameters it lists them.',
    'By default it asks the workstations and member servers that netdom names (Q180546); with /view those that net view names, domain controllers too; with /list FILE those in a file.',
    'You will be asked here what “PPTP installed, RemoteAccess running, phonebook with RASPPTPM” and the like mean: RemoteAccess takes calls, and an entry with RASPPTPM dials by PPTP (Q154062).',
    'A machine that does not answer gets a row with nothing under “Reached”, and its facts stay open. A second run into the same file appends: what it reaches then fills the gaps.',
    'In a large domain it can take hours (Q180546).',
  ],
  limits: [
    'It was tested with stand-ins for these tools in Wine. It has never been run on a real Windows NT 4.0: try it on a few machines first.',
    'A missing CSDVersion stays “not recorded”: no article says that it means no service pack.',
    'Of forced encryption it collects only ForceStrongEncryption (Q172215): no article says where “Require data encryption” is kept. It does not read the phonebooks of individual users.',
    'Whether a password contains § cannot be collected: ask the users.',
  ],
  letterHeading: 'Letter to the users',
  letter:
    'Does the password that you dial in with contain the character § (the section sign)? Please answer only “yes” or “no”.\nDo not send us the password itself, and until you hear from us do not choose a new one with §.',
  copyLetter: 'Copy the letter in English',
  queryHeading: 'Sites with Active Directory',
  queryLead:
    'One query, on a domain controller of Windows 2000 or later. It writes a CSV file for this page: the name, system, version and service pack that the directory holds. It gives no PPTP role, no encryption and no §.',
  copyQuery: 'Copy the query',
  copied: 'Copied',
  copyFailed: 'The browser did not allow the copy.',
};

export type CollectingMessages = typeof collectingEn;
