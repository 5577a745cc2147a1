import { unzipSync } from 'fflate';

/** One file inside a ZIP file. */
export interface ZipEntry {
  readonly name: string;
  /** Its size before and after unpacking in bytes, as the directory of the ZIP file states it. */
  readonly packed: number;
  readonly unpacked: number;
}

/** Lists a ZIP file by its directory, without unpacking anything; null if the directory is missing or damaged. */
export function zipEntriesOf(bytes: Uint8Array): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries.push({ name, packed: size, unpacked: originalSize });
        return false;
      },
    });
  } catch {
    return null;
  }
  return entries;
}
