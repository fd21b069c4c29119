import { sql, type Kysely } from 'kysely';
import type { AnyRows } from '#processing/projection-rows';

/** A lease says that a process uses a version of a view. */
export interface Lease {
  /** Id of the process, for as long as it runs. */
  readonly holder: string;
  /** Name and version of the program, for operators. */
  readonly program: string;
  /** Name of the view version in the catalogue. */
  readonly catalogName: string;
  readonly view: string;
  readonly version: number;
}

type Database = Kysely<AnyRows>;

/** Creates the table if it does not exist. */
export const createLeaseTable = async (database: Database): Promise<void> => {
  await sql`create table if not exists view_leases (
    holder text not null, program text not null, catalog_name text not null, view text not null, version integer not null,
    seen_at timestamptz not null, primary key (holder, catalog_name))`.execute(database);
};

/** Renews leases by the clock of the database, because the clocks of machines differ. Returns how many leases were new or had expired. */
export const renewLeases = async (database: Database, leases: readonly Lease[]): Promise<number> => {
  const values = leases.map(
    ({ holder, program, catalogName, view, version }) =>
      sql`(${holder}, ${program}, ${catalogName}, ${view}, cast(${version} as integer), now())`,
  );
  if (values.length === 0) return 0;
  const { rows } = await sql<{ fresh: boolean }>`
    insert into view_leases (holder, program, catalog_name, view, version, seen_at) values ${sql.join(values)}
    on conflict (holder, catalog_name) do update set seen_at = excluded.seen_at returning (xmax = 0) as fresh`.execute(
    database,
  );
  return rows.filter(({ fresh }) => fresh).length;
};

/** Deletes all leases of a process. */
export const deleteLeases = async (database: Database, holder: string): Promise<void> => {
  await sql`delete from view_leases where holder = ${holder}`.execute(database);
};

/** Deletes leases that were not renewed within their lifetime, as after a crash. */
export const deleteExpiredLeases = async (database: Database, lifetimeMs: number): Promise<void> => {
  await sql`delete from view_leases
    where seen_at < now() - cast(${lifetimeMs} as double precision) * interval '1 millisecond'`.execute(database);
};

/** Lists all leases. */
export const listLeases = async (database: Database): Promise<Lease[]> => {
  const { rows } = await sql<Lease>`
    select holder, program, catalog_name as "catalogName", view, version from view_leases order by catalog_name, holder`.execute(
    database,
  );
  return rows;
};

/** Whether the server has run for a whole lifetime. While it was unavailable, no process could renew a lease. */
export const hasServerRunFor = async (database: Database, lifetimeMs: number): Promise<boolean> => {
  const { rows } = await sql<{ could: boolean }>`
    select pg_postmaster_start_time() < now() - cast(${lifetimeMs} as double precision) * interval '1 millisecond' as could`.execute(
    database,
  );
  return rows[0]?.could === true;
};
