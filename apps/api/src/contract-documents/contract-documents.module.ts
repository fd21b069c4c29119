import { Module } from '@nestjs/common';
import { ContractDocumentsController } from '#api/contract-documents/contract-documents.controller';
import { PrintedContractReader } from '#api/contract-documents/printed-contract-reader';
import { ContractsModule } from '#api/contracts/contracts.module';
import { DocumentsModule } from '#api/documents/documents.module';

@Module({
  imports: [ContractsModule, DocumentsModule],
  controllers: [ContractDocumentsController],
  providers: [PrintedContractReader],
})
export class ContractDocumentsModule {}
