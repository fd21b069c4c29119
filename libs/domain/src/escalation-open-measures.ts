import type { Escalation } from '#domain/escalation.types';
import { refuseUnless } from '#kernel/refused';

/** What is still open about a concern, besides its answers and steps. */
export const listOpenMeasures = (state: Escalation): string[] => {
  const { notices, representations, powers, powerProposal, conditions } = state;
  const count = (number: number, what: string): string[] => (number === 0 ? [] : [`${number} ${what}`]);
  return [
    ...count(notices.filter((notice) => notice.state === 'draft').length, 'drafted notices'),
    ...count(notices.filter((notice) => notice.state === 'in-force').length, 'notices in force'),
    ...count(representations.filter(({ outcome }) => outcome === null).length, 'representations without an answer'),
    ...count(powerProposal === null ? 0 : 1, 'proposed powers'),
    ...count(powers.filter(({ endedOn }) => endedOn === null).length, 'powers in use'),
    ...count(conditions.filter(({ open }) => open).length, 'open conditions'),
  ];
};

/** Refuses `measures-open`: a concern is resolved when nothing is open. */
export const refuseWhileSomethingIsOpen = (state: Escalation): void => {
  const open = listOpenMeasures(state);
  refuseUnless(
    open.length === 0,
    'measures-open',
    `Settle what is still open first: ${open.join(', ')}. Lift or discard notices, answer representations, end powers, and judge conditions.`,
  );
};
