import type { FormalStepFacts } from '#domain/escalation.types';
import { refuseUnless } from '#kernel/refused';

/** Refuses `school-succeeded`: a school that has ended has no law under which somebody could act formally. */
export const refuseSucceededSchool = ({ succession }: Pick<FormalStepFacts, 'succession'>): void => {
  const { on, successors } = succession ?? { on: '', successors: [] };
  refuseUnless(
    succession === null,
    'school-succeeded',
    successors.length === 0
      ? `The school closed on ${on}. Resolve the concern.`
      : `Since ${on}, the school is ${successors.join(' and ')}. Raise a concern about that school, and resolve this one.`,
  );
};
