import { Day, IdOrNull, OneOf, TextField, TextOrNull, UrnOrNull, MAY_NAME_PEOPLE } from '#api/validation/fields';
import type { KindByField } from '#api/validation/named-records';
import type { MeetingCommands } from '#domain/meeting.types';
import type { IsoDay } from '#kernel/time';

/** The record that other business is about. */
const SUBJECT: KindByField = {
  field: 'kind',
  kinds: {
    review: 'contract-or-decision',
    escalation: 'escalation',
    ratification: 'decision',
    minutes: 'meeting',
    other: null,
  },
};

export class ScheduleMeetingBody {
  @Day({ description: 'The day of the meeting. The meeting opens on this day, or is recorded afterwards.' })
  on!: IsoDay;
  @TextField({ max: 200, description: MAY_NAME_PEOPLE, example: 'Council House, Room 2' }) place!: string;
  @TextOrNull({
    max: 500,
    description: `Why you record a meeting whose day has passed. Default: none, for a meeting to come. ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  recordedAfterwards: string | null = null;
}

export class MoveMeetingBody {
  @Day({ description: 'The new day of the meeting, today or later.' }) on!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The schools are closed because of snow' })
  reason!: string;
}

export class CancelMeetingBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Too few members can attend' }) reason!: string;
}

export class OpenMeetingBody {
  @TextOrNull({
    max: 500,
    description: `Why you record the meeting on a later day than its own. Default: none, on its day. ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  recordedAfterwards: string | null = null;
}

export class RemoveAgendaItemBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Added to the wrong meeting' }) reason!: string;
}

export class AddOtherBusinessBody {
  @OneOf(['review', 'escalation', 'ratification', 'minutes', 'other'])
  kind!: MeetingCommands['AddOtherBusiness']['kind'];
  @IdOrNull({
    record: SUBJECT,
    description:
      'The contract or decision under review, the escalation, the decision to ratify, or the meeting whose minutes are approved. Default: none, for other business.',
  })
  subjectId: string | null = null;
  @UrnOrNull({
    record: 'discussed-school',
    description:
      'URN of the school that other business concerns, if any. For a review or escalation the contract gives the school.',
  })
  schoolUrn: string | null = null;
  @TextField({
    max: 200,
    description: `Subject of the item. ${MAY_NAME_PEOPLE}`,
    example: 'Review of contract MK-1/1',
  })
  title!: string;
}
