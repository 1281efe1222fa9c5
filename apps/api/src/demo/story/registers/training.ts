import { addDays, type CivilDate, type Fortnight } from '@pakhwada/domain/calendar';
import type { FieldValues } from '@pakhwada/domain/registers';
import { draw, spread } from '../draw.ts';
import { notBefore } from './clinic.ts';
import { mobileOf, nameOf, partsOf } from './persons.ts';
import type { UnitPool } from './pool.ts';
import { dayIn, indicatorBehind, taken, type Told, type ToldRecord } from './told.ts';

interface Batch {
  readonly no: string;
  readonly district: number;
  readonly institute: string | null; // told outright
  readonly startedOn: CivilDate;
  readonly completedOn: CivilDate;
  readonly trainees: Trainee[];
}
interface Trainee {
  readonly roll: number;
  readonly batch: Batch;
  readonly about: FieldValues;
  certifiedOn: CivilDate | null;
  enterpriseOn: CivilDate | null;
  udyam: string | null;
  owner?: FieldValues[string];
}
interface Programme {
  readonly name: 'esdp' | 'mdp';
  readonly programme: 'ESDP' | 'MDP';
  readonly days: number; // from the first to the last
  readonly trainingDays: number;
  readonly institutes: readonly string[];
  readonly trades: readonly string[];
}

const PROGRAMMES: readonly Programme[] = [
  { name: 'mdp', programme: 'MDP', days: 4, trainingDays: 5, institutes: ['Management institute, main campus', 'Management institute, extension centre'], trades: ['Costing and pricing', 'Digital book-keeping', 'Lean practices', 'Marketing'] },
  { name: 'esdp', programme: 'ESDP', days: 27, trainingDays: 24, institutes: ['Government ITI', 'Polytechnic', 'Women’s training centre'], trades: ['Tailoring', 'Food processing', 'Electrical work', 'Crafts and design', 'Computer accounts'] },
];
const LEFT_IN_A_BATCH = 3;
const OUTCOMES = ['WAGE_JOB', 'NONE', 'STUDYING', 'NOT_REACHED', 'WAGE_JOB'];
const FOLLOW_UPS = [[3, 91], [6, 183], [12, 366]] as const;
const FOLLOWED_PERCENT = 85;

/** Batches that ended in each fortnight with those who completed them; some more enrolled and left. Certificates and enterprises go to the longest waiting of the district. */
export function trainingOf(told: Told, pool: UnitPool): ToldRecord[] {
  return PROGRAMMES.flatMap((programme) => batchesOf(told, programme, pool).flatMap((batch) => recordsOf(told, programme, batch)));
}

function batchesOf(told: Told, programme: Programme, pool: UnitPool): Batch[] {
  const all: Batch[] = [];
  const completed = told.of(`trainee.${programme.name}.completed`);
  const [certified, enterprises] = [told.of(`trainee.${programme.name}.certified`), told.of(`trainee.${programme.name}.enterprise`)];
  for (const { id } of told.fortnights) {
    for (const { fortnight, unit, count } of told.of(`batch.${programme.name}.completed`).filter((one) => one.fortnight.id === id && one.count > 0)) {
      const people = completed.find((one) => one.fortnight.id === id && one.unit === unit);
      const share = spread(people?.count ?? 0, Array.from({ length: count }, () => 1));
      let given = 0;
      for (const [n, size] of share.entries()) {
        const batch = batchOf(told, programme, fortnight, unit, n);
        for (let roll = 1; roll <= size; roll += 1) {
          batch.trainees.push({ roll, batch, about: people ? partsOf(people.row, given, people.count) : {}, certifiedOn: null, enterpriseOn: null, udyam: null });
          given += 1;
        }
        all.push(batch);
      }
    }
    if (indicatorBehind(told.plan, `trainee.${programme.name}.certified`) === undefined) for (const batch of all) for (const one of batch.trainees) one.certifiedOn ??= addDays(batch.completedOn, draw(`certificates ${batch.no}`, 4, 12)); // nobody reports them: they come soon after
    for (const figure of certified.filter((one) => one.fortnight.id === id)) for (const one of waiting(all, figure.unit, ({ certifiedOn }) => certifiedOn === null).slice(0, figure.count)) one.certifiedOn = notBefore(dayIn(figure.fortnight, `certificate ${one.batch.no} ${one.roll}`), one.batch.completedOn);
    for (const figure of enterprises.filter((one) => one.fortnight.id === id)) {
      const ready = waiting(all, figure.unit, ({ certifiedOn, enterpriseOn }) => certifiedOn !== null && enterpriseOn === null).slice(0, figure.count);
      for (const [n, one] of ready.entries()) {
        one.enterpriseOn = notBefore(dayIn(figure.fortnight, `enterprise ${one.batch.no} ${one.roll}`), one.certifiedOn!);
        const { owner } = partsOf(figure.row, n, figure.count);
        Object.assign(one, { owner, udyam: pool.add(figure.unit, { ...(owner !== undefined && { owner }), size: 'MICRO' }).udyam });
      }
    }
  }
  return all;
}

