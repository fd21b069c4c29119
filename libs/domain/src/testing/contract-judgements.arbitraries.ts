import { aimId, day, text, textOrNull } from '#domain/testing/contract-values.arbitraries';
import fc from 'fast-check';

const evidenceSeen = fc.uniqueArray(fc.record({ kind: fc.constantFrom('action-plan', 'rumour'), seenOn: day }), {
  maxLength: 2,
});

/** The commands that judge an aim, and correct the judgement. */
export const judging = {
  JudgeAim: fc.record({
    aimId,
    judgement: fc.constant('met'),
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
    reason: text,
  }),
};
