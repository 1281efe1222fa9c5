import { officeOfCell, type Office, type Plan } from '@pakhwada/domain/plan';
import { draw } from './draw.ts';
import { findIndicator, type Stage } from './stage.ts';

/** Who handed nothing in, and whose sheet came in but was not approved before the freeze. */
export interface Silence {
  isSilent(officeCode: string, index: number): boolean;
  isUnapproved(officeCode: string, index: number): boolean;
  officeOf(indicatorCode: string, unit: number): string;
}

export function silenceOf(stage: Stage): Silence {
  const { plan, story, fortnights } = stage;
  const silent = new Map(plan.offices.map((office) => [office.code, silentFortnights(stage, office)]));
  const unapproved = new Set(story.notApproved.map(({ office, fortnight }) => `${office} ${fortnight}`));
  const offices = new Map<string, string>();
  return {
    isSilent: (officeCode, index) => silent.get(officeCode)?.[index] ?? false,
    isUnapproved: (officeCode, index) => unapproved.has(`${officeCode} ${fortnights[index]?.id}`),
    officeOf: (code, unit) => {
      const found = offices.get(`${code} ${unit}`) ?? findOffice(plan, code, unit);
      offices.set(`${code} ${unit}`, found);
      return found;
    },
  };
}

function findOffice(plan: Plan, code: string, unit: number): string {
  const { component, indicator } = findIndicator(plan, code);
  const office = officeOfCell(plan, component, indicator, unit);
  if (!office) throw new Error(`no office types ${code} for ${unit}`);
  return office.code;
}

function silentFortnights({ plan, story, fortnights }: Stage, office: Office): boolean[] {
  const { chance, winter, quietFrom, named } = story.silence;
  const isSnowBound = office.districtLgd !== null && plan.components.some(({ districtCurves }) => districtCurves.some(({ districtLgd }) => districtLgd === office.districtLgd));
  const told = new Set(story.cells.flatMap(({ unit, fortnights: at }) => (unit === office.districtLgd ? Object.keys(at) : [])));
  const owed = new Set(story.notApproved.flatMap(({ office: code, fortnight }) => (code === office.code ? [fortnight] : [])));
  const list: boolean[] = [];
  fortnights.forEach(({ id, startsOn }, i) => {
    const usual = isSnowBound && winter.months.includes(Number(startsOn.slice(5, 7))) ? winter.chance : (chance[office.kind] ?? 0);
    const isQuiet = id >= quietFrom && id <= story.until ? (named[office.code]?.includes(id) ?? false) : draw(`silent ${office.code} ${id}`, 1, 100) <= usual;
    const isOwing = owed.has(id) || owed.has(fortnights[i - 1]?.id ?? '');
    const isTwice = office.kind === 'PARTNER' && (list[i - 1] ?? false);
    list.push(isQuiet && !told.has(id) && !isOwing && !isTwice);
  });
  return list;
}
