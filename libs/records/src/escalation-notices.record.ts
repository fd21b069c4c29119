import { pickDays, pickLaw } from '#domain/escalation-notice-rules';
import type { AddressedReason, AddressedText } from '#domain/escalation-notices.events';
import type { EscalationStream } from '#domain/escalation.types';
import { londonDay } from '#kernel/time';
import type { NoticeRecord, RepresentationRecord } from '#records/escalation-measures.record.types';
import type { EscalationDocument } from '#records/escalation.record.types';
import { changeEntry } from '#domain/numbered-entries';
import type { RecordProjection } from '#records/record-projection';
import { BOARD_AND_COUNCIL, BOARD_AND_SCHOOL, type Readers } from '#records/readers';
import { WITHHELD, type Shown, type StreamVisibility } from '#records/visibility';

const ADDRESSED = {
  text: BOARD_AND_COUNCIL,
  forSchool: [...BOARD_AND_COUNCIL, 'school'],
  forResponsibleBody: [...BOARD_AND_COUNCIL, 'responsible-body'],
} as const satisfies Record<keyof AddressedText, Readers>;

const ADDRESSED_REASON = {
  reason: BOARD_AND_COUNCIL,
  reasonForSchool: ADDRESSED.forSchool,
  reasonForResponsibleBody: ADDRESSED.forResponsibleBody,
} as const satisfies Record<keyof AddressedReason, Readers>;

const DRAFT = {
  readers: BOARD_AND_COUNCIL,
  addressees: BOARD_AND_COUNCIL,
  copiedTo: BOARD_AND_COUNCIL,
  text: BOARD_AND_COUNCIL,
};

/**
 * Who reads notices: a draft only the board and the council; a notice that was sent those to whom it is addressed too. What one side says against it, and the
 * answer, that side.
 */
export const NOTICE_READERS = {
  NoticeDrafted: DRAFT,
  NoticeRedrafted: DRAFT,
  NoticeDiscarded: { readers: BOARD_AND_COUNCIL, reason: BOARD_AND_COUNCIL },
  NoticeSent: {
    readers: BOARD_AND_SCHOOL,
    addressees: BOARD_AND_SCHOOL,
    copiedTo: BOARD_AND_SCHOOL,
    ...ADDRESSED,
    lateReason: BOARD_AND_SCHOOL,
  },
  NoticeCorrected: { readers: BOARD_AND_SCHOOL, ...ADDRESSED, ...ADDRESSED_REASON },
  NoticeReinstated: { readers: BOARD_AND_SCHOOL, representations: BOARD_AND_SCHOOL, ...ADDRESSED_REASON },
  RepresentationMade: { readers: BOARD_AND_SCHOOL, ...ADDRESSED },
  RepresentationCorrected: { readers: BOARD_AND_SCHOOL, ...ADDRESSED, ...ADDRESSED_REASON },
  RepresentationAnswered: { readers: BOARD_AND_SCHOOL, ...ADDRESSED },
  NoticeModified: { readers: BOARD_AND_SCHOOL, ...ADDRESSED },
  NoticeLifted: { readers: BOARD_AND_SCHOOL, ...ADDRESSED_REASON },
} satisfies Partial<StreamVisibility<EscalationStream>>;

/** The text that the reader may see: that of the board, or the one that is addressed to them. */
const chooseText = ({ text, forSchool, forResponsibleBody }: Shown<AddressedText>): NoticeRecord['text'] =>
  [text, forSchool, forResponsibleBody].find((each) => each !== null && each !== WITHHELD) ?? WITHHELD;

const chooseReason = ({
  reason: text,
  reasonForSchool: forSchool,
  reasonForResponsibleBody: forResponsibleBody,
}: Shown<AddressedReason>): NoticeRecord['text'] => chooseText({ text, forSchool, forResponsibleBody });

const changeNotice = (
  record: EscalationDocument,
  number: number,
  change: (notice: NoticeRecord) => Partial<NoticeRecord>,
): EscalationDocument => ({
  ...record,
  notices: record.notices.map((notice) => (notice.notice === number ? { ...notice, ...change(notice) } : notice)),
});

const changeRepresentation = (
  record: EscalationDocument,
  number: number,
  change: (representation: RepresentationRecord) => Partial<RepresentationRecord>,
): EscalationDocument => ({
  ...record,
  representations: changeEntry(record.representations, number, change),
});

