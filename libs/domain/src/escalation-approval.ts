/** As whom a person takes a step: the chair, an officer of the council, or the clerk for a meeting that decided it. */
export type ApprovesFor = 'chair' | 'council' | 'meeting';
