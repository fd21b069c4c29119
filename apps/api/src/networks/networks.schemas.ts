import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type {
  AllianceNetworkDocument,
  MembershipRecord,
  MemorandumRecord,
  PeerReviewRecord,
} from '#records/alliance-network.record';

const PERIOD = {
  from: schema.day('First day.'),
  to: schema.orNull(schema.day('Last day; null if it has not ended.')),
  endReason: schema.orNull(schema.text('Why it ended.')),
  corrected: schema.boolean('Whether it was corrected.'),
};

export const NETWORK = schema.recordState(
  'AllianceNetwork',
  schema.object<AllianceNetworkDocument>({
    name: schema.text(),
    from: schema.day('The day on which the network was formed.'),
    memberships: schema.listOf(
      schema.namedObject<MembershipRecord>('AllianceMembership', {
        membershipId: schema.id(),
        allianceId: schema.id(),
        ...PERIOD,
      }),
    ),
    memoranda: schema.listOf(
      schema.namedObject<MemorandumRecord>('Memorandum', {
        memorandumId: schema.id(),
        challenger: schema.text('Membership of the alliance that challenges.'),
        challenged: schema.text('Membership of the alliance that is challenged.'),
        purpose: schema.text(),
        ...PERIOD,
      }),
    ),
    reviews: schema.listOf(
      schema.namedObject<PeerReviewRecord>('PeerReview', {
        reviewId: schema.id(),
        reviewer: schema.text('Membership of the alliance that reviewed.'),
        reviewed: schema.text('Membership of the alliance that was reviewed.'),
        on: schema.day(),
        summary: schema.text(),
        actions: schema.text('What the two alliances agreed to do.'),
        recordedBy: schema.text('Id of the person who recorded it.'),
        corrected: schema.boolean('Whether it was corrected.'),
      }),
      'Peer reviews, in the order of recording.',
    ),
  }),
);

/** The ids in a network that are shown with a name. */
export const NETWORK_NAMES = nameFields<{ state: AllianceNetworkDocument }>({
  state: { memberships: { allianceId: 'alliance' }, reviews: { recordedBy: 'person' } },
});
