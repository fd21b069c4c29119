import { Module } from '@nestjs/common';
import { networkHandlers } from '#api/networks/networks.commands';
import { NetworksController } from '#api/networks/networks.controller';
import { networkQueries } from '#api/networks/networks.queries';

@Module({ controllers: [NetworksController], providers: [...networkHandlers, ...networkQueries] })
export class NetworksModule {}
