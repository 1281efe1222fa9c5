import type { Plan } from '@pakhwada/domain/plan';
import type { FieldValues } from '@pakhwada/domain/registers';
import { draw } from '../draw.ts';

/** One invented enterprise of a district. */
export interface ToldUnit {
  readonly udyam: string;
  readonly district: number;
  readonly about: FieldValues; // owner, size, social group and flags
}

/** Each component that brings units counts them by itself, so that what comes to one moves no number of another. */
export const SERIES = { registered: 0, clinic: 1, trained: 2, financed: 3, others: 4 } as const;

const SERIAL = '99'; // no district has it on the portal: nobody's number can be meant

/** Invented enterprises with numbers of their own. A unit that comes to one component may be taken up by another. */
export class UnitPool {
  private readonly own = new Map<number, ToldUnit[]>();
  private last = 0;

  constructor(
    private readonly plan: Pick<Plan, 'state'>,
    private readonly series: keyof typeof SERIES,
    private readonly known: UnitPool | null = null,
  ) {}

  add(district: number, about: FieldValues): ToldUnit {
    this.last += 1;
    const udyam = `UDYAM-${this.plan.state.code}-${SERIAL}-${SERIES[this.series]}${String(this.last).padStart(6, '0')}`;
    const unit = { udyam, district, about: { size: sizeOf(udyam), ...about } };
    const there = this.own.get(district);
    if (there) there.push(unit);
    else this.own.set(district, [unit]);
    return unit;
  }

  /** The n-th unit of a district that was there before, where all that is told of it agrees; otherwise null. */
  at(district: number, n: number, about: FieldValues): ToldUnit | null {
    const unit = this.known?.own.get(district)?.[n];
    return unit && Object.entries(about).every(([field, value]) => unit.about[field] === undefined || unit.about[field] === value) ? unit : null;
  }

  get all(): readonly ToldUnit[] {
    return [...this.own.values()].flat();
  }
}

function sizeOf(udyam: string): string {
  const n = draw(`size ${udyam}`, 1, 1000);
  return n > 960 ? 'SMALL' : n > 957 ? 'MEDIUM' : 'MICRO';
}
