import { Module } from '@nestjs/common';
import { ContractDocumentsController } from '#api/contract-documents/contract-documents.controller';
import { PrintedContractReader } from '#api/contract-documents/printed-contract-reader';
import { SupportedSchoolReader } from '#api/contract-documents/supported-school-reader';
import { SupportedSchoolsController } from '#api/contract-documents/supported-schools.controller';
import { supportedSchoolQueries } from '#api/contract-documents/supported-schools.queries';
import { ContractsModule } from '#api/contracts/contracts.module';
import { DocumentsModule } from '#api/documents/documents.module';

@Module({
  imports: [ContractsModule, DocumentsModule],
  controllers: [ContractDocumentsController, SupportedSchoolsController],
  providers: [PrintedContractReader, SupportedSchoolReader, ...supportedSchoolQueries],
})
export class ContractDocumentsModule {}
