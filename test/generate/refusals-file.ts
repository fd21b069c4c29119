import { createApiProgram } from '#test/support/api-program';
import { RefusalAnalysis } from '#test/support/refusal-analysis';

const HEADER = '/** Generated from the deciders by `npm run generate`. Do not edit. */\n';

/** The refusals of each operation, as TypeScript. Throws if the analysis cannot read the code of a rule. */
export const generateRefusals = (): string => {
  const { found, unreadable } = new RefusalAnalysis(createApiProgram());
  if (unreadable.length > 0)
    throw new Error(
      `Write the codes of these rules as literals, so that they can be listed:\n${unreadable.join('\n')}`,
    );
  const table = JSON.stringify(found, null, 2);
  return `${HEADER}export const REFUSALS: Readonly<Record<string, Readonly<Record<string, string>>>> = ${table};\n`;
};
