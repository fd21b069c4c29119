import type { PrintedAim } from '#api/contract-documents/printed-contract';
import { formatDay, joinNames } from '#api/documents/document-words';
import { heading, withLabel, type Block } from '#documents/document';
import type { AimTerms } from '#domain/contract-aims.events';
import type { Shown } from '#records/visibility';

const writeChange = ({ measure, baseline, noBaselineReason, target }: AimTerms['change']): Block[] => [
  ...withLabel('Measure', `${measure.name} (${measure.unit})`),
  ...withLabel(
    'Baseline',
    baseline === null
      ? noBaselineReason
      : `${baseline.value} on ${formatDay(baseline.on)}, ${baseline.cohort} (${baseline.status})`,
  ),
  ...withLabel('Target', `${measure.direction === 'up' ? 'at least' : 'at most'} ${target}`),
];

const writeHold = ({ measure, bound, level, from }: AimTerms['hold']): Block[] => [
  ...withLabel('Measure', `${measure.name} (${measure.unit})`),
  ...withLabel('Level', `${bound === 'at-least' ? 'at least' : 'at most'} ${level}, from ${formatDay(from)}`),
];

const writeParticipation = ({ atLeast, of }: AimTerms['participation']): Block[] =>
  withLabel('Taking part', `at least ${atLeast} of ${of}`);

const writeCriterion = ({ evidenceKinds }: AimTerms['criterion']): Block[] =>
  withLabel('Evidence', joinNames(evidenceKinds));

type Terms = Shown<PrintedAim>;

const writeTerms = ({ change, hold, participation, criterion }: Terms): Block[] => {
  if (change !== null && change !== 'withheld') return writeChange(change);
  if (hold !== null) return writeHold(hold);
  if (participation !== null) return writeParticipation(participation);
  return criterion === null || criterion === 'withheld' ? [] : writeCriterion(criterion);
};

/** An aim with its terms, who assesses it and how. */
export const writeAim = (aim: PrintedAim, number: number): Block[] => [
  heading(3, `Aim ${number}: ${aim.statement}`),
  ...withLabel('Need area', aim.needArea.meaning),
  ...withLabel('About', aim.cohort),
  ...writeTerms(aim),
  ...withLabel('By', formatDay(aim.by)),
  ...withLabel('Assessed by', aim.assessor),
  ...withLabel('How', aim.method),
];
