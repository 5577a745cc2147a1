/** What the core rooms may use of the platform: text and bytes, and nothing of a page. */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(input?: ArrayBufferView | ArrayBuffer, options?: { readonly stream?: boolean }): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}

/** The text of a CSV file, which the build puts into the page. */
declare module '*.csv?raw' {
  const text: string;
  export default text;
}
