const LEAST = [24, 9] as const;

/** What to do when this Node.js cannot run the service; null when it can. Looked at before anything native is loaded. */
export const runtimeProblem = (version: string = process.versions.node): string | null => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
  return enough
    ? null
    : `This is Node.js ${version}, but ${LEAST.join('.')} or later is needed: start with «npm start», which brings its own.`;
};
