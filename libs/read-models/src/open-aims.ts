import type { Aim } from '#domain/contract-aims.events';
import type { ContractRow, OpenAim } from '#read-models/contract-task-rows';

/** Changes one aim of a contract, or drops it. */
export const changeAim = (
  { aims }: ContractRow,
  aimId: string,
  change: (aim: OpenAim) => OpenAim[],
): Partial<ContractRow> => ({
  aims: aims.flatMap((aim) => (aim.aimId === aimId ? change(aim) : [aim])),
});

/** A new aim. A criterion has no values, so that nobody has to measure it before it is judged. */
export const openAim = ({ aimId, by, kind }: Aim): OpenAim => ({ aimId, by, measured: kind === 'criterion' });

/** A varied aim, which waits for a judgement again. One that was judged before was measured, unless it was a criterion. */
export const varyAim = (aims: readonly OpenAim[], old: Aim, version: Aim): OpenAim => {
  const known = aims.find(({ aimId }) => aimId === old.aimId);
  const hasValues = old.kind !== 'criterion' && (known?.measured ?? true);
  return { ...openAim(version), measured: version.kind === 'criterion' || hasValues };
};
