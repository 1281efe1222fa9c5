import { Controller } from '@nestjs/common';
import { recordRoutes, type DuePage, type RegisterSummary } from '@pakhwada/contracts/registers';
import { On } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { ListRegistersService } from '../records/list-registers.service.ts';
import { ListDuesService } from './list-dues.service.ts';

@Controller()
export class DuesController {
  constructor(
    private readonly registers: ListRegistersService,
    private readonly dues: ListDuesService,
  ) {}

  @On(recordRoutes.registers)
  listRegisters(@SignedIn() officer: Officer): Promise<RegisterSummary[]> {
    return this.registers.list(officer);
  }

  @On(recordRoutes.dues)
  list(@SignedIn() officer: Officer): Promise<DuePage> {
    return this.dues.list(officer);
  }
}
