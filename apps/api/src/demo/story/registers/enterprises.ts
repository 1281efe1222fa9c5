import type { UnitActivity } from '@pakhwada/domain/units';
import { FAMILIES } from './persons.ts';

/** An invented enterprise, in Latin and Devanagari letters, with its class of NIC 2008. */
export interface Enterprise {
  readonly name: string;
  readonly nameLocal: string;
  readonly nic: string;
  readonly activity: UnitActivity;
}

const TRADES: readonly (readonly [latin: string, devanagari: string, nic: string, activity: UnitActivity])[] = [
  ['Woollens', 'वूलन्स', '13123', 'MANUFACTURING'], ['Bakery', 'बेकरी', '10712', 'MANUFACTURING'], ['Walnut Products', 'वॉलनट प्रोडक्ट्स', '10309', 'MANUFACTURING'], ['Auto Works', 'ऑटो वर्क्स', '45200', 'SERVICES'],
  ['Embroidery', 'एम्ब्रॉयडरी', '13991', 'MANUFACTURING'], ['Joinery', 'जॉइनरी', '16221', 'MANUFACTURING'], ['Spices', 'स्पाइसेज़', '10795', 'MANUFACTURING'], ['Printing', 'प्रिंटिंग', '18112', 'SERVICES'],
  ['Tailoring', 'टेलरिंग', '14105', 'SERVICES'], ['Dairy', 'डेयरी', '10509', 'MANUFACTURING'], ['Stone Works', 'स्टोन वर्क्स', '23960', 'MANUFACTURING'], ['Handicrafts', 'हैंडीक्राफ्ट्स', '47739', 'TRADE'],
];
const NUMBERS = Array.from({ length: 999 }, (_, i) => String(i + 1)).filter((number) => !/(.)\1/.test(number)); // a doubled digit sounds like a single one, and nobody may seem to be there twice
const NAMES = FAMILIES.length * TRADES.length * NUMBERS.length;
const SERIES = 5;
const STRIDE = 39_119; // shares no factor with NAMES: the names of neighbouring numbers lie far apart, and none comes twice

/** What the bearer of an invented number is called: the same in the register of units and wherever it is registered, and no two alike. */
export function enterpriseOf(udyam: string): Enterprise {
  const number = Number(udyam.slice(-7));
  const [series, n] = [Math.floor(number / 1_000_000), number % 1_000_000];
  const at = ((n * SERIES + series) * STRIDE) % NAMES;
  const [family, familyLocal] = FAMILIES[at % FAMILIES.length]!;
  const [trade, tradeLocal, nic, activity] = TRADES[Math.floor(at / FAMILIES.length) % TRADES.length]!;
  const last = NUMBERS[Math.floor(at / (FAMILIES.length * TRADES.length))]!;
  return { name: `${family} ${trade} ${last}`, nameLocal: `${familyLocal} ${tradeLocal} ${last}`, nic, activity };
}
