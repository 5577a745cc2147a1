/** A file that is being written. `write` waits until the disk has caught up. */
export interface FileWriter {
  write(piece: string | Blob): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
  /** The file as it is on the disk once it is closed; null if the browser does not show it to the page. */
  readBack(): Promise<Blob | null>;
}

/** The part of the File System Access API that saving uses. Firefox and Safari do not have this picker. */
interface SavePicker {
  showSaveFilePicker(options: { readonly suggestedName: string }): Promise<FileSystemFileHandle>;
}

function hasSavePicker(scope: object): scope is SavePicker {
  return 'showSaveFilePicker' in scope;
}

/** Beyond this many characters the collected text becomes a Blob, which the browser may move to disk. */
const BLOB_LENGTH = 8 * 1024 * 1024;

/** How long a Blob's URL stays valid so that the download can start, in ms. */
const ADDRESS_KEPT_MS = 60_000;

function handOver(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_KEPT_MS);
}

/** Collects the pieces in Blobs and starts a download once it is complete. */
function openDownload(fileName: string, mimeType: string): FileWriter {
  const slices: Blob[] = [];
  let pending: (string | Blob)[] = [];
  let length = 0;
  const slice = () => {
    slices.push(new Blob(pending));
    pending = [];
    length = 0;
  };
  return {
    async write(piece) {
      pending.push(piece);
      length += typeof piece === 'string' ? piece.length : piece.size;
      if (length >= BLOB_LENGTH) slice();
    },
    async close() {
      slice();
      handOver(new Blob(slices, { type: mimeType }), fileName);
    },
    async abort() {
      slices.length = 0;
      pending = [];
    },
    readBack: async () => null,
  };
}

function isRefusalByPerson(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/**
 * Opens a file for the person to save. Writes straight to disk if the browser has a save dialog, and makes
 * a download otherwise. Must be called during a click. Returns null if the person closed the dialog;
 * `write` and `close` throw the disk's errors.
 */
export async function openFile(fileName: string, mimeType: string): Promise<FileWriter | null> {
  const scope: object = globalThis;
  if (!hasSavePicker(scope)) return openDownload(fileName, mimeType);
  try {
    const handle = await scope.showSaveFilePicker({ suggestedName: fileName });
    const stream = await handle.createWritable();
    return {
      write: (piece) => stream.write(piece),
      close: () => stream.close(),
      abort: () => stream.abort(),
      readBack: () => handle.getFile(),
    };
  } catch (error) {
    if (isRefusalByPerson(error)) return null;
    return openDownload(fileName, mimeType);
  }
}
