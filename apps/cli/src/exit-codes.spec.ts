import { describeError, EXIT_CODE, toExitCode } from '#cli/exit-codes';
import { FileStoreUnavailable } from '#files/file-store';

describe('A command that fails', () => {
  it('prints one sentence without a stack if the store of files does not respond', () => {
    const error = new FileStoreUnavailable('The file store does not respond. Check FILE_STORE_URL.');
    expect(describeError(error)).toBe(error.message);
    expect(toExitCode(error)).toBe(EXIT_CODE.problem);
  });

  it('shows the stack of an unexpected error', () => {
    expect(describeError(new TypeError('No such property'))).toBeNull();
  });
});
