import type { LocalName, Plan } from '../plan/plan.ts';

export type FoundDistrict = { readonly lgd: number } | { readonly elsewhere: LocalName } | null;

/** The districts of a State under all their names. */
export interface DistrictNames {
  find(text: string): FoundDistrict;
  has(lgd: number): boolean;
}

const NOT_IN_A_NAME = /\b(district|distt?|zila|jila)\b\.?|जनपद|जिला|ज़िला|ضلع/giu;

/**
 * Finds a district by LGD code, by its name in English, Hindi or the local language, or by an alias of the plan: "Riasi", "रियासी", "ریاسی", "Distt. Reasi" and 627 are one.
 * A district the plan lists as another State's is told with that State's name; null for one nobody knows.
 */
export function districtNames(plan: Pick<Plan, 'districts' | 'districtsElsewhere'>): DistrictNames {
  const found = new Map<string, FoundDistrict>();
  const name = (names: readonly (string | undefined)[], what: FoundDistrict): void => names.forEach((one) => one !== undefined && !found.has(nameKey(one)) && found.set(nameKey(one), what));
  for (const { lgd, name: { en, hi, local }, aliases } of plan.districts) name([en, hi, local, ...aliases, String(lgd)], { lgd });
  for (const { lgd, name: { en, hi, local }, aliases, stateName } of plan.districtsElsewhere ?? []) name([en, hi, local, ...aliases, String(lgd)], { elsewhere: stateName });
  const own = new Set(plan.districts.map(({ lgd }) => lgd));
  return { find: (text) => found.get(nameKey(text)) ?? null, has: (lgd) => own.has(lgd) };
}

/** A name as it is compared: without marks, spaces, the word for "district", and the spellings of one letter that keyboards differ in. */
function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(NOT_IN_A_NAME, ' ')
    .replace(/[\u093c\u064b-\u0652\u0670\u0300-\u036f\u0653-\u0655]/gu, '') // nukta, and the vowel signs of Urdu
    .replace(/[يى]/gu, 'ی')
    .replace(/ك/gu, 'ک')
    .replace(/[ہھةۃ]/gu, 'ه')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
