import { readFileSync } from 'node:fs';
import type { Problem } from '@pakhwada/contracts/wire';
import { wordBreach, wordHelp } from '@pakhwada/language/sentence';
import '@pakhwada/language/documents';
import { CheckPlanService } from '../../apps/api/src/schemes/check-plan.service.ts';
import { aRow, aScheme, type TestScheme } from './support/scheme.ts';

const FN = '2025-26-FN01';
const NEXT = '2025-26-FN02';
const CRORE = 1_00_00_000_00;
const FACTS = [
  ...['fortnight', 'draft', 'submission', 'submission_step', 'progress_entry', 'component_status', 'milestone_entry', 'fund_txn', 'correction', 'correction_approval', 'review'],
  ...['sealed_cell', 'sealed_milestone', 'sealed_component', 'sealed_office', 'sealed_scheme', 'report_file', 'job_run', 'outbox', 'mail', 'audit_log'],
];
const LANGUAGES = ['en', 'hi'] as const;
const DEVANAGARI = /[ऀ-ॿ]/;
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

interface Attempt {
  readonly by: string;
  readonly to: string; // after the address of the fortnights
  readonly body: object;
  readonly method?: 'post' | 'put';
}

/**
 * Bad input as a browser that checks nothing would send it. What one sheet's own spec holds is not said again here: rights, shapes and lists of breaches of the grid, the page of a component and
 * the money sheet lie in progress.spec.ts and funds.spec.ts, steps in fortnights.spec.ts, the addresses in platform.spec.ts.
 */
