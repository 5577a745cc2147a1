import source from './collect-nt4.bat?raw';

/** The name of the batch file that collects an inventory on Windows NT 4.0. */
export const COLLECTOR_NAME = 'collect-nt4.bat';

/**
 * The batch file as NT 4.0 needs it: ASCII with CRLF. The repository stores it with LF. The file
 * `public/collect-nt4.bat` is generated from this text.
 */
export const COLLECTOR = source.replaceAll('\n', '\r\n');

/** Asks Active Directory for its NT 4.0 machines, as CSV. Run on a domain controller of Windows 2000 or later. */
export const DIRECTORY_QUERY =
  'csvde -f nt4.csv -r "(&(objectCategory=computer)(operatingSystem=Windows NT*))" -l name,operatingSystem,operatingSystemVersion,operatingSystemServicePack';
