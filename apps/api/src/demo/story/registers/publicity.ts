import { addDays } from '@pakhwada/domain/calendar';
import { notBefore } from './clinic.ts';
import { dayIn, taken, type Told, type ToldRecord } from './told.ts';

const PRODUCTS = ['Honey', 'Saffron', 'Walnut', 'Apricot', 'Papier-mâché', 'Willow work', 'Rajma', 'Pashmina', 'Spices'];

/** Packs made in each fortnight; those a fortnight's units took up are the oldest not yet adopted. */
export function publicityOf(told: Told): ToldRecord[] {
  const packs = told.of('publicity.packs').flatMap(({ fortnight, count }) => Array.from({ length: count }, (_, n) => ({ madeOn: dayIn(fortnight, `pack ${fortnight.id} ${n}`), adoptedOn: null as string | null, units: 0 })));
  for (const { fortnight, count } of told.of('publicity.units-using')) {
    const pack = packs.find(({ madeOn, adoptedOn }) => adoptedOn === null && madeOn <= fortnight.endsOn);
    if (count > 0 && pack) Object.assign(pack, { adoptedOn: notBefore(dayIn(fortnight, `adopted ${fortnight.id}`), pack.madeOn), units: count });
  }
  return packs.flatMap(({ madeOn, adoptedOn, units }, n): ToldRecord[] => {
    const product = PRODUCTS[n % PRODUCTS.length]!;
    if (madeOn > told.until) return [];
    return [{ word: `pack ${n + 1}`, register: 'publicity-item', under: null, district: 0, values: { itemNo: `PK/${n + 1}`, kind: 'PACK', product, title: `${product}, pack ${n + 1}`, plannedOn: addDays(madeOn, 10), madeOn, ...taken(told, 'adoptedOn', adoptedOn, { unitsUsing: units }) }, personal: {}, atLeast: [] }];
  });
}
