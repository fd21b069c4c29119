import { Module } from '@nestjs/common';
import { contractDraftingHandlers } from '#api/contracts/contract-drafting.commands';
import { ContractDraftingController } from '#api/contracts/contract-drafting.controller';
import { contractClausesHandlers } from '#api/contracts/contract-clauses.commands';
import { ContractClausesController } from '#api/contracts/contract-clauses.controller';
import { contractPriceHandlers } from '#api/contracts/contract-price.commands';
import { ContractPriceController } from '#api/contracts/contract-price.controller';
import { contractPartsHandlers } from '#api/contracts/contract-parts.commands';
import { ContractPartsController } from '#api/contracts/contract-parts.controller';
import { contractEvidenceHandlers } from '#api/contracts/contract-evidence.commands';
import { ContractEvidenceController } from '#api/contracts/contract-evidence.controller';
import { contractProgrammesHandlers } from '#api/contracts/contract-programmes.commands';
import { ContractProgrammesController } from '#api/contracts/contract-programmes.controller';
import { contractSigningHandlers } from '#api/contracts/contract-signing.commands';
import { ContractSigningController } from '#api/contracts/contract-signing.controller';
import { contractTeamHandlers } from '#api/contracts/contract-team.commands';
import { ContractTeamController } from '#api/contracts/contract-team.controller';
import { contractVisitsHandlers } from '#api/contracts/contract-visits.commands';
import { ContractVisitsController } from '#api/contracts/contract-visits.controller';
import { contractAfterwardsHandlers } from '#api/contracts/contract-afterwards.commands';
import { ContractEvaluationsController } from '#api/contracts/contract-evaluations.controller';
import { ContractPublicationsController } from '#api/contracts/contract-publications.controller';
import { contractPausesHandlers } from '#api/contracts/contract-pauses.commands';
import { ContractPausesController } from '#api/contracts/contract-pauses.controller';
import { contractMonitoringHandlers } from '#api/contracts/contract-monitoring.commands';
import { ContractMonitoringController } from '#api/contracts/contract-monitoring.controller';
import { contractWorkPlanHandlers } from '#api/contracts/contract-work-plans.commands';
import { ContractWorkPlansController } from '#api/contracts/contract-work-plans.controller';
import { OwnMonitoringController } from '#api/contracts/own-monitoring.controller';
import { ownMonitoringQueries } from '#api/contracts/own-monitoring.queries';
import { contractVisitCorrectionsHandlers } from '#api/contracts/contract-visit-corrections.commands';
import { ContractVisitCorrectionsController } from '#api/contracts/contract-visit-corrections.controller';
import { contractProgressCorrectionsHandlers } from '#api/contracts/contract-progress-corrections.commands';
import { ContractProgressCorrectionsController } from '#api/contracts/contract-progress-corrections.controller';
import { contractCircumstancesHandlers } from '#api/contracts/contract-circumstances.commands';
import { ContractAllianceController } from '#api/contracts/contract-alliance.controller';
import { ContractCircumstancesController } from '#api/contracts/contract-circumstances.controller';
import { contractProgressHandlers } from '#api/contracts/contract-progress.commands';
import { ContractProgressController } from '#api/contracts/contract-progress.controller';
import { contractVariationsHandlers } from '#api/contracts/contract-variations.commands';
import { ContractVariationsController } from '#api/contracts/contract-variations.controller';
import { contractEndingHandlers } from '#api/contracts/contract-ending.commands';
import { ContractEndingController } from '#api/contracts/contract-ending.controller';
import { AuditTrailController } from '#api/contracts/audit-trail.controller';
import { AuditTrailReader } from '#api/contracts/audit-trail-reader';
import { ContractVersionsController } from '#api/contracts/contract-versions.controller';
import { ContractController } from '#api/contracts/contract.controller';
import { ReferencesModule } from '#api/references/references.module';
import { ContractReader } from '#api/contracts/contract-reader';

@Module({
  imports: [ReferencesModule],
  controllers: [
    ContractDraftingController,
    ContractPartsController,
    ContractClausesController,
    ContractPriceController,
    ContractProgrammesController,
    ContractEvidenceController,
    ContractSigningController,
    ContractTeamController,
    ContractVisitsController,
    ContractAllianceController,
    ContractCircumstancesController,
    ContractPausesController,
    ContractMonitoringController,
    OwnMonitoringController,
    ContractWorkPlansController,
    ContractEvaluationsController,
    ContractPublicationsController,
    ContractVisitCorrectionsController,
    ContractProgressController,
    ContractProgressCorrectionsController,
    ContractVariationsController,
    ContractEndingController,
    ContractVersionsController,
    AuditTrailController,
    ContractController,
  ],
  providers: [
    ...contractDraftingHandlers,
    ...contractPartsHandlers,
    ...contractClausesHandlers,
    ...contractPriceHandlers,
    ...contractProgrammesHandlers,
    ...contractEvidenceHandlers,
    ...contractSigningHandlers,
    ...contractTeamHandlers,
    ...contractVisitsHandlers,
    ...contractCircumstancesHandlers,
    ...contractPausesHandlers,
    ...contractMonitoringHandlers,
    ...ownMonitoringQueries,
    ...contractWorkPlanHandlers,
    ...contractAfterwardsHandlers,
    ...contractVisitCorrectionsHandlers,
    ...contractProgressHandlers,
    ...contractProgressCorrectionsHandlers,
    ...contractVariationsHandlers,
    ...contractEndingHandlers,
    ContractReader,
    AuditTrailReader,
  ],
  exports: [ContractReader],
})
export class ContractsModule {}
