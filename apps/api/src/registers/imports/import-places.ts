import type { Plan } from '@pakhwada/domain/plan';
import { districtNames, type DistrictNames, type FoundDistrict } from '@pakhwada/domain/registers';
import type { RowFault } from './import-target.ts';

const KEPT = 4096;

/** The districts of a State for very many rows: a name that was looked up is remembered. */
export function rememberedDistricts(plan: Pick<Plan, 'districts' | 'districtsElsewhere'>): DistrictNames {
  const names = districtNames(plan);
  const found = new Map<string, FoundDistrict>();
  return {
    has: (lgd) => names.has(lgd),
    find: (text) => {
      const known = found.get(text);
      if (known !== undefined) return known;
      if (found.size >= KEPT) found.clear();
      const one = names.find(text);
      found.set(text, one);
      return one;
    },
  };
}

/** Refuses rows of districts in which the register is kept by others; each district is asked for once. */
export function ownPlaces(plan: Plan, canKeep: (district: number) => boolean): (district: number) => RowFault | null {
  const asked = new Map<number, RowFault | null>();
  return (district) => {
    const known = asked.get(district);
    if (known !== undefined) return known;
    const name = plan.districts.find(({ lgd }) => lgd === district)?.name ?? plan.state.name;
    const fault = canKeep(district) ? null : { code: 'NOT_YOUR_DISTRICT', field: 'district', values: { districtEn: name.en, districtHi: name.hi } };
    asked.set(district, fault);
    return fault;
  };
}
