import { aimId, day, text, textOrNull } from '#domain/testing/contract-values.arbitraries';
import fc from 'fast-check';

const evidenceSeen = fc.uniqueArray(fc.record({ kind: fc.constantFrom('action-plan', 'rumour'), seenOn: day }), {
  maxLength: 2,
});

const restsOn = fc.record({
  measurementIds: fc.subarray(['m1', 'm2'], { maxLength: 1 }),
  evidenceIds: fc.subarray(['e1', 'e2'], { maxLength: 1 }),
});

/** The commands that judge an aim, and correct the judgement. */
export const judging = {
  JudgeAim: fc.record({
    aimId,
    judgement: fc.constantFrom('met', 'met', 'cannot-be-judged'),
    restsOn,
    otherAssessor: textOrNull,
    evidence: text,
    judgedOn: day,
    evidenceSeen,
    noEvidenceReason: textOrNull,
  }),
  CorrectJudgement: fc.record({
    aimId,
    judgement: fc.constantFrom('met', 'not-met'),
    judgedOn: day,
    evidence: textOrNull,
    evidenceSeen: fc.option(evidenceSeen),
    noEvidenceReason: textOrNull,
    restsOn: fc.option(restsOn),
    otherAssessor: textOrNull,
    reason: text,
  }),
  ConfirmJudgements: fc.record({ confirmedOn: day, note: textOrNull }),
  VoidConfirmation: fc.record({ reason: text }),
};
