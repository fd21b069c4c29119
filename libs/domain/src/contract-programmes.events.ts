import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Commands about the programmes of a contract. A text that is null does not change. */
export type ContractProgrammeCommands = {
  /** `attended`: how many people came. */
  RecordSession: { sessionId: string; partId: string; heldOn: IsoDay; topic: Personal; attended: number };
  CorrectSession: { sessionId: string; heldOn: IsoDay; topic: Personal | null; attended: number; reason: Personal };
  VoidSession: { sessionId: string; reason: Personal };
  /** `completed`: how many people completed the programme, until this day. */
  RecordProgrammeResult: { partId: string; completed: number; completedOn: IsoDay; note: Personal };
  CorrectProgrammeResult: { partId: string; completed: number; note: Personal | null; reason: Personal };
};

/** The sessions of programmes and their results. */
export type ContractProgrammeEvents = {
  /** A session of a programme was held. */
  SessionRecorded: ContractProgrammeCommands['RecordSession'];
  /** A record of a session was wrong. `topic` is null if it stays. */
  SessionCorrected: {
    sessionId: string;
    heldOn: { old: IsoDay; new: IsoDay };
    attended: { old: number; new: number };
    topic: Personal | null;
    reason: Personal;
  };
  /** The session was recorded by mistake. */
  SessionVoided: { sessionId: string; reason: Personal };
  /** The programme is over, and so many people completed it. */
  ProgrammeResultRecorded: ContractProgrammeCommands['RecordProgrammeResult'];
  /** The recorded result was wrong. `note` is null if it stays. */
  ProgrammeResultCorrected: {
    partId: string;
    completed: { old: number; new: number };
    note: Personal | null;
    reason: Personal;
  };
};
