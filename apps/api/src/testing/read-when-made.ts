import type { Caller, RawResponse, TestResponse } from '#api/testing/test-service';

const repeatUntilMade = async <Response extends { readonly status: number }>(
  read: () => Promise<Response>,
): Promise<Response> => {
  for (;;) {
    const response = await read();
    if (response.status !== 503) return response;
  }
};

/** Reads what may first have to be made from the log, as lists of an earlier day: asks again while it is being made. */
export const readWhenMade = (caller: Caller, path: string): Promise<TestResponse> =>
  repeatUntilMade(() => caller.get(path));

/** Like `readWhenMade`, with the unparsed body. */
export const readRawWhenMade = (caller: Caller, path: string): Promise<RawResponse> =>
  repeatUntilMade(() => caller.getRaw(path));
