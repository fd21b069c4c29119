import { completeEntry } from '#domain/register-entry';
import type { RegisterEntry } from '#domain/school.events';

/** The entry of an open primary school in the register of schools, of which little is known, with these changes. */
export const buildRegisterEntry = (changes: Partial<RegisterEntry> = {}): RegisterEntry =>
  completeEntry({ name: 'A Junior School', status: 'Open', phase: 'Primary', laCode: '879', ...changes });
