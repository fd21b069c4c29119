import { Module } from '@nestjs/common';
import { ErasuresController } from '#api/erasures/erasures.controller';
import { STORES } from '#api/hosting/tokens';
import { CommandExecutor } from '#execution/command-executor';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamReader } from '#execution/stream-reader';
import { Erasures } from '#hosting/erasures';
import type { Stores } from '#hosting/stores';

@Module({
  controllers: [ErasuresController],
  providers: [
    {
      provide: Erasures,
      inject: [StreamReader, STORES, PersonalDataCipher, CommandExecutor],
      useFactory: (streams: StreamReader, { keys }: Stores, cipher: PersonalDataCipher, executor: CommandExecutor) =>
        new Erasures({ streams, keys, cipher, executor }),
    },
  ],
})
export class ErasuresModule {}
