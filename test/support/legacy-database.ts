import pg from 'pg';

/** As versions left it that did not keep which log the keys in this database belong to. */
export const withoutLogMark = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("delete from keys.installation where name = 'first-event'").finally(() => client.end());
};