/** A draft whose text another notice has now is no draft any more. */
const useDraft = (record: EscalationDocument, draft: number | null): EscalationDocument =>
  draft === null ? record : changeNotice(record, draft, () => ({ state: 'used' }));

/** How notices and representations change. */
export const notices = {
  NoticeDrafted: (record, drafted) => ({
    ...record,
    notices: [
      ...record.notices,
      { ...drafted, notice: record.notices.length + 1, state: 'draft', sent: null, correctedOn: null, ended: null },
    ],
  }),
  NoticeRedrafted: (record, { notice: number, ...drafted }) => changeNotice(record, number, () => drafted),
  NoticeDiscarded: (record, { notice: number, reason }, { actor, recordedAt }) =>
    changeNotice(record, number, () => ({
      state: 'discarded',
      ended: { on: londonDay(recordedAt), reason, by: actor },
    })),
  // Whoever did not see the draft reads the notice from now on.
  NoticeSent: (record, { notice, kind, addressees, copiedTo, draftedBy, ...sent }, { actor }) => {
    const { text, forSchool, forResponsibleBody, ...lawAndDays } = sent;
    const shown: NoticeRecord = {
      ...{ notice, kind, addressees, copiedTo, draftedBy, state: 'in-force', correctedOn: null, ended: null },
      text: chooseText({ text, forSchool, forResponsibleBody }),
      sent: { ...lawAndDays, sentBy: actor },
    };
    const others = record.notices.filter((each) => each.notice !== notice);
    return { ...record, notices: [...others, shown].toSorted((one, other) => one.notice - other.notice) };
  },
  NoticeCorrected: (record, { notice: number, draft, draftedBy, ...corrected }, { recordedAt }) => ({
    ...changeNotice(useDraft(record, draft), number, ({ sent }) => ({
      text: chooseText(corrected),
      draftedBy,
      sent: sent && { ...sent, ...pickLaw(corrected), ...pickDays(corrected) },
      correctedOn: londonDay(recordedAt),
    })),
    representations: record.representations.map((each) =>
      each.notice === number ? { ...each, late: corrected.representBy < each.receivedOn } : each,
    ),
  }),
  NoticeModified: (record, { notice: number, draft, draftedBy, ...modified }) =>
    changeNotice(useDraft(record, draft), number, ({ sent }) => ({
      text: chooseText(modified),
      draftedBy,
      sent: sent && { ...sent, ...pickDays(modified) },
    })),
  NoticeLifted: (record, { notice: number, liftedOn: on, ...reason }, { actor: by }) =>
    changeNotice(record, number, () => ({ state: 'lifted', ended: { on, reason: chooseReason(reason), by } })),
  NoticeReinstated: (record, { notice: number, representations }) => ({
    ...changeNotice(record, number, () => ({ state: 'in-force', ended: null })),
    representations: record.representations.map((each, place) =>
      representations !== WITHHELD && representations.includes(place + 1) ? { ...each, answer: null } : each,
    ),
  }),
  RepresentationMade: (record, { text, forSchool, forResponsibleBody, ...made }, { actor }) => ({
    ...record,
    representations: [
      ...record.representations,
      {
        ...made,
        text: chooseText({ text, forSchool, forResponsibleBody }),
        ...{ recordedBy: actor, correctedOn: null, answer: null },
      },
    ],
  }),
  RepresentationCorrected: (record, { representation, receivedOn, late, ...texts }, { recordedAt }) =>
    changeRepresentation(record, representation, () => ({
      ...{ text: chooseText(texts), receivedOn, late },
      correctedOn: londonDay(recordedAt),
    })),
  RepresentationAnswered: (record, { representation, notice, outcome, answeredOn: on, ...texts }, { actor: by }) => {
    const answer = { outcome, answer: chooseText(texts), on, by };
    const answered = changeRepresentation(record, representation, () => ({ answer }));
    if (outcome !== 'withdrawn') return answered;
    return changeNotice(answered, notice, ({ state }) => (state === 'in-force' ? { state: 'withdrawn' } : {}));
  },
} satisfies Partial<RecordProjection<EscalationStream, EscalationDocument>>;
