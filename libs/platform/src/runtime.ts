import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { PROJECT_ROOT } from '#platform/project-root';

const MINIMUM_NODE = [24, 9] as const;

/** Returns an error message if this version of Node.js cannot run the service, otherwise `null`. Called before any native module is loaded. */
export const checkRuntime = (version: string = process.versions.node): string | null => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1]);
  return enough
    ? null
    : `This is Node.js ${version}, but version ${MINIMUM_NODE.join('.')} or later is required. Start with npm start, which installs its own Node.js.`;
};

/** Keeps compiled code in `dist`, so that the next start is faster. Has no effect where `dist` cannot be written to. */
export const cacheCompiledCode = (): void => {
  enableCompileCache(fileURLToPath(new URL('dist/.compile-cache', PROJECT_ROOT)));
};
