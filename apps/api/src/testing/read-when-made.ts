import type { Caller, TestResponse } from '#api/testing/test-service';

/** Reads what may first have to be made from the log, as lists of an earlier day: asks again while it is being made. */
export const readWhenMade = async (caller: Caller, path: string): Promise<TestResponse> => {
  for (;;) {
    const response = await caller.get(path);
    if (response.status !== 503) return response;
  }
};
