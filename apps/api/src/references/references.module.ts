import { Module } from '@nestjs/common';
import { References } from '#api/references/references';
import { referenceHandlers } from '#api/references/references.commands';

@Module({ providers: [...referenceHandlers, References], exports: [References] })
export class ReferencesModule {}