function waiting(all: readonly Batch[], unit: number, isWaiting: (one: Trainee) => boolean): Trainee[] {
  return all.filter(({ district }) => district === unit).flatMap(({ trainees }) => trainees.filter(isWaiting));
}

function batchOf(told: Told, { programme, days }: Programme, fortnight: Fortnight, unit: number, n: number): Batch {
  const no = `${programme}/${fortnight.id.slice(2)}-${unit}-${n + 1}`;
  const known = told.story?.batches.find((one) => one.unit === unit && one.fortnight === fortnight.id && one.programme === programme && n === 0);
  const completedOn = known?.completedOn ?? dayIn(fortnight, `batch ${no}`);
  return { no, district: unit, institute: known?.institute ?? null, startedOn: known?.startedOn ?? notBefore(addDays(completedOn, -days), told.plan.scheme.startsOn), completedOn, trainees: [] };
}

function recordsOf(told: Told, { programme, trainingDays, institutes, trades }: Programme, batch: Batch): ToldRecord[] {
  const { no, district, startedOn, completedOn, trainees } = batch;
  const plannedStartOn = addDays(startedOn, -draw(`planned ${no}`, 0, 3));
  if (plannedStartOn > told.until) return [];
  const word = `batch ${no}`;
  const certifiedOn = trainees.reduce<CivilDate | null>((latest, one) => (one.certifiedOn !== null && (latest === null || one.certifiedOn < latest) ? one.certifiedOn : latest), null);
  const left = Array.from({ length: draw(`left ${no}`, 0, LEFT_IN_A_BATCH) }, (_, i) => trainees.length + i + 1);
  const common = { register: 'trainee', under: word, district, atLeast: [] } as const;
  return [
    {
      word,
      register: 'batch',
      under: null,
      district,
      values: {
        batchNo: no, programme, trade: trades[draw(`trade ${no}`, 0, trades.length - 1)]!, institute: batch.institute ?? institutes[draw(`institute ${no}`, 0, institutes.length - 1)]!, seats: trainees.length + left.length, plannedStartOn, plannedEndOn: addDays(completedOn, draw(`end ${no}`, 0, 2)),
        ...taken(told, 'startedOn', startedOn), ...taken(told, 'completedOn', completedOn, { trainingDays }), ...taken(told, 'certificatesOn', certifiedOn), ...followUpsOf(told, batch, certifiedOn),
      },
      personal: {},
      atLeast: [],
    },
    ...(startedOn > told.until
      ? []
      : [
          ...trainees.map((one): ToldRecord => ({ ...common, ...traineeOf(told, one) })),
          ...left.map((roll): ToldRecord => ({
            ...common,
            word: `trainee ${no} ${roll}`,
            values: { rollNo: String(roll), gender: roll % 2 ? 'MEN' : 'WOMEN', enrolledOn: startedOn, ...taken(told, 'leftOn', addDays(startedOn, 1), { leftReason: 'Left for work elsewhere' }) },
            personal: { name: nameOf(`${no} ${roll}`, roll % 2 ? 'MEN' : 'WOMEN'), mobile: mobileOf(`${no} ${roll}`) },
          })),
        ]),
  ];
}

/** Batches are asked after, most of them when it is due; the others stand as due. */
function followUpsOf(told: Told, { no, completedOn }: Batch, certifiedOn: CivilDate | null, values: FieldValues = {}): FieldValues {
  if (certifiedOn === null) return {};
  const days = FOLLOW_UPS.flatMap(([months, after]) => (draw(`followed ${months} ${no}`, 1, 100) > FOLLOWED_PERCENT ? [] : [taken(told, `followedUp${months}On`, notBefore(addDays(completedOn, after + draw(`day ${months} ${no}`, -2, 6)), certifiedOn), values)]));
  return Object.assign({}, ...days) as FieldValues;
}

function traineeOf(told: Told, { roll, batch, about, certifiedOn, enterpriseOn, udyam, owner }: Trainee): Pick<ToldRecord, 'word' | 'values' | 'personal'> {
  const word = `trainee ${batch.no} ${roll}`;
  return {
    word,
    values: {
      rollNo: String(roll), gender: 'MEN', ...about, enrolledOn: batch.startedOn, ...taken(told, 'completedOn', batch.completedOn),
      ...followUpsOf(told, batch, certifiedOn, { outcome: enterpriseOn !== null && enterpriseOn <= told.until ? 'ENTERPRISE' : OUTCOMES[draw(`outcome ${word}`, 0, OUTCOMES.length - 1)]! }),
      ...taken(told, 'certifiedOn', certifiedOn, { certificateNo: `${batch.no}/${roll}` }), ...taken(told, 'enterpriseOn', enterpriseOn, { ...(udyam !== null && { udyam }), ...(owner !== undefined && { owner }) }),
    },
    personal: { name: nameOf(word, about.gender), mobile: mobileOf(word) },
  };
}
