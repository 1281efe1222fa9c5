import type { Plan } from '@pakhwada/domain/plan';
import type { FieldValues } from '@pakhwada/domain/registers';

/** One invented enterprise of a district. */
export interface ToldUnit {
  readonly udyam: string;
  readonly district: number;
  readonly about: FieldValues; // owner, size, social group and flags
}

const SERIAL = '99'; // no district has it on the portal: nobody's number can be meant

/** Invented enterprises with numbers of their own. A unit that comes to one component may be taken up by another. */
export class UnitPool {
  private next = 1;
  private readonly byDistrict = new Map<number, ToldUnit[]>();

  constructor(private readonly plan: Pick<Plan, 'state'>) {}

  add(district: number, about: FieldValues): ToldUnit {
    const unit = { udyam: `UDYAM-${this.plan.state.code}-${SERIAL}-${String(this.next).padStart(7, '0')}`, district, about };
    this.next += 1;
    const there = this.byDistrict.get(district);
    if (there) there.push(unit);
    else this.byDistrict.set(district, [unit]);
    return unit;
  }

  /** The n-th unit of a district that stands already; null where there are fewer. */
  at(district: number, n: number): ToldUnit | null {
    return this.byDistrict.get(district)?.[n] ?? null;
  }

  get all(): readonly ToldUnit[] {
    return [...this.byDistrict.values()].flat();
  }
}
