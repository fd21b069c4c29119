import { Module } from '@nestjs/common';
import { References } from '#api/references/references';

@Module({ providers: [References], exports: [References] })
export class ReferencesModule {}
