import { nameCase, playGroup, RECORDED_GROUPS, type PlayedCase } from '#test/eventstoredb/observed/recorded';
import { openServer } from '#test/eventstoredb/observed/stage';

/** Longer answers are cut. */
const MAX_LENGTH = 600;

const format = (answer: unknown): string => {
  const text = JSON.stringify(answer);
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
};

const describeDifference = (played: PlayedCase): string =>
  [nameCase(played), `  recorded  ${format(played.answer)}`, `  now       ${format(played.played)}`].join('\n');

/** Plays the recorded cases of these groups, or of all, on a server. Prints what differs. Returns how many cases differ. */
export const compareAnswers = async (
  url: string,
  groups: readonly string[],
  print: (text: string) => void,
): Promise<number> => {
  const server = await openServer(url);
  let different = 0;
  try {
    for (const group of RECORDED_GROUPS.filter((name) => groups.length === 0 || groups.includes(name))) {
      const played = await playGroup(server, group, { heavy: true });
      const differing = played.filter(({ agrees }) => !agrees);
      for (const each of differing) print(describeDifference(each));
      print(`${group}: ${played.length - differing.length} of ${played.length} answers are as recorded`);
      different += differing.length;
    }
    return different;
  } finally {
    server.close();
  }
};
