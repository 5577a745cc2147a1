/** A worker that owes an answer and sends nothing for this many seconds is reported as silent. */
export const SILENT_AFTER_SECONDS = 20;

/** Notices a worker that runs but no longer answers, which no event of the browser reports. */
export interface SilenceWatch {
  /** Says how many answers are owed now. */
  owe(answers: number): void;
  /** Says that the worker has sent something. */
  hear(): void;
}

/**
 * Creates a watch. It counts ticks of one second and not the time of day, so a computer that wakes up reports no
 * silence.
 * @param onSilence is called with true when the silence is long, and with false when it ends.
 */
export function watchSilence(onSilence: (isSilent: boolean) => void): SilenceWatch {
  let seconds = 0;
  let ticking: ReturnType<typeof setInterval> | undefined;
  const hear = () => {
    const wasSilent = seconds >= SILENT_AFTER_SECONDS;
    seconds = 0;
    if (wasSilent) onSilence(false);
  };
  return {
    owe(answers) {
      if (answers > 0) {
        ticking ??= setInterval(() => {
          seconds += 1;
          if (seconds === SILENT_AFTER_SECONDS) onSilence(true);
        }, 1000);
        return;
      }
      clearInterval(ticking);
      ticking = undefined;
      hear();
    },
    hear,
  };
}
