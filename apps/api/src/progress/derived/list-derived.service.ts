import { Injectable } from '@nestjs/common';
import type { DerivedCell } from '@pakhwada/contracts/registers';
import { DataSource } from 'typeorm';
import { FortnightsService } from '../../fortnights/fortnights.service.ts';
import { officeCellsOf } from '../../fortnights/plan-cells.ts';
import { SheetPageService } from '../../fortnights/sheet-page.service.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { DerivedCellsService, type DerivedCellFacts } from './derived-cells.service.ts';
import { EntryLevelsService } from './entry-levels.service.ts';
import type { EntryBasis } from './entry-basis.repository.ts';

/** What the registers count for the cells of an office, and how far each entry is verified, for whoever may read its sheet. */
@Injectable()
export class ListDerivedService {
  constructor(
    private readonly source: DataSource,
    private readonly pages: SheetPageService,
    private readonly fortnights: FortnightsService,
    private readonly derived: DerivedCellsService,
    private readonly levels: EntryLevelsService,
  ) {}

  async list(officer: Officer, fortnightId: string, officeCode: string): Promise<DerivedCell[]> {
    const { manager } = this.source;
    const { fortnight, plan, sheet } = await this.pages.read(manager, officer, fortnightId, { officeCode, sheet: 'progress' });
    const cells = officeCellsOf(plan, officeCode);
    const derivedOf = await this.derived.read(manager, fortnight, plan, await this.fortnights.before(manager, fortnight), cells);
    const standingOf = await this.levels.ofSheet(manager, fortnight, sheet, cells);
    return cells.map(({ indicator, unit }) => {
      const facts = derivedOf(indicator.code, unit);
      const { level, evidence, basis, checks } = standingOf(indicator.code, unit);
      return {
        ...{ indicatorCode: indicator.code, unit, level, evidence },
        derived: facts && shownFigures(facts),
        basis: basis && shownBasis(basis),
        late: facts ? facts.late.map((one) => ({ ...one })) : [],
        checks: checks.map(({ agency, note, checkedOn, designation }) => ({ agency, note, checkedOn, designation })),
      };
    });
  }
}

function shownFigures({ register, measure, figures }: DerivedCellFacts): NonNullable<DerivedCell['derived']> {
  const breakdowns = Object.fromEntries(Object.entries(figures.breakdowns).map(([set, parts]) => [set, { ...parts }]));
  return { ...figures, register, measure, breakdowns };
}

function shownBasis({ derivedValue, derivedOf, isConfirmed }: EntryBasis): NonNullable<DerivedCell['basis']> {
  return derivedOf === null ? { value: derivedValue, numerator: null, denominator: null, isConfirmed } : { value: null, numerator: derivedValue, denominator: derivedOf, isConfirmed };
}
