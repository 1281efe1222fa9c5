import { BEATS } from '@pakhwada/domain/calendar';
import { AMOUNT_STAGES, COMPONENT_KINDS, FUND_FLOWS, INCLUSION_GROUPS, INDICATOR_NATURES, NORM_GROUPS, NORM_STANDINGS, OFFICE_KINDS, UNIVERSE_DEFINITIONS } from '@pakhwada/domain/plan';
import { z } from 'zod';
import { CivilDate, Code, FortnightId } from '../wire/wire.schema.ts';

const Text = z.string().trim().min(1).max(500);
const Word = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'a key is written in small letters, like snow-bound');
const CodeWord = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/, 'a code is written in capitals, like HEALTH_CLINIC');
const Name = z.strictObject({ en: Text, hi: Text, local: Text.exactOptional() }).describe('A name in English and Hindi, and in the local language where it has one');
const MoneyWord = z.string().min(1).describe('An amount as an officer writes it: "77.30 crore", "38.50 lakh", "1,25,000.50"');
const Hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'an hour is written like 18:00');
const Percent = z.number().min(0).max(100).multipleOf(0.01).describe('Per cent, with at most two decimals');
const SignedPercent = z.number().min(-100).max(100).multipleOf(0.01).describe('Percentage points, with at most two decimals');
const Share = z.number().min(0).max(10).multipleOf(0.0001).describe('A plain number such as 0.75, with at most four decimals');
const Count = z.int().min(0).max(999_999_999_999_999);
const Lgd = z.int().min(1).max(99_999).describe('Local Government Directory code');
const ComponentCode = z.string().regex(/^[A-Z][A-Z0-9]{0,5}$/, 'a component code is written like C2');

const Curve = z
  .record(FortnightId, Percent)
  .describe('Planned per cent at the end of each named fortnight; between two of them the plan rises evenly by day. Left out: time elapsed stands in for the plan');

const Amount = z.strictObject({
  stage: z.enum(AMOUNT_STAGES),
  amount: MoneyWord,
  date: CivilDate,
  authority: Text,
  source: Text,
  illustrative: z.boolean().optional().describe('Invented for a demonstration; every screen and page says so'),
});

const Calendar = z.strictObject({
  beat: z.enum(BEATS),
  firstFortnight: FortnightId.describe('The first fortnight that is reported'),
  reminders: z.strictObject({ daysBefore: z.array(z.int().min(0).max(12)), hour: z.int().min(0).max(23) }),
  cutOff: Hour.describe('On the last day of the fortnight'),
  resubmitWorkingDays: z.int().min(0).max(10),
  freezeWorkingDays: z.int().min(0).max(15),
  freezeHour: Hour,
  extensionWorkingDaysAtMost: z.int().min(0).max(3),
  weeklyHolidays: z.strictObject({ sundays: z.boolean(), saturdays: z.array(z.int().min(1).max(5)).describe('Which Saturdays of the month, like [2, 4]') }),
  holidays: z.array(z.strictObject({ date: CivilDate, name: Name, illustrative: z.boolean().optional() })),
});

const Rules = z.strictObject({
  version: z.int().min(1).describe('1: the lapse is before caps; from 2 on caps and dated work orders are in it, and the review carries the statements of funds; from 3 on what the registers hold: verified share, inclusion, market, reach; from 4 on the work of the committee: decisions, action points, projects, partners, risks'),
  rag: z.strictObject({
    redBelowSpi: Share,
    amberBelowSpi: Share,
    redMilestoneDaysLate: z.int().min(0).describe('A critical milestone later than this is red'),
    amberMilestoneDaysLate: z.int().min(0),
    silentFortnightsForRed: z.int().min(1),
  }),
  money: z.strictObject({
    lowUseBelow: Percent.describe('Spent of released, per cent'),
    lowUseAfterTimeElapsed: Percent,
    lapseRiskAbove: Percent.describe('Projected lapse of the release of the year'),
    paidAheadAbovePoints: SignedPercent,
    billsPendingBelowPoints: SignedPercent,
    stretchAmberFrom: Share,
    stretchRedAbove: Share,
    concentrationAbove: Percent.optional().describe('Of all that is spent, on one component; above it the committee is told. Left out: 80'),
    unitCostBand: Percent.optional().describe('Either way from the norm; beyond it a unit cost is flagged. Left out: 25'),
  }),
  staleness: z.strictObject({ amberAfterDays: z.int().min(1), redAfterDays: z.int().min(1) }),
  caps: z.strictObject({ lastQuarter: Percent, march: Percent }).describe('Spending from January to March and in March, of the budget estimate of the year; applied from rule set 2 on'),
});

const Office = z.strictObject({ code: Code, kind: z.enum(OFFICE_KINDS), name: Name, district: Lgd.optional().describe('Of a district office') });

const District = z.strictObject({
  lgd: Lgd,
  name: Name,
  aliases: z.array(Text).optional().describe('Other spellings under which the district arrives'),
  division: Word,
  weight: Count.describe('Population or another whole number by which targets are shared out'),
  group: Word.optional().describe('Districts with a curve of their own, like snow-bound'),
  reporting: z.boolean().optional().describe('false: never shown as silent'),
});

