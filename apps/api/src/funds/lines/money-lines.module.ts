import { Module } from '@nestjs/common';
import { FortnightsModule } from '../../fortnights/fortnights.module.ts';
import { ListMoneyLinesService } from './list-money-lines.service.ts';
import { MoneyLinesController } from './money-lines.controller.ts';
import { MoneyLinesRepository } from './money-lines.repository.ts';

@Module({ imports: [FortnightsModule], controllers: [MoneyLinesController], providers: [MoneyLinesRepository, ListMoneyLinesService] })
export class MoneyLinesModule {}
