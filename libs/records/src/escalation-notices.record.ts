import type { AddressedText, NoticeDays } from '#domain/escalation-notices.events';
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

const DRAFT = {
  readers: BOARD_AND_COUNCIL,
  addressees: BOARD_AND_COUNCIL,
  copiedTo: BOARD_AND_COUNCIL,
  text: BOARD_AND_COUNCIL,
};

/** Who reads notices: a draft only the board and the council; a notice that was sent those to whom it is addressed too. */
export const NOTICE_READERS = {
  NoticeDrafted: DRAFT,
  NoticeRedrafted: DRAFT,
  NoticeDiscarded: { readers: BOARD_AND_COUNCIL, reason: BOARD_AND_COUNCIL },
  NoticeSent: { readers: BOARD_AND_SCHOOL, addressees: BOARD_AND_SCHOOL, copiedTo: BOARD_AND_SCHOOL, ...ADDRESSED },
  NoticeCorrected: { readers: BOARD_AND_SCHOOL, ...ADDRESSED, reason: BOARD_AND_SCHOOL },
  RepresentationMade: { readers: BOARD_AND_SCHOOL, text: BOARD_AND_SCHOOL },
  RepresentationCorrected: { readers: BOARD_AND_SCHOOL, text: BOARD_AND_SCHOOL, reason: BOARD_AND_SCHOOL },
  RepresentationAnswered: { readers: BOARD_AND_SCHOOL, answer: BOARD_AND_SCHOOL },
  NoticeModified: { readers: BOARD_AND_SCHOOL, ...ADDRESSED },
  NoticeLifted: { readers: BOARD_AND_SCHOOL, reason: BOARD_AND_SCHOOL },
} satisfies Partial<StreamVisibility<EscalationStream>>;

/** The text that the reader may see: that of the board, or the one that is addressed to them. */
const chooseText = ({ text, forSchool, forResponsibleBody }: Shown<AddressedText>): NoticeRecord['text'] =>
  [text, forSchool, forResponsibleBody].find((each) => each !== null && each !== WITHHELD) ?? WITHHELD;

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

const pickDays = ({ sentOn, complyBy, representBy, powersUntil }: NoticeDays): NoticeDays => ({
  sentOn,
  complyBy,
  representBy,
  powersUntil,
});

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
  NoticeCorrected: (record, { notice: number, ...corrected }, { recordedAt }) => ({
    ...changeNotice(record, number, ({ sent }) => ({
      text: chooseText(corrected),
      sent: sent && { ...sent, ...pickDays(corrected) },
      correctedOn: londonDay(recordedAt),
    })),
    representations: record.representations.map((each) =>
      each.notice === number ? { ...each, late: corrected.representBy < each.receivedOn } : each,
    ),
  }),
  NoticeModified: (record, { notice: number, complyBy, powersUntil, ...modified }) =>
    changeNotice(record, number, ({ sent }) => ({
      text: chooseText(modified),
      sent: sent && { ...sent, complyBy, powersUntil },
    })),
  NoticeLifted: (record, { notice: number, liftedOn: on, reason }, { actor: by }) =>
    changeNotice(record, number, () => ({ state: 'lifted', ended: { on, reason, by } })),
  RepresentationMade: (record, made, { actor }) => ({
    ...record,
    representations: [...record.representations, { ...made, recordedBy: actor, correctedOn: null, answer: null }],
  }),
  RepresentationCorrected: (record, { representation, text, receivedOn, late }, { recordedAt }) =>
    changeRepresentation(record, representation, () => ({
      ...{ text, receivedOn, late },
      correctedOn: londonDay(recordedAt),
    })),
  RepresentationAnswered: (record, { representation, notice, outcome, answer, answeredOn: on }, { actor: by }) => {
    const answered = changeRepresentation(record, representation, () => ({ answer: { outcome, answer, on, by } }));
    if (outcome !== 'withdrawn') return answered;
    return changeNotice(answered, notice, ({ state }) => (state === 'in-force' ? { state: 'withdrawn' } : {}));
  },
} satisfies Partial<RecordProjection<EscalationStream, EscalationDocument>>;
