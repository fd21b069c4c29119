import * as schema from '#api/openapi/response-schemas';
import type { InterestGround } from '#domain/board-standing-interests.events';
import type { BoardDocument } from '#records/board.record.types';

/** The register of interests of a board. */
export const STANDING_INTERESTS = schema.listOf(
  schema.namedObject<BoardDocument['standingInterests'][number]>('StandingInterest', {
    interestId: schema.id(),
    personId: schema.id('The member.'),
    schoolUrn: schema.orNull(schema.urn()),
    trustName: schema.orNull(schema.text()),
    relatedPersonId: schema.orNull(schema.id()),
    allianceId: schema.orNull(schema.id()),
    ground: schema.enumOf<InterestGround>({
      employment: true,
      governance: true,
      relation: true,
      money: true,
      other: true,
    }),
    nature: schema.text(),
    from: schema.day(),
    to: schema.orNull(schema.day('The last day. Null without an end.')),
    declaredBy: schema.text('Id of the person.'),
    endReason: schema.orNull(schema.text()),
  }),
);

export const STANDING_INTEREST_NAMES = {
  personId: 'person',
  schoolUrn: 'school',
  relatedPersonId: 'person',
  allianceId: 'alliance',
  declaredBy: 'person',
} as const;
