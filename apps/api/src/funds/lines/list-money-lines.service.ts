import { Injectable } from '@nestjs/common';
import type { CountedMoneyLines, MoneyLinesQuery } from '@pakhwada/contracts/funds';
import { fortnightById } from '@pakhwada/domain/calendar';
import type { Plan } from '@pakhwada/domain/plan';
import { can, type Target } from '@pakhwada/domain/rights';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { FortnightsService } from '../../fortnights/fortnights.service.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { officesWithMoney } from '../offices-with-money.ts';
import { MoneyLinesRepository, type LineChoice } from './money-lines.repository.ts';

const PAGE = 100;
const KINDS = {
  releases: { types: ['REQUEST', 'ORDER', 'RELEASE', 'LIMIT', 'TRANSFER'], summed: 'RELEASE', lowering: null },
  expenditures: { types: ['EXPENDITURE', 'REFUND'], summed: 'EXPENDITURE', lowering: 'REFUND' },
} as const satisfies Record<string, Pick<LineChoice, 'types' | 'summed' | 'lowering'>>;

/** Every line behind a column of the statements, to the paisa, for whoever may read the money sheets. */
@Injectable()
export class ListMoneyLinesService {
  constructor(
    private readonly source: DataSource,
    private readonly fortnights: FortnightsService,
    private readonly schemes: SchemesService,
    private readonly repository: MoneyLinesRepository,
  ) {}

  async list(officer: Officer, fortnightId: string, kind: keyof typeof KINDS, { componentCode, span = 'fortnight', offset = 0 }: z.infer<typeof MoneyLinesQuery>): Promise<CountedMoneyLines> {
    const { manager } = this.source;
    const fortnight = await this.fortnights.resolve(manager, officer, fortnightId);
    const plan = await this.schemes.planOf(officer.stateId, officer.schemeCode, fortnight.planVersion, manager);
    const page = await this.repository.read(manager, fortnight, {
      ...KINDS[kind],
      offices: readableOffices(officer, plan),
      componentCode: componentCode ?? null,
      isDuring: span === 'fortnight',
      financialYear: span === 'year' ? fortnightById(fortnight.id).financialYear : null,
      offset,
      take: PAGE,
    });
    return {
      ...{ fortnightId: fortnight.id, isFrozen: fortnight.frozenAt !== null, asOn: fortnight.endsOn, fundFlow: plan.scheme.fundFlow },
      offices: officesWithMoney(plan).map(({ code, name }) => ({ code, name })),
      components: plan.components.map(({ code, name }) => ({ code, name })),
      ...page,
    };
  }
}

/** The offices whose money sheet the person may read; refused when there is none. */
function readableOffices(officer: Officer, plan: Plan): string[] {
  const desks: Target[] = plan.offices.filter(({ kind }) => kind === 'PMU').map(({ code, kind }) => ({ officeCode: code, officeKind: kind, districtLgd: null, sheet: 'money' }));
  const readable = desks.filter((desk) => can(officer, 'READ_SHEETS', desk));
  if (readable.length === 0) refuse('MONEY_NOT_SHOWN');
  return readable.map(({ officeCode }) => officeCode);
}
