/** Ends only a spec that hangs, also on a busy machine. No test has a limit of its own. */
const MAX_FILE_MS = 1_200_000;

/** A reporter of jest that ends the run when a spec hangs, and says which. The runner itself knows no limit. */
export default class ReportHangingFiles {
  #timers = new Map();

  onTestFileStart(test) {
    const { path } = test;
    const end = () => {
      console.error(`${path} did not finish within ${MAX_FILE_MS / 60_000} minutes. The run ends here.`);
      process.exit(1);
    };
    this.#timers.set(test, setTimeout(end, MAX_FILE_MS));
  }

  onTestFileResult(test) {
    clearTimeout(this.#timers.get(test));
    this.#timers.delete(test);
  }
}
