import { Module } from '@nestjs/common';
import { FortnightsModule } from '../fortnights/fortnights.module.ts';
import { FundsController } from './funds.controller.ts';
import { GetMoneySheetService } from './get-money-sheet.service.ts';
import { MoneyContextService } from './money-context.service.ts';
import { MoneyFactsService } from './money-facts.service.ts';
import { MoneyRepository } from './money.repository.ts';
import { SubmitMoneyService } from './submit-money.service.ts';

@Module({
  imports: [FortnightsModule],
  controllers: [FundsController],
  providers: [MoneyRepository, MoneyContextService, MoneyFactsService, GetMoneySheetService, SubmitMoneyService],
  exports: [MoneyFactsService, SubmitMoneyService],
})
export class FundsModule {}
