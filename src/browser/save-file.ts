/** A file that is being written. Writing waits while the disk is behind. */
export interface FileWriter {
  write(text: string): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** The part of the File System Access API that saving needs; Firefox and Safari have no such picker. */
interface SavePicker {
  showSaveFilePicker(options: {
    readonly suggestedName: string;
  }): Promise<{ createWritable(): Promise<FileSystemWritableFileStream> }>;
}

function hasSavePicker(scope: object): scope is SavePicker {
  return 'showSaveFilePicker' in scope;
}

/** Above this many characters the text at hand becomes a Blob, which the browser may keep on disk. */
const BLOB_LENGTH = 8 * 1024 * 1024;

/** How long an address of a Blob is kept for the download to begin, in ms. */
const ADDRESS_KEPT_MS = 60_000;

function handOver(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_KEPT_MS);
}

/** Gathers the text in slices and hands it over as a download when it is whole. */
function openDownload(fileName: string, mimeType: string): FileWriter {
  const slices: Blob[] = [];
  let pending: string[] = [];
  let length = 0;
  const slice = () => {
    slices.push(new Blob(pending));
    pending = [];
    length = 0;
  };
  return {
    async write(text) {
      pending.push(text);
      length += text.length;
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
  };
}

function isRefusalByPerson(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/**
 * Opens a file for the person to keep: where the browser has a save dialog, straight to disk; else as a
 * download. Call within a click. Null where the person closed the dialog; throws what the disk throws.
 */
export async function openFile(fileName: string, mimeType: string): Promise<FileWriter | null> {
  const scope: object = globalThis;
  if (!hasSavePicker(scope)) return openDownload(fileName, mimeType);
  try {
    const handle = await scope.showSaveFilePicker({ suggestedName: fileName });
    const stream = await handle.createWritable();
    return {
      write: (text) => stream.write(text),
      close: () => stream.close(),
      abort: () => stream.abort(),
    };
  } catch (error) {
    if (isRefusalByPerson(error)) return null;
    return openDownload(fileName, mimeType);
  }
}
