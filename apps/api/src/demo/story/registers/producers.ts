import { draw } from '../draw.ts';
import { someDistrict } from './districts.ts';
import { mobileOf, nameOf, partsOf } from './persons.ts';
import { dayIn, type Told, type ToldRecord } from './told.ts';

const PRODUCTS = ['Pashmina', 'Saffron', 'Walnut wood carving', 'Basmati', 'Kani shawl', 'Apricot', 'Phulkari', 'Honey'];
const A_COMPANY = 60; // members before the next one is begun

/** Companies that were registered, with one that is being formed, their members, and applications whose authorised users were counted. */
export function producersOf(told: Told): ToldRecord[] {
  const registered = told.of('company.registered').flatMap(({ fortnight, count }) => Array.from({ length: count }, (_, n) => dayIn(fortnight, `company ${fortnight.id} ${n}`)));
  const members = told.of('member.enrolled').flatMap(({ fortnight, row, count }) => Array.from({ length: count }, (_, n) => ({ on: dayIn(fortnight, `member ${fortnight.id} ${n}`), about: partsOf(row, n, count) })));
  const begun = Math.max(registered.length, Math.ceil(members.length / A_COMPANY));
  const firstOn = members.reduce((first, { on }) => (on < first ? on : first), told.until);
  return [
    ...Array.from({ length: begun }, (_, n): ToldRecord => {
      const product = PRODUCTS[n % PRODUCTS.length]!;
      const registeredOn = registered[n];
      return {
        word: `company ${n + 1}`,
        register: 'company',
        under: null,
        district: someDistrict(told.plan, `company ${n}`),
        values: {
          companyNo: `PC/${n + 1}`, name: `${product} Producers`, product, productKind: n % 2 ? 'ODOP' : 'GI', form: 'PRODUCER_COMPANY', chosenOn: firstOn,
          ...(registeredOn !== undefined && registeredOn <= told.until && { registeredOn, registrationNo: `DEMO-REG-${n + 1}` }),
        },
        personal: {},
        atLeast: [],
      };
    }),
    ...members.flatMap(({ on, about }, n): ToldRecord[] => {
      const word = `member ${n + 1}`;
      const common = { register: 'member', under: `company ${Math.floor(n / A_COMPANY) + 1}`, district: 0, atLeast: [] } as const;
      return on > told.until ? [] : [{ ...common, word, values: { memberNo: String(n + 1), gender: 'MEN', ...about, enrolledOn: on, shares: draw(word, 1, 20) }, personal: { name: nameOf(word, about.gender), mobile: mobileOf(word) } }];
    }),
    ...applicationsOf(told),
  ];
}

function applicationsOf(told: Told): ToldRecord[] {
  return told.of('gi.users').filter(({ count }) => count > 0).flatMap(({ fortnight, count }, n): ToldRecord[] => {
    const word = `application ${fortnight.id}`;
    const usersOn = dayIn(fortnight, word);
    const filedOn = told.plan.scheme.startsOn;
    if (usersOn > told.until) return [];
    const product = PRODUCTS[n % PRODUCTS.length]!;
    return [{ word, register: 'gi-application', under: null, district: 0, values: { applicationNo: `DEMO/GI/${n + 1}`, product, applicant: `${product} artisans’ association`, filedOn, registeredOn: usersOn, giNo: `DEMO-GI-${n + 1}`, usersOn, authorisedUsers: count }, personal: {}, atLeast: [] }];
  });
}
