type Post = (
  path: string,
  body?: object,
) => Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }>;

/** Posts a command and returns a field of the response. Throws unless the command succeeds. */
export const submit = async (post: Post, path: string, body?: object, field = 'id'): Promise<string> => {
  const response = await post(path, body);
  const id = response.body[field];
  if (response.status >= 300 || typeof id !== 'string')
    throw new Error(`${path}: ${response.status} ${JSON.stringify(response.body)}`);
  return id;
};
