import type { SignContractBody } from '#client/api.types';
import type { IsoDay } from '#kernel/time';
import type { Caller } from '#scenarios/demo-installation';

/** The signature of the version that the contract has on the day. */
export const prepareSignature = async (
  reader: Caller,
  contract: string,
  signedOn: IsoDay,
): Promise<SignContractBody> => {
  const { contractVersion } = await reader.read('/v1/contracts/{contract}', { contract });
  return { signedOn, contractVersion };
};
