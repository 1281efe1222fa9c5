import type { Charge, Sight } from '@pakhwada/domain/rights';
import { registerSight } from '@pakhwada/domain/rights';
import type { RegisterDesk } from './register-desk.service.ts';

/** Where a charge sees rows of a register, and how. */
export interface Seen {
  readonly sight: Sight; // the best of them
  readonly districts: readonly number[] | null; // with rows; null: everywhere
  readonly sightAt: (district: number) => Sight;
}

/** With a district asked for, what is seen there; else everywhere rows are seen. Nowhere: counts alone. */
export function seenBy(charge: Charge, desk: Pick<RegisterDesk, 'plan' | 'targetAt'>, asked: number | null): Seen {
  const sights = new Map<number, Sight>();
  const sightAt = (district: number): Sight => {
    const known = sights.get(district) ?? registerSight(charge, desk.targetAt(district));
    sights.set(district, known);
    return known;
  };
  const places = asked === null ? [0, ...desk.plan.districts.map(({ lgd }) => lgd)] : [asked];
  const rows = places.filter((district) => sightAt(district) !== 'COUNTS');
  const sight = rows.some((district) => sightAt(district) === 'FULL') ? 'FULL' : rows.length > 0 ? 'MASKED' : 'COUNTS';
  return { sight, districts: asked === null && rows.length === places.length ? null : rows, sightAt };
}

/** The districts whose counts a charge is told: those it sees rows of, or, where it sees none, all. */
export function countedDistricts({ sight, districts }: Seen, asked: number | null): readonly number[] | null {
  return sight === 'COUNTS' ? (asked === null ? null : [asked]) : districts;
}

/** Where a charge has to act: a district's officers in their district, though they see what the State keeps; all others wherever they see rows. */
export function chargedDistricts({ districtLgd }: Charge, { sight, districts }: Seen): readonly number[] | null {
  return sight === 'COUNTS' || districtLgd === null ? districts : [districtLgd];
}
