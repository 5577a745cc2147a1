export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly reason: string;
  readonly bom: boolean;
  readonly ambiguous: boolean;
}

export function decodeText(bytes: Uint8Array, chosen: string | null): DecodedText {
  const decode = (encoding: string, reason: string): DecodedText => ({
    text: new TextDecoder(encoding).decode(bytes),
    encoding,
    reason,
    bom: false,
    ambiguous: false,
  });
  if (chosen !== null) return decode(chosen, 'chosen');
  try {
    return {
      ...decode('utf-8', 'valid-utf8'),
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    };
  } catch {
    return decode('windows-1252', 'no-umlauts');
  }
}
