import type { BodyEvents, BodyKind } from '#domain/body.events';
import type { IsoDay } from '#kernel/time';
import { readPage, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import { integer, table, text, view, type RowOf } from '#processing/view';
import { rowPerStream } from '#read-models/row-per-stream';

const bodies = table(
  'responsible_bodies',
  'bodyId',
  {
    bodyId: text(),
    /** The same for every body, because a list is read by an index that begins with its owner. */
    register: text<'bodies'>(),
    name: text(),
    kind: text<BodyKind>(),
    /** First day of the body. */
    from: text<IsoDay>(),
    /** Schools that joined and have not left. */
    schools: integer(),
  },
  [{ of: ['register'], by: ['name', 'from'] }],
);

const body = rowPerStream(bodies);

/** 1 for a school that has no last day. */
const countOpen = (to: IsoDay | null): number => (to === null ? 1 : 0);

export const responsibleBodies = view<BodyEvents>({
  name: 'responsible-bodies',
  version: 2,
  tables: [bodies],
  on: {
    BodyEstablished: [
      body.insert(({ id, data: { name, kind, from } }) => ({
        bodyId: id,
        register: 'bodies',
        name,
        kind,
        from,
        schools: 0,
      })),
    ],
    SchoolJoinedBody: [body.update(({ schools }) => ({ schools: schools + 1 }))],
    SchoolLeftBody: [body.update(({ schools }) => ({ schools: schools - 1 }))],
    BodySchoolCorrected: [
      body.update(({ schools }, { data: { to } }) => ({ schools: schools + countOpen(to.new) - countOpen(to.old) })),
    ],
    BodySchoolVoided: [body.update(({ schools }, { data: { to } }) => ({ schools: schools - countOpen(to) }))],
  },
});

/** A responsible body with the number of its schools. */
export type ListedBody = Omit<RowOf<typeof bodies.columns>, 'register'>;

const listing = tableListing(bodies, { filters: { kind: 'kind' }, sorts: { name: 'name', from: 'from' } });

export type BodiesPage = PageRequestFor<typeof listing>;

/** All responsible bodies. */
export const listResponsibleBodies = async (
  readModels: ReadModels,
  page: BodiesPage,
  today: IsoDay,
): Promise<ListedBody[]> => {
  const rows = await readPage(readModels, listing, (query) => query.where('register', '=', 'bodies'), page, today);
  return rows.map(({ register: _, ...shown }) => shown);
};
