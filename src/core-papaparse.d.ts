/**
 * The part of PapaParse that the core uses. Its published types pull in Node's types, and with them globals
 * that no page has. So the core is checked against these declarations, and the page against the published
 * ones.
 */
declare namespace Papa {
  interface ParseConfig {
    readonly delimiter: string;
    readonly newline: '\r' | '\n' | '\r\n';
    readonly quoteChar?: string;
    readonly fastMode?: boolean;
  }

  interface ParseError {
    readonly type: 'Quotes' | 'Delimiter' | 'FieldMismatch';
    /** Index of the row in `data`. */
    readonly row?: number;
  }

  interface ParseResult<T> {
    readonly data: T[];
    readonly errors: readonly ParseError[];
    /** `cursor`: number of characters read. */
    readonly meta: { readonly cursor: number };
  }

  class Parser {
    constructor(config: ParseConfig);
    /** Returns a `ParseResult`. Leaves out the last row if the text may continue. */
    parse(text: string, baseIndex: number, ignoreLastRow: boolean): unknown;
  }
}

export default Papa;
