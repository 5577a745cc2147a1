/** The largest file that is read, in bytes: its text must fit in one string (about 512 million characters). */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;
