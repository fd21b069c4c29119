import { Module } from '@nestjs/common';
import { ReferenceSeries } from '#api/references/reference-series';
import { References } from '#api/references/references';

@Module({ providers: [References, ReferenceSeries], exports: [References, ReferenceSeries] })
export class ReferencesModule {}