describe('bad input, refused in words and without a trace', () => {
  let scheme: TestScheme;
  beforeAll(async () => {
    scheme = await aScheme();
    await scheme.moveTo('2025-04-10T05:00:00.000Z');
    for (const login of ['officer901', 'officer902', 'second902', 'officer903', 'pmu', 'accountant', 'component', 'nodal']) await scheme.as(login);
  });
  afterAll(() => scheme?.server.close());

  const grid = (fortnightId: string, lgd = 901) => `${fortnightId}/offices/DIC-${lgd}/progress`;
  const cell = (more: object = {}, relatesTo = FN) => ({ ...aRow({ indicatorCode: 'C1-01', unit: 901, relatesTo, value: 12 }), ...more });
  const counts = async (): Promise<Record<string, number>> => {
    const [row] = await scheme.server.database.query<{ counts: Record<string, number> }>(`select json_build_object(${FACTS.map((table) => `'${table}', (select count(*) from ${table})`).join(', ')}) as counts`);
    return row!.counts;
  };
  const send = async ({ by, to, body, method = 'post' }: Attempt, language: 'en' | 'hi' = 'en') =>
    (await scheme.as(by))[method](`${scheme.address}/${to}`, body, { 'accept-language': language === 'hi' ? 'hi,en;q=0.5' : 'en-IN,en;q=0.9' });

  /** Sent in both languages: the same refusal, worded in each, and every table of facts as it was. */
  async function refused(attempt: Attempt): Promise<{ readonly status: number; readonly code: string; readonly places: string[]; readonly problem: Problem }> {
    const before = await counts();
    const [english, hindi] = await Promise.all(LANGUAGES.map(async (language) => {
      const answer = await send(attempt, language);
      expect([answer.status >= 400, answer.headers['content-type'], answer.headers['content-language']]).toEqual([true, 'application/problem+json; charset=utf-8', language]);
      const problem = answer.json<Problem>();
      for (const { code, text } of problem.breaches) expect([code, text.length > 15, text.includes('{'), DEVANAGARI.test(text)]).toEqual([code, true, false, language === 'hi']);
      expect(problem.title).toBe(problem.breaches.find(({ code }) => code === problem.code)!.text);
      expect(problem.help).toBe(wordHelp(problem.code as never, language));
      return problem;
    }));
    const places = ({ breaches }: Problem) => breaches.map(({ code, row, field }) => [row && Object.values(row).join('/'), field, code].filter((part) => part !== null).join(' ')).sort();
    expect(places(hindi!)).toEqual(places(english!));
    expect(await counts()).toEqual(before);
    return { status: english!.status, code: english!.code, places: places(english!), problem: english! };
  }

  describe('while the fortnight is open', () => {
    it('five faults of one grid are five breaches, each at its row and field', async () => {
      const rows = [
        cell({ value: -1 }),
        cell({ value: 1e15, unit: 902 }),
        cell({ breakdowns: { GENDER: { WOMEN: 5, MEN: 4 } }, relatesTo: '2025-26-FN03' }),
        cell({ indicatorCode: 'C9-99' }),
      ];
      const { status, code, places } = await refused({ by: 'officer901', to: `${grid(FN)}/submission`, body: { revision: 0, rows } });
      expect([status, code]).toEqual([403, 'NOT_YOUR_DISTRICT']);
      expect(places.filter((place) => !place.endsWith('BREAKDOWN_INCOMPLETE'))).toEqual([
        `C1-01/901/${FN} value NEGATIVE`,
        'C1-01/901/2025-26-FN03 breakdowns.GENDER BREAKDOWN_DIFFERS',
        'C1-01/901/2025-26-FN03 relatesTo RELATES_TO_FUTURE',
        `C1-01/902/${FN} unit NOT_YOUR_DISTRICT`,
        `C9-99/901/${FN} indicatorCode UNKNOWN_INDICATOR`,
      ].sort());
    });

    it('10^15 and what lies beyond every number are one and the same: too large', async () => {
      for (const value of [1e15, Number.MAX_SAFE_INTEGER]) {
        const { places } = await refused({ by: 'officer901', to: `${grid(FN)}/submission`, body: { revision: 0, rows: [cell({ value, breakdowns: { GENDER: { WOMEN: value, MEN: 0 } } })] } });
        expect(places).toContain(`C1-01/901/${FN} value TOO_LARGE`);
      }
      const { status, places } = await refused({ by: 'accountant', to: `${FN}/offices/PMU/money/submission`, body: { revision: 0, rows: [{ line: 1, componentCode: 'C1', type: 'RELEASE', amountPaise: 1e15, on: '2025-04-09', reference: 'GO/1', remark: null }] } });
      expect([status, places]).toEqual([422, ['1 amountPaise RELEASED_ABOVE_AMOUNT']]);
    });

    it('text in a number, half a person and unknown keys: each at its cell, each in words', async () => {
      const rows = [cell({ value: '12' }), cell({ value: 2.5 }), cell({ breakdowns: { GENDER: { WOMEN: 'five' } }, isApproved: true }), cell({ reasonCode: 'R00' })];
      const { status, places } = await refused({ by: 'officer901', to: `${grid(FN)}/submission`, body: { revision: 0, rows, approvedBy: 'me' } });
      expect(status).toBe(422);
      expect(places.filter((place) => !place.endsWith('BREAKDOWN_INCOMPLETE') && !place.endsWith('DUPLICATE_ROW'))).toEqual(
        [`C1-01/901/${FN} value NOT_A_WHOLE_NUMBER`, `C1-01/901/${FN} value NOT_A_WHOLE_NUMBER`, `C1-01/901/${FN} breakdowns.GENDER.WOMEN NOT_A_WHOLE_NUMBER`, `C1-01/901/${FN} isApproved BAD_SHAPE`, `C1-01/901/${FN} reasonCode BAD_SHAPE`, 'approvedBy BAD_SHAPE'].sort(),
      );
      const keys = await refused({ by: 'officer901', to: `${grid(FN)}/submission`, body: { revision: 0, rows: [cell({ breakdowns: { GENDER: { WOMEN: 5, MEN: 7 } } })], approvedBy: 'me' } });
      expect([keys.status, keys.places]).toEqual([400, ['approvedBy BAD_SHAPE']]);
    });

    it('faults of form and of rules come in one refusal, each at its place: the grid', async () => {
      const women = { GENDER: { WOMEN: 22, MEN: 10 } };
      const rows = [
        cell({ value: 'twelve', reasonCode: 'R99', breakdowns: { GENDER: { WOMEN: -1 } } }),
        cell({ value: -3, unit: 902, colour: 'red' }),
        cell({ value: 33, breakdowns: women, relatesTo: '2025-26-FN05' }),
        cell({ indicatorCode: 'C9-99', value: '7' }),
        { unit: 901, relatesTo: FN, value: 1 },
        'a row',
      ];
      const { status, code, places } = await refused({ by: 'officer901', to: `${grid(FN)}/submission`, body: { revision: 'none', rows, approvedBy: 'me' } });
      expect([status, code]).toEqual([403, 'NOT_YOUR_DISTRICT']);
      expect(places.filter((place) => !place.endsWith('BREAKDOWN_INCOMPLETE'))).toEqual([
        ...[`C1-01/901/${FN} value NOT_A_WHOLE_NUMBER`, `C1-01/901/${FN} remark REMARK_NEEDED`, `C1-01/901/${FN} breakdowns.GENDER.WOMEN NEGATIVE`],
        ...[`C1-01/902/${FN} unit NOT_YOUR_DISTRICT`, `C1-01/902/${FN} colour BAD_SHAPE`],
        ...['C1-01/901/2025-26-FN05 breakdowns.GENDER BREAKDOWN_DIFFERS', 'C1-01/901/2025-26-FN05 relatesTo RELATES_TO_FUTURE'],
        ...[`C9-99/901/${FN} indicatorCode UNKNOWN_INDICATOR`, `C9-99/901/${FN} value NOT_A_WHOLE_NUMBER`],
        ...['indicatorCode', 'numerator', 'denominator', 'qualifier', 'breakdowns', 'reasonCode', 'remark'].map((field) => `901/${FN} ${field} BAD_SHAPE`),
        ...[' BAD_SHAPE'.trim(), 'approvedBy BAD_SHAPE', 'revision NOT_A_WHOLE_NUMBER'],
      ].sort());
    });

    it('and so on the page of a component, on the money sheet and in a correction', async () => {
      const milestones = [{ milestoneCode: 'C1-M1', actualOn: '2025-04-11' }, { milestoneCode: 'C1-M2', actualOn: 'soon' }];
      const row = { componentCode: 'C1', stage: 'UNDER_IMPLEMENTATION', milestones, reasonCode: 'R99', recoveryOn: '2025-02-30', remark: null, nextPlan: 'Go on', hurry: true };
      const page = await refused({ by: 'component', to: `${FN}/offices/DEPT/status/C1/submission`, body: { revision: 0, rows: [row] } });
      expect([page.status, page.places]).toEqual([422, ['C1 hurry BAD_SHAPE', 'C1 milestones.C1-M2 BAD_SHAPE', 'C1 recoveryOn BAD_SHAPE', 'C1 remark REMARK_NEEDED', 'C1/C1-M1 milestones.C1-M1 FUTURE_DATE']]);

      const line = (no: number, more: object) => ({ line: no, componentCode: 'C1', type: 'EXPENDITURE', amountPaise: CRORE, on: '2025-04-09', reference: `V/${no}`, remark: null, ...more });
      const lines = [line(1, { amountPaise: '5 lakh', on: '2025-04-11' }), line(2, { amountPaise: -1 }), line(3, { type: 'GIFT' }), line(4, { reference: ' ', remark: 7, componentCode: 'C8' })];
      const money = await refused({ by: 'accountant', to: `${FN}/offices/PMU/money/submission`, body: { revision: 0, rows: lines } });
      expect([money.status, money.places]).toEqual([422, ['C1/1 amountPaise NOT_A_WHOLE_NUMBER', 'C1/3 type BAD_SHAPE', 'C8/4 remark BAD_SHAPE', '1 on FUTURE_DATE', '2 amountPaise AMOUNT_NOT_POSITIVE', '4 componentCode UNKNOWN_COMPONENT', '4 reference REFERENCE_NEEDED'].sort()]);

      const correction = await refused({ by: 'officer901', to: `${FN}/corrections`, body: { indicatorCode: 'C1-01', unit: 901, correctsFortnight: FN, newValue: 'nine', why: 'x' } });
      expect([correction.status, correction.places]).toEqual([409, [`C1-01/901/${FN} correctsFortnight ENTRY_NOT_FROZEN`, 'newValue NOT_A_WHOLE_NUMBER', 'reason BAD_SHAPE', 'why BAD_SHAPE']]);
    });

    it('a date to come, a date before the scheme, a foreign milestone: all on one page of a component', async () => {
      const milestones = [{ milestoneCode: 'C1-M1', actualOn: '2025-04-11' }, { milestoneCode: 'C7-M1', actualOn: '2025-04-09' }];
      const row = { componentCode: 'C1', stage: 'FINANCIALLY_CLOSED', milestones, reasonCode: 'R99', recoveryOn: '2025-04-10', remark: null, nextPlan: 'Go on' };
      const { places } = await refused({ by: 'component', to: `${FN}/offices/DEPT/status/C1/submission`, body: { revision: 0, rows: [row] } });
      expect(places).toEqual(['C1 recoveryOn RECOVERY_DATE_PAST', 'C1 remark REMARK_NEEDED', 'C1/C1-M1 milestones.C1-M1 FUTURE_DATE', 'C1/C7-M1 milestones.C7-M1 UNKNOWN_MILESTONE']);
      const noDay = await refused({ by: 'component', to: `${FN}/offices/DEPT/status/C1/submission`, body: { revision: 0, rows: [{ ...row, recoveryOn: '2025-02-30' }] } });
      expect([noDay.status, noDay.places]).toEqual([422, ['C1 recoveryOn BAD_SHAPE', ...places.slice(1)]]);
      expect(noDay.problem.breaches[0]!.text).toContain('2025-02-30');
    });

    it('money before it is there: negative, to come, without a number, above what was released', async () => {
      const line = (no: number, more: object) => ({ line: no, componentCode: 'C1', type: 'EXPENDITURE', amountPaise: CRORE, on: '2025-04-09', reference: `V/${no}`, remark: null, ...more });
      const rows = [line(1, { amountPaise: -CRORE }), line(2, { on: '2025-04-11' }), line(3, { reference: ' ' }), line(4, { componentCode: 'C8' }), line(5, { on: '2025-03-31' })];
      const { status, places, problem } = await refused({ by: 'accountant', to: `${FN}/offices/PMU/money/submission`, body: { revision: 0, rows } });
      expect([status, places]).toEqual([422, ['1 amountPaise AMOUNT_NOT_POSITIVE', '2 on FUTURE_DATE', '3 reference REFERENCE_NEEDED', '4 componentCode UNKNOWN_COMPONENT', '5 amountPaise SPENT_ABOVE_RELEASED', '5 on DATE_OUTSIDE_FORTNIGHT']]);
      expect(spaced(problem.breaches.find(({ code }) => code === 'SPENT_ABOVE_RELEASED')!.text)).toContain('₹300.00 lakh');
    });

    it('another district’s sheet: who can change that is named', async () => {
      for (const method of ['post', 'put'] as const) {
        const to = method === 'post' ? `${grid(FN, 902)}/submission` : `${grid(FN, 902)}/draft`;
        const { status, code, problem } = await refused({ by: 'officer901', to, method, body: { ...(method === 'post' ? { revision: 0 } : { version: 0 }), rows: [cell({ unit: 902 })] } });
        expect([status, code]).toEqual([403, 'NOT_YOUR_DISTRICT']);
        expect(problem.help).toMatch(/nodal officer/i);
      }
    });

    it('a blank is not 0: silence leaves no row and no report, NIL leaves both', async () => {
      const { places } = await refused({ by: 'officer901', to: `${grid(FN)}/submission`, body: { revision: 0, rows: [cell({ value: null, reasonCode: null })] } });
      expect(places).toContain(`C1-01/901/${FN} value VALUE_MISSING`);
      expect((await refused({ by: 'officer901', to: `${grid(FN)}/submission`, body: { revision: 0, rows: [] } })).code).toBe('NOTHING_TO_SUBMIT');
      expect((await send({ by: 'officer903', to: `${grid(FN, 903)}/submission`, body: { revision: 0, rows: scheme.rows('DIC-903', FN, 0) } })).status).toBe(201);
      expect(await scheme.server.database.query(`select unit_id, value from progress_entry`)).toEqual([{ unit_id: 903, value: 0 }]);
      const [{ units }] = (await (await scheme.as('nodal')).get(`${scheme.address}/live/review`)).json().components[0].indicators;
      expect(units.map(({ unit, isReported, during }: { unit: number; isReported: boolean; during: unknown }) => [unit, isReported, during])).toEqual([
        [901, false, { missing: expect.any(String) }],
        [902, false, { missing: expect.any(String) }],
        [903, true, 0],
      ]);
    });

    it('the same submission twice: the second is shown what the first sent, also when both come at once', async () => {
      const attempts = ['officer902', 'second902'].map((by, i): Attempt => ({ by, to: `${grid(FN, 902)}/submission`, body: { revision: 0, rows: scheme.rows('DIC-902', FN, 21 + i) } }));
      const answers = await Promise.all(attempts.map((attempt) => send(attempt)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      const kept = 21 + answers.findIndex(({ status }) => status === 201);
      expect(answers.find(({ status }) => status === 409)!.json()).toMatchObject({ code: 'REVISION_TAKEN', current: { revision: 1, rows: [{ value: kept }] } });
      for (const attempt of attempts) expect((await refused(attempt)).problem).toMatchObject({ status: 409, code: 'REVISION_TAKEN', current: { revision: 1, rows: [{ value: kept }] } });
    });

    it('a session that expires half-way: 401, the draft is there after signing in again, and can be sent', async () => {
      const before = await scheme.server.as('officer901');
      const rows = scheme.rows('DIC-901', FN, 17);
      expect((await before.put(`${scheme.address}/${grid(FN)}/draft`, { version: 0, rows })).status).toBe(200);
      await scheme.server.database.query(`update session set created_at = created_at - interval '3 days', last_seen_at = last_seen_at - interval '3 days', expires_at = expires_at - interval '3 days' where created_at = (select max(created_at) from session where person_id = $1)`, [scheme.charge('officer901').personId]);
      const facts = await counts();
      for (const [method, to, body] of [['put', 'draft', { version: 1, rows: [] }], ['post', 'submission', { revision: 0, rows }]] as const) {
        const answer = await before[method](`${scheme.address}/${grid(FN)}/${to}`, body, { 'accept-language': 'hi' });
        expect([answer.status, answer.json<Problem>().code, DEVANAGARI.test(answer.json<Problem>().title)]).toEqual([401, 'SESSION_OVER', true]);
      }
      expect(await counts()).toEqual(facts);
      const again = await scheme.server.as('officer901');
      const { draft } = (await again.get(`${scheme.address}/${grid(FN)}`)).json();
      expect(draft).toMatchObject({ version: 1, rows });
      expect((await again.post(`${scheme.address}/${grid(FN)}/submission`, { revision: 0, rows: draft.rows })).status).toBe(201);
    });
  });

  describe('once the fortnight is closed', () => {
    const closed = (fortnightId: string): Attempt[] => [
      { by: 'pmu', to: `${fortnightId}/offices/PMU/progress/submission`, body: { revision: 0, rows: scheme.rows('PMU', fortnightId, 1) } },
      { by: 'pmu', to: `${fortnightId}/offices/PMU/progress/draft`, method: 'put', body: { version: 0, rows: scheme.rows('PMU', fortnightId, 1) } },
      { by: 'accountant', to: `${fortnightId}/offices/PMU/money/submission`, body: { revision: 0, rows: [] } },
      { by: 'component', to: `${fortnightId}/offices/DEPT/status/C1/submission`, body: { revision: 0, rows: [{ componentCode: 'C1', stage: 'UNDER_IMPLEMENTATION', milestones: [], reasonCode: 'R03', recoveryOn: '2027-01-31', remark: null, nextPlan: 'Go on' }] } },
    ];

    it('every sheet says that entry ended, when, and who can help', async () => {
      await scheme.tickAt('2025-04-16T06:00:00.000Z');
      for (const attempt of closed(FN)) {
        const { status, code, problem } = await refused(attempt);
        expect([attempt.to, status, code]).toEqual([attempt.to, 409, 'CUT_OFF_PASSED']);
        expect([problem.title, problem.help]).toEqual([expect.stringMatching(/15\.04\.2025, 23:59.IST.*open fortnight/), expect.stringMatching(/nodal officer/i)]);
      }
    });

    it('and after the freeze that nobody can change it, with every other breach of the sheet beside', async () => {
      await scheme.tickAt('2025-04-18T12:30:00.000Z');
      for (const attempt of closed(FN)) expect([attempt.to, (await refused(attempt)).code]).toEqual([attempt.to, 'FORTNIGHT_FROZEN']);
      const { code, places } = await refused({ by: 'officer901', to: `${grid(FN)}/submission`, body: { revision: 0, rows: [cell({ value: -4 }), cell({ indicatorCode: 'C9-99' })] } });
      expect([code, places.filter((place) => !place.endsWith('BREAKDOWN_INCOMPLETE'))]).toEqual([
        'FORTNIGHT_FROZEN',
        [`C1-01/901/${FN} value NEGATIVE`, `C9-99/901/${FN} indicatorCode UNKNOWN_INDICATOR`, 'FORTNIGHT_FROZEN', 'REVISION_TAKEN'],
      ]);
    });

    it('a fortnight that has not begun takes nothing either', async () => {
      const { status, code } = await refused({ by: 'officer901', to: `2025-26-FN03/offices/DIC-901/progress/submission`, body: { revision: 0, rows: [cell({}, '2025-26-FN03')] } });
      expect([status, code]).toEqual([404, 'UNKNOWN_FORTNIGHT']);
      expect((await send({ by: 'officer901', to: `${grid(NEXT)}/submission`, body: { revision: 0, rows: [cell({}, NEXT)] } })).status).toBe(201); // the open one does
    });
  });

  describe('a plan whose components and unallocated do not make the amount', () => {
    const plan = readFileSync(new URL('../../plans/jammu-kashmir.yaml', import.meta.url), 'utf8');

    it.each([
      ['a component', 'amount: 30.64 crore', 'amount: 30.63 crore', '₹7,729.00'],
      ['unallocated', 'unallocated: 0 crore', 'unallocated: 0.50 crore', '₹7,780.00'],
    ])('is named by its sums, its path and line: %s', (_, from, to, sum) => {
      expect(plan).toContain(from);
      const { plan: read, breaches } = scheme.server.get(CheckPlanService).check(plan.replace(from, to));
      expect([read, breaches.map(({ code, path, line }) => [code, path, line > 1])]).toEqual([null, [['PLAN_AMOUNTS_DIFFER', 'amounts[0].amount', true]]]);
      const texts = LANGUAGES.map((language) => spaced(wordBreach(breaches[0]!, language)));
      expect(texts[0]).toEqual(expect.stringContaining(`${sum} lakh`));
      expect(texts[0]).toEqual(expect.stringContaining('₹7,730.00 lakh'));
      expect([texts[1]!.includes(sum), DEVANAGARI.test(texts[1]!)]).toEqual([true, true]);
      expect(LANGUAGES.map((language) => wordHelp('PLAN_AMOUNTS_DIFFER', language))).toEqual([expect.stringContaining('PMU'), expect.stringMatching(DEVANAGARI)]);
    });

    it('is told together with everything else that is wrong in the file', () => {
      const spoilt = plan.replace('amount: 30.64 crore', 'amount: 30.63 crore').replace('partner: IIM-JAMMU', 'partner: IIM-JAMU').replace('weight: 70, target: 20000', 'weight: 71, target: 20000');
      const { breaches } = scheme.server.get(CheckPlanService).check(spoilt);
      expect(breaches.map(({ code, path }) => `${code} ${path}`)).toEqual(expect.arrayContaining(['PLAN_AMOUNTS_DIFFER amounts[0].amount', expect.stringMatching(/^PLAN_UNKNOWN_CODE components\[1\]/), expect.stringMatching(/^PLAN_WEIGHTS_DIFFER components\[0\]/)]));
    });
  });
});