const Measure = z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/, 'a measure of a register is written like trainee.esdp.completed');
const RegisterSource = z
  .union([Measure, z.strictObject({ of: Measure, to: Measure })])
  .describe('The measure of a register that gives the figure; a ratio names both sides, `of` so many `to` so many. Left out: no register stands behind it');

const Indicator = z.strictObject({
  code: Code,
  nature: z.enum(INDICATOR_NATURES).describe('C counter, typed as the value during the fortnight; S stand on the last day; R numerator and denominator'),
  name: Name,
  unit: Name,
  weight: Percent.describe('Share in the physical index of the component; 0 = followed, not counted'),
  target: Count.nullable().describe('Life target of the State; null where the plan sets none'),
  level: z.enum(['DISTRICT', 'STATE']),
  apportion: z.enum(['population']).optional().describe('Share the target out over the districts by their weight, largest remainder'),
  targets: z.record(z.string().regex(/^[1-9]\d{0,4}$/, 'a district is named by its LGD code, like 901'), Count).optional().describe('Or name each district target by LGD code'),
  enteredBy: z.enum(['DISTRICT', 'PARTNER', 'PMU']),
  breakdowns: z.array(CodeWord).optional(),
  dli: Text.optional(),
  headline: z.boolean().optional(),
  register: RegisterSource.optional(),
});

const Milestone = z.strictObject({ code: Code, name: Name, planned: CivilDate, critical: z.boolean().optional(), weight: Percent });

const InclusionNorm = z.strictObject({ group: z.enum(NORM_GROUPS), share: Percent, standing: z.enum(NORM_STANDINGS).describe('What it rests on: an order, a rule of thumb, or nothing'), source: Text });

const Universe = z.strictObject({
  definition: z.enum(UNIVERSE_DEFINITIONS).describe('Who is counted: all units by an estimate, those with a Udyam number, or these with Udyam Assist. Figures of two definitions are never added or compared'),
  units: Count,
  micro: Count.optional(),
  womenOwned: Count.optional(),
  asOn: CivilDate,
  source: Text,
  illustrative: z.boolean().optional(),
});

const DistrictElsewhere = z.strictObject({ lgd: Lgd, name: Name, aliases: z.array(Text).optional(), stateLgd: z.int().min(1).max(99), stateName: Name });

const Component = z.strictObject({
  code: ComponentCode,
  kind: z.enum(COMPONENT_KINDS),
  type: CodeWord,
  name: Name,
  shortName: Name,
  amount: MoneyWord,
  start: CivilDate.optional().describe('Left out: the start of the scheme'),
  end: CivilDate.optional().describe('Left out: the end of the scheme'),
  officer: Code.describe('Office of the component officer'),
  partner: Code.optional(),
  curve: Curve.optional(),
  districtCurves: z.record(Word, Curve).optional().describe('A curve of its own for each group of districts'),
  indicators: z.array(Indicator),
  milestones: z.array(Milestone),
  unitCost: z.strictObject({ indicator: Code, norm: MoneyWord }).optional().describe('What one unit of an indicator of this component should cost'),
  inclusionNorms: z.array(InclusionNorm).optional().describe('Shares that groups should have among those whom the component reaches'),
});

/** The plan of one scheme of one State, as an officer writes it. Published as docs/plan-file.schema.json; `plan check` and `plan apply` read it. */
export const PlanFile = z
  .strictObject({
    format: z.literal('pakhwada-plan/1'),
    illustrative: z.boolean().describe('true: the file holds figures that are not public fact, and every screen and page says so'),
    state: z.strictObject({ lgd: z.int().min(1).max(99), code: z.string().regex(/^[A-Z]{2}$/, 'a State code is written like AB'), kind: z.enum(['STATE', 'UT']), name: Name, government: Name }),
    scheme: z.strictObject({ code: Word, title: Name, department: Name, start: CivilDate, end: CivilDate, fundFlow: z.enum(FUND_FLOWS) }),
    amounts: z.array(Amount).describe('Oldest first; the last is where the money stands'),
    unallocated: MoneyWord.describe('What no component holds; components and this make the last amount'),
    calendar: Calendar,
    rules: Rules,
    divisions: z.record(Word, Name),
    offices: z.array(Office),
    districts: z.array(District).min(1),
    districtsElsewhere: z.array(DistrictElsewhere).optional().describe('Districts of another State that still arrive in files; their rows are refused by name'),
    universe: z.array(Universe).optional().describe('How many enterprises the State has, by each count that is published'),
    breakdowns: z.array(
      z.strictObject({
        code: CodeWord,
        kind: z.enum(['SINGLE_CHOICE', 'OVERLAPPING']).describe('The parts make the total, or each part is at most the total'),
        parts: z.array(z.strictObject({ code: CodeWord, name: Name, inclusion: z.enum(INCLUSION_GROUPS).optional().describe('The group whose share it counts for') })).min(1),
      }),
    ),
    components: z.array(Component),
    committee: z.strictObject({ name: Name, members: z.array(z.strictObject({ designation: Name, chair: z.boolean().optional() })) }),
    approval: z.strictObject({ orderNo: Text, date: CivilDate, authority: Text }).optional().describe('The order that approves the plan; needed to apply it'),
  })
  .meta({ id: 'PlanFile', title: 'Pakhwada plan file', description: 'One scheme of one State' });
export type PlanFile = z.infer<typeof PlanFile>;
