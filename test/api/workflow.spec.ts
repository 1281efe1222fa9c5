import { createHash } from 'node:crypto';
import { aScheme, type TestScheme } from './support/scheme.ts';

const FN = '2025-26-FN01';

describe('a fortnight from entry to freeze', () => {
  let scheme: TestScheme;
  beforeAll(async () => {
    scheme = await aScheme();
  });
  afterAll(() => scheme?.server.close());

  it('opens the first fortnight by itself', async () => {
    const list = (await (await scheme.as('officer901')).get(scheme.address)).json();
    expect(list).toEqual([expect.objectContaining({ id: FN, state: 'OPEN', startsOn: '2025-04-01', endsOn: '2025-04-15', lengthDays: 15, freezesAt: '2025-04-18T12:30:00.000Z', reviewSha256: null })]);
  });

  it('takes an entry, has it verified and approved by three people, and freezes it', async () => {
    await scheme.moveTo('2025-04-14T05:00:00.000Z');
    const officer = await scheme.as('officer901');
    const sheet = (await officer.get(`${scheme.address}/${FN}/offices/DIC-901/progress`)).json();
    expect(sheet.cells).toEqual([expect.objectContaining({ indicatorCode: 'C1-01', unit: 901, target: 300, before: 0, lastDuring: null })]);
    const submitted = await officer.post(`${scheme.address}/${FN}/offices/DIC-901/progress/submission`, { revision: 0, rows: scheme.rows('DIC-901', FN, 12) });
    expect(submitted.text).toContain('receiptNo');
    expect(submitted.status).toBe(201);

    const step = { sheets: [{ officeCode: 'DIC-901', sheet: 'progress', revision: 1 }] };
    expect((await (await scheme.as('gm901')).post(`${scheme.address}/${FN}/verifications`, step)).json()).toEqual({ done: 1 });
    expect((await (await scheme.as('nodal')).post(`${scheme.address}/${FN}/approvals`, step)).json()).toEqual({ done: 1 });

    const live = await (await scheme.as('secretary')).get(`${scheme.address}/live/review`);
    expect(live.status).toBe(200);
    const review = live.json();
    expect(review).toMatchObject({ basis: 'LIVE', asOn: '2025-04-14', fortnight: { id: FN } });
    expect(review.components[0].indicators[0].state).toMatchObject({ total: 12, during: 12 });

    const done = await scheme.tickAt('2025-04-18T12:30:00.000Z');
    expect(done.map(({ job, fortnightId }) => `${job} ${fortnightId}`)).toContain(`freeze ${FN}`);
    const frozen = await (await scheme.as('secretary')).get(`${scheme.address}/${FN}/review`);
    expect(frozen.json()).toMatchObject({ basis: 'FROZEN', asOn: '2025-04-15', planVersion: 1 });
    expect(frozen.headers['x-review-sha256']).toBe(createHash('sha256').update(frozen.bytes).digest('hex'));
    expect(frozen.json().components[0].indicators[0].state).toMatchObject({ total: 12 });
  });

  it('opened the next fortnight meanwhile, at midnight in India', async () => {
    const list = (await (await scheme.as('nodal')).get(scheme.address)).json();
    expect(list[1]).toMatchObject({ id: '2025-26-FN02', state: 'OPEN', startsOn: '2025-04-16', endsOn: '2025-04-30', opensAt: '2025-04-15T18:30:00.000Z', cutOffAt: '2025-04-30T18:29:59.999Z' });
    expect(await scheme.server.database.query(`select starts_on::text as on from fortnight where fortnight_id = '2025-26-FN02'`)).toEqual([{ on: '2025-04-16' }]);
  });

  it('gives back a date as it was typed', async () => {
    const page = `${scheme.address}/2025-26-FN02/offices/DEPT/status/C1`;
    const row = { componentCode: 'C1', stage: 'UNDER_IMPLEMENTATION', milestones: [{ milestoneCode: 'C1-M1', actualOn: '2025-04-16' }], reasonCode: 'R11', recoveryOn: '2026-04-01', remark: null, nextPlan: 'Go on' };
    const officer = await scheme.as('component');
    await officer.put(`${page}/draft`, { version: 0, rows: [row] });
    expect((await officer.get(page)).json().draft.rows).toEqual([row]);
    expect((await officer.post(`${page}/submission`, { revision: 0, rows: [row] })).status).toBe(201);
    expect((await officer.get(page)).json().submitted).toEqual([row]);
    expect(await scheme.server.database.query(`select recovery_on::text as on from component_status`)).toEqual([{ on: '2026-04-01' }]);
  });
});
