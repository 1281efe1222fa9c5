import { draw, spread } from '../draw.ts';
import { enterpriseOf } from './enterprises.ts';
import { partsOf } from './persons.ts';
import type { UnitPool } from './pool.ts';
import { dayIn, taken, type Told, type ToldFigure, type ToldRecord } from './told.ts';

const PLACES = ['Block office', 'Panchayat hall', 'Government higher secondary school', 'Industrial estate', 'Town hall', 'Market committee office'];

/** Camps with those who came and those registered on the spot, shared out over the camps of the fortnight. */
export function campsOf(told: Told): ToldRecord[] {
  const participants = byCell(told.of('camp.participants'));
  const onSpot = byCell(told.of('camp.on-spot'));
  return told.of('camp.held').filter(({ count }) => count > 0).flatMap((figure) => {
    const { fortnight, unit } = figure;
    const people = participants.get(cellOf(figure));
    const even = Array.from({ length: figure.count }, () => 1);
    const [all, spot] = [spread(people?.count ?? 0, even), spread(onSpot.get(cellOf(figure))?.count ?? 0, even)];
    const gender = people?.row.breakdowns.GENDER ?? {};
    const [women, others] = [spread(gender.WOMEN ?? 0, all), spread(gender.OTHER ?? 0, all)];
    return even.flatMap((_, n): ToldRecord[] => {
      const word = `${fortnight.id.slice(2)}-${unit}-${n + 1}`;
      const on = dayIn(fortnight, `camp ${word}`);
      if (on > told.until) return [];
      const came = all[n]!;
      return [
        {
          word: `camp ${word}`,
          register: 'camp',
          under: null,
          district: unit,
          values: { campNo: `CAMP/${word}`, place: PLACES[draw(`place ${word}`, 0, PLACES.length - 1)]!, plannedOn: on, heldOn: on, participants: came, women: women[n]!, men: came - women[n]! - others[n]!, others: others[n]!, onSpot: Math.min(spot[n]!, came) },
          personal: {},
          atLeast: [],
        },
      ];
    });
  });
}

export function registrationsOf(told: Told, pool: UnitPool): ToldRecord[] {
  return told.of('registration.udyam').flatMap((figure) => {
    const { fortnight, unit, row, count } = figure;
    return Array.from({ length: count }, (_, n) => n).flatMap((n): ToldRecord[] => {
      const about = partsOf(row, n, count);
      const { udyam } = pool.add(unit, about); // the number is its own, whether the day has come or not
      const word = `registration ${udyam}`;
      const on = dayIn(fortnight, word);
      if (on > told.until) return [];
      const gstOn = draw(`gst ${word}`, 0, 9) === 0 ? laterDay(told, fortnight.id, word) : null;
      return [
        {
          word,
          register: 'registration',
          under: null,
          district: unit,
          values: { udyam, portal: 'UDYAM', enterprise: enterpriseOf(udyam).name, registeredOn: on, ...about, ...taken(told, 'gstOn', gstOn) },
          personal: {},
          atLeast: [],
        },
      ];
    });
  });
}

function laterDay({ fortnights }: Told, fortnightId: string, words: string): string | null {
  const at = fortnights.findIndex(({ id }) => id === fortnightId) + draw(`later ${words}`, 2, 6);
  return fortnights[at] ? dayIn(fortnights[at], words) : null;
}

const cellOf = ({ fortnight, unit }: ToldFigure): string => `${fortnight.id} ${unit}`;
const byCell = (figures: readonly ToldFigure[]): ReadonlyMap<string, ToldFigure> => new Map(figures.map((figure) => [cellOf(figure), figure]));
