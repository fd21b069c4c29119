import type { AllianceNetworkEvents } from '#domain/alliance-network.events';
import type { IsoDay } from '#kernel/time';
import { readPage, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import { json, table, text, view } from '#processing/view';
import { rowPerStream } from '#read-models/row-per-stream';

interface Membership {
  readonly membershipId: string;
  readonly allianceId: string;
  readonly from: IsoDay;
  readonly to: IsoDay | null;
}

const networks = table(
  'alliance_networks',
  'networkId',
  {
    networkId: text(),
    /** The same for every network, because a list is read by an index that begins with its owner. */
    list: text<'networks'>(),
    name: text(),
    from: text<IsoDay>(),
    memberships: json<readonly Membership[]>(),
  },
  [{ of: ['list'], by: ['name', 'from'] }],
);

const network = rowPerStream(networks);

export const allianceNetworks = view<AllianceNetworkEvents>({
  name: 'alliance-networks',
  version: 1,
  tables: [networks],
  on: {
    NetworkFormed: [network.insert(({ id, data }) => ({ networkId: id, list: 'networks', ...data, memberships: [] }))],
    AllianceJoinedNetwork: [
      network.update(({ memberships }, { data }) => ({ memberships: [...memberships, { ...data, to: null }] })),
    ],
    AllianceLeftNetwork: [
      network.update(({ memberships }, { data: { membershipId, on } }) => ({
        memberships: memberships.map((each) => (each.membershipId === membershipId ? { ...each, to: on } : each)),
      })),
    ],
    NetworkMembershipCorrected: [
      network.update(({ memberships }, { data: { membershipId, from, to } }) => ({
        memberships: memberships.map((each) =>
          each.membershipId === membershipId ? { ...each, from: from.new, to: to.new } : each,
        ),
      })),
    ],
  },
});

/** A network with its members on the day of the query. */
export interface ListedNetwork {
  readonly networkId: string;
  readonly name: string;
  readonly from: IsoDay;
  readonly allianceIds: readonly string[];
}

const listing = tableListing(networks, { filters: { name: 'name' }, sorts: { name: 'name', from: 'from' } });

export type NetworksPage = PageRequestFor<typeof listing>;

/** Lists all networks. */
export const listNetworks = async (
  readModels: ReadModels,
  page: NetworksPage,
  today: IsoDay,
): Promise<ListedNetwork[]> => {
  const rows = await readPage(readModels, listing, (all) => all.where('list', '=', 'networks'), page, today);
  return rows.map(({ networkId, name, from, memberships }) => ({
    networkId,
    name,
    from,
    allianceIds: memberships
      .filter((each) => each.from <= today && (each.to === null || today <= each.to))
      .map(({ allianceId }) => allianceId),
  }));
};
