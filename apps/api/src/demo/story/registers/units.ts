import { addDays, type CivilDate } from '@pakhwada/domain/calendar';
import type { Plan } from '@pakhwada/domain/plan';
import type { FieldValues } from '@pakhwada/domain/registers';
import type { EnterpriseClass, UnitOwner, UnitSocialGroup, UnitValues } from '@pakhwada/domain/units';
import { draw } from '../draw.ts';
import type { Story } from '../story.schema.ts';
import { someDistrict } from './districts.ts';
import { enterpriseOf } from './enterprises.ts';
import { UnitPool, type ToldUnit } from './pool.ts';
import type { ToldRecord } from './told.ts';

const DAYS_BEFORE = [30, 1500] as const; // the scheme found them registered
const LAKH_PAISE = 1_00_00_000;
const LAKHS: Readonly<Record<EnterpriseClass, { readonly investment: readonly [number, number]; readonly turnover: readonly [number, number] }>> = {
  MICRO: { investment: [1, 60], turnover: [4, 320] },
  SMALL: { investment: [260, 900], turnover: [600, 4800] },
  MEDIUM: { investment: [2600, 4800], turnover: [5200, 20000] },
};

/** The State's register of units as it stands: every unit a record names, and others nobody has worked with, some of them cancelled, some there twice. */
export function unitsOf(plan: Plan, story: Story, records: readonly ToldRecord[], pool: readonly ToldUnit[]): readonly UnitValues[] {
  const named = new Map<string, CivilDate | null>();
  for (const { register, values } of records) {
    if (typeof values.udyam !== 'string') continue;
    const on = register === 'registration' ? values.registeredOn : register === 'trainee' ? values.enterpriseOn : null;
    named.set(values.udyam, (on as CivilDate | null) ?? named.get(values.udyam) ?? null);
  }
  const worked = pool.filter(({ udyam }) => named.has(udyam)).map((unit) => unitOf(plan, story, unit, named.get(unit.udyam) ?? null));
  return [...worked, ...othersOf(plan, story)];
}

function othersOf(plan: Plan, story: Story): UnitValues[] {
  if (!story.registers) return [];
  const { others, cancelled, alike } = story.registers.units;
  const pool = new UnitPool(plan, 'others');
  const single = Array.from({ length: others }, (_, n) => unitOf(plan, story, pool.add(someDistrict(plan, `other ${n}`), {}), null));
  return [
    ...single.map((unit, n) => ({ ...unit, cancelledOn: cancelled[n] ?? null })),
    ...alike.flatMap(({ unit, uam, names }) => {
      const first = unitOf(plan, story, pool.add(unit, {}), null); // they agree in all else
      return names.map(({ name, local, registeredOn }, n) => ({ ...first, udyam: n === 0 ? first.udyam : pool.add(unit, {}).udyam, uam: uam ?? null, name, nameLocal: local, registeredOn }));
    }),
  ];
}

function unitOf(plan: Plan, { breakdowns }: Story, { udyam, district, about }: ToldUnit, on: CivilDate | null): UnitValues {
  const { name, nameLocal, nic, activity } = enterpriseOf(udyam);
  const enterpriseClass = about.size as EnterpriseClass;
  const { investment, turnover } = LAKHS[enterpriseClass];
  const isOf = (set: string, part: string): boolean => draw(`${part} ${udyam}`, 0, 99) < middleOf(breakdowns[set]?.[part]);
  const caste = isOf('SOCIAL', 'SC') ? 'SC' : isOf('SOCIAL', 'ST') ? 'ST' : draw(`caste ${udyam}`, 0, 3) === 0 ? 'OBC' : 'GENERAL';
  return {
    udyam, uam: null, name, nameLocal, district, class: enterpriseClass, nic, activity,
    investmentPaise: draw(`invested ${udyam}`, ...investment) * LAKH_PAISE,
    turnoverPaise: draw(`turned over ${udyam}`, ...turnover) * LAKH_PAISE,
    owner: said<UnitOwner>(about, 'owner') ?? (isOf('OWNER', 'WOMEN_OWNED') ? 'WOMEN_OWNED' : 'NOT_WOMEN_OWNED'),
    social: said<UnitSocialGroup>(about, 'social') ?? caste,
    isMinority: said<boolean>(about, 'isMinority') ?? isOf('SOCIAL', 'MINORITY'),
    isPwd: said<boolean>(about, 'isPwd') ?? isOf('SOCIAL', 'PWD'),
    isExServiceman: said<boolean>(about, 'isExServiceman') ?? isOf('SOCIAL', 'EX_SERVICEMEN'),
    registeredOn: on ?? addDays(plan.scheme.startsOn, -draw(`known ${udyam}`, ...DAYS_BEFORE)),
    cancelledOn: null,
  };
}

function said<Value>(about: FieldValues, field: string): Value | null {
  return (about[field] ?? null) as Value | null;
}

function middleOf(range: readonly [number, number] | 'rest' | undefined): number {
  return typeof range === 'object' ? Math.ceil((range[0] + range[1]) / 2) : 0;
}
