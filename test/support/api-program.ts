import { join } from 'node:path';
import ts from 'typescript';

/** The program of everything that controllers and commands import. */
export const createApiProgram = (): ts.Program => {
  const root = process.cwd();
  const { config } = ts.readConfigFile('tsconfig.json', (name) => ts.sys.readFile(name)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const files = ts.sys.readDirectory(join(root, 'apps/api/src'), ['.controller.ts', '.commands.ts']);
  return ts.createProgram(files, { ...options, noEmit: true, incremental: false });
};
