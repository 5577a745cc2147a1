import source from './collect-nt4.bat?raw';

/** The name of the batch file that collects an inventory on Windows NT 4.0. */
export const COLLECTOR_NAME = 'collect-nt4.bat';

/**
 * The batch file as NT 4.0 needs it: ASCII with CRLF. The repository stores it with LF. The file
 * `public/collect-nt4.bat` is generated from this text.
 */
export const COLLECTOR = source.replaceAll('\n', '\r\n');
