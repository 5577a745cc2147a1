/**
 * What the core uses of PapaParse. Its published types bring along those of Node, and with them names that
 * no page has: the core is checked against these, the page against the published ones.
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
    /** Index of the row among `data`. */
    readonly row?: number;
  }

  interface ParseResult<T> {
    readonly data: T[];
    readonly errors: readonly ParseError[];
    /** `cursor`: how many characters were read. */
    readonly meta: { readonly cursor: number };
  }

  class Parser {
    constructor(config: ParseConfig);
    /** Gives a `ParseResult`. The last row is left out where the text may go on. */
    parse(text: string, baseIndex: number, ignoreLastRow: boolean): unknown;
  }
}

export default Papa;
