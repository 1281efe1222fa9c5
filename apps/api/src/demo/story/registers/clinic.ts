import { addDays, type CivilDate } from '@pakhwada/domain/calendar';
import { draw } from '../draw.ts';
import { mobileOf, nameOf, partsOf } from './persons.ts';
import type { ToldUnit, UnitPool } from './pool.ts';
import { dayIn, taken, type Told, type ToldRecord } from './told.ts';

interface Case {
  readonly no: string;
  readonly unit: ToldUnit;
  readonly registeredOn: CivilDate;
  readonly district: number;
  screenedOn: CivilDate | null;
  studiedOn: CivilDate | null;
  planOn: CivilDate | null;
  readonly at: number; // rank among the studied, which decides the class
}

const CLASSES = [['STABLE', 52, 78], ['RECOVERABLE', 33, 56], ['PRONE_TO_SICK', 15, 31]] as const;
const SCORE_VERSION = 'Demo score 1';

/** Units that came to the clinic: registered in the fortnight, the oldest studied first, the oldest studied given a plan first. */
export function clinicCasesOf(told: Told, pool: UnitPool): ToldRecord[] {
  const cases = new Map<number, Case[]>();
  const all: Case[] = [];
  const studied: Case[] = [];
  const queue = (district: number): Case[] => cases.get(district) ?? cases.set(district, []).get(district)!;
  for (const { id } of told.fortnights) {
    for (const { fortnight, unit, row, count } of told.of('clinic.registered').filter((one) => one.fortnight.id === id)) {
      for (let n = 0; n < count; n += 1) {
        const about = partsOf(row, n, count);
        const known = n % 3 === 0 ? pool.at(unit, queue(unit).length, about) : null; // some were registered by the scheme before
        const no = `HC/${unit}/${String(queue(unit).length + 1).padStart(4, '0')}`;
        const one: Case = { no, unit: known ?? pool.add(unit, about), registeredOn: dayIn(fortnight, `case ${no}`), district: unit, screenedOn: null, studiedOn: null, planOn: null, at: 0 };
        queue(unit).push(one);
        all.push(one);
      }
    }
    for (const { fortnight, unit, count } of told.of('clinic.studied').filter((one) => one.fortnight.id === id)) {
      const open = queue(unit).filter(({ studiedOn }) => studiedOn === null).slice(0, count);
      for (const one of open) {
        one.studiedOn = notBefore(dayIn(fortnight, `study ${one.no}`), one.registeredOn);
        one.screenedOn = notBefore(addDays(one.studiedOn, -draw(`screen ${one.no}`, 0, 2)), one.registeredOn, fortnight.startsOn);
        Object.assign(one, { at: studied.push(one) });
      }
    }
    for (const { fortnight, unit, count } of told.of('clinic.planned').filter((one) => one.fortnight.id === id)) {
      for (const one of queue(unit).filter(({ studiedOn, planOn }) => studiedOn !== null && planOn === null).slice(0, count)) one.planOn = notBefore(dayIn(fortnight, `plan ${one.no}`), one.studiedOn!);
    }
  }
  const classes = classesOf(studied.length);
  return all.filter(({ registeredOn }) => registeredOn <= told.until).map((one) => recordOf(told, one, classes));
}

function recordOf(told: Told, { no, unit, registeredOn, district, screenedOn, studiedOn, planOn, at }: Case, classes: ReturnType<typeof classesOf>): ToldRecord {
  const [name, , score] = classes[at - 1] ?? CLASSES[0];
  return {
    word: `case ${no}`,
    register: 'clinic-case',
    under: null,
    district,
    values: {
      caseNo: no, udyam: unit.udyam, registeredOn, ...knownOf(unit.about),
      ...taken(told, 'screenedOn', screenedOn, { scoreVersion: SCORE_VERSION, class: name, score: score + draw(`score ${no}`, -8, 8) }),
      ...taken(told, 'studiedOn', studiedOn, { studyNo: `${no}/ST` }),
      ...taken(told, 'planOn', planOn, { planNo: `${no}/TP` }),
    },
    personal: { contact: nameOf(no, unit.about.owner === 'WOMEN_OWNED' ? 'WOMEN' : 'MEN'), mobile: mobileOf(no) },
    atLeast: [],
  };
}

/** A class for each of the studied in turn: whichever is furthest behind its share, so that at every rank the stands are 52, 33 and 15 of a hundred, as near as whole cases come. */
function classesOf(studied: number): (typeof CLASSES)[number][] {
  const given = CLASSES.map(() => 0);
  return Array.from({ length: studied }, (_, n) => {
    const behind = CLASSES.map(([, percent], i) => (n + 1) * percent - given[i]! * 100);
    const at = behind.indexOf(Math.max(...behind));
    given[at]! += 1;
    return CLASSES[at]!;
  });
}

function knownOf({ owner, size, social, isMinority, isPwd }: ToldUnit['about']): Record<string, string | boolean> {
  return Object.fromEntries(Object.entries({ owner, size, social, isMinority, isPwd }).filter(([, value]) => value !== undefined)) as Record<string, string | boolean>;
}

export function notBefore(on: CivilDate, ...days: readonly CivilDate[]): CivilDate {
  return [on, ...days].reduce((latest, day) => (day > latest ? day : latest));
}
