import { aScheme, type TestScheme } from '../api/support/scheme.ts';

const FN = '2025-26-FN01';

describe('a clock that jumps', () => {
  let scheme: TestScheme;
  beforeAll(async () => {
    scheme = await aScheme();
  });
  afterAll(() => scheme?.server.close());

  const named = (jobs: readonly { job: string; fortnightId: string }[]): string[] => jobs.map(({ job, fortnightId }) => `${job} ${fortnightId}`);
  const mails = async (): Promise<{ recipient: string; code: string }[]> => scheme.server.database.query(`select payload ->> 'recipient' as recipient, payload ->> 'code' as code from outbox where topic = 'mail.send' order by 2, 1`);

  it('reminds, on the day, the offices that have not reported, and gives the nodal office the list', async () => {
    await scheme.moveTo('2025-04-11T05:00:00.000Z');
    await scheme.allReport(FN, 12, ['DIC-902', 'PMU']);
    expect(named(await scheme.tickAt('2025-04-12T06:29:59.000Z'))).toEqual([]);
    expect(named(await scheme.tickAt('2025-04-12T06:30:00.000Z'))).toEqual([`remind ${FN}`]);
    expect(await mails()).toEqual([
      { recipient: 'dept@example.test', code: 'notReported' },
      { recipient: 'dic-902@example.test', code: 'reminder' },
      { recipient: 'pmu@example.test', code: 'reminder' },
    ]);
    expect(named(await scheme.tickAt('2025-04-12T09:00:00.000Z'))).toEqual([]);
  });

  it('makes up for three days of standstill: each missed run once, in order, and no reminder that comes too late', async () => {
    const before = (await mails()).length;
    await scheme.moveTo('2025-04-18T12:30:30.000Z'); // due, and nobody has frozen it yet: late facts stay out all the same
    const late = await (await scheme.as('gm901')).post(`${scheme.address}/${FN}/verifications`, { sheets: [{ officeCode: 'DIC-901', sheet: 'progress', revision: 1 }] });
    expect([late.status, late.json().code]).toEqual([409, 'FORTNIGHT_FROZEN']);
    const { personId } = scheme.charge('gm901');
    await expect(
      scheme.server.database.query(
        `insert into submission_step (state_id, scheme_code, fortnight_id, office_code, sheet, revision, step_no, action, person_id, acting_office, at) values ($1, $2, $3, 'DIC-901', 'progress', 1, 2, 'VERIFY', $4, 'DIC-901', '2025-04-18T12:00:00Z')`,
        [scheme.key.stateId, scheme.key.schemeCode, FN, personId],
      ),
    ).rejects.toMatchObject({ code: 'P0F01' });
    const missed = await scheme.tickAt('2025-04-18T12:31:00.000Z');
    expect(named(missed)).toEqual([`remind ${FN}`, `remind ${FN}`, `cut-off ${FN}`, 'open 2025-26-FN02', `freeze ${FN}`]);
    expect(missed.map(({ dueAt }) => dueAt)).toEqual(['2025-04-14T06:30:00.000Z', '2025-04-15T06:30:00.000Z', '2025-04-15T18:29:59.999Z', '2025-04-15T18:30:00.000Z', '2025-04-18T12:30:00.000Z']);
    expect((await mails()).length).toBe(before);
    expect(await scheme.tickAt('2025-04-18T12:31:00.000Z')).toEqual([]);
  });

  it('goes on after sixty days: every fortnight opens, closes and freezes once, in order', async () => {
    const missed = named(await scheme.tickAt('2025-06-17T12:31:00.000Z'));
    expect(missed.filter((job) => job.startsWith('freeze'))).toEqual(['freeze 2025-26-FN02', 'freeze 2025-26-FN03', 'freeze 2025-26-FN04']);
    expect(missed.filter((job) => job.startsWith('open'))).toEqual(['open 2025-26-FN03', 'open 2025-26-FN04', 'open 2025-26-FN05', 'open 2025-26-FN06']);
    const runs = await scheme.server.database.query<{ job: string }>(`select job from job_run where job like '%-FN__' and job not like 'remind:%'`);
    expect(new Set(runs.map((run) => run.job)).size).toBe(runs.length);
    const reviews = await scheme.server.database.query<{ fortnightId: string }>(`select fortnight_id as "fortnightId" from review order by frozen_at, fortnight_id`);
    expect(reviews.map((review) => review.fortnightId)).toEqual(['2025-26-FN01', '2025-26-FN02', '2025-26-FN03', '2025-26-FN04']);
  });
});
