import { Module } from '@nestjs/common';
import { ImpactController } from '#api/impact/impact.controller';
import { impactQueries } from '#api/impact/impact.queries';
import { ReturnsReader } from '#api/impact/returns-reader';

@Module({ controllers: [ImpactController], providers: [ReturnsReader, ...impactQueries] })
export class ImpactModule {}
