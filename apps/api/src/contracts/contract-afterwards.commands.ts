import { contract } from '#domain/contract';
import type { ContractCommands } from '#domain/contract.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class RecordEvaluation extends StreamCommand<Plain<ContractCommands['RecordEvaluation']>> {}
export class CorrectEvaluation extends StreamCommand<Plain<ContractCommands['CorrectEvaluation']>> {}
export class ReplyToEvaluation extends StreamCommand<Plain<ContractCommands['ReplyToEvaluation']>> {}
export class CorrectEvaluationReply extends StreamCommand<Plain<ContractCommands['CorrectEvaluationReply']>> {}
export class ProposeCaseStudy extends StreamCommand<Plain<ContractCommands['ProposeCaseStudy']>> {}
export class AgreeToCaseStudy extends StreamCommand<Plain<ContractCommands['AgreeToCaseStudy']>> {}
export class DeclineCaseStudy extends StreamCommand<Plain<ContractCommands['DeclineCaseStudy']>> {}
export class WithdrawCaseStudy extends StreamCommand<Plain<ContractCommands['WithdrawCaseStudy']>> {}
export class ReleaseQuotations extends StreamCommand<Plain<ContractCommands['ReleaseQuotations']>> {}
export class WithholdQuotations extends StreamCommand<Plain<ContractCommands['WithholdQuotations']>> {}
export class RecordFollowUp extends StreamCommand<Plain<ContractCommands['RecordFollowUp']>> {}
export class CorrectFollowUp extends StreamCommand<Plain<ContractCommands['CorrectFollowUp']>> {}

export const contractAfterwardsHandlers = handlersFor(contract, {
  RecordEvaluation,
  CorrectEvaluation,
  ReplyToEvaluation,
  CorrectEvaluationReply,
  ProposeCaseStudy,
  AgreeToCaseStudy,
  DeclineCaseStudy,
  WithdrawCaseStudy,
  ReleaseQuotations,
  WithholdQuotations,
  RecordFollowUp,
  CorrectFollowUp,
});
