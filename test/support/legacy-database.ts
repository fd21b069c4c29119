import pg from 'pg';

/** Makes a database look like one of an earlier version, which did not store to which log the keys belong. */
export const removeLogId = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("delete from keys.installation where name = 'first-event'").finally(() => client.end());
};
