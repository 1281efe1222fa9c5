import { aScheme, type TestScheme } from './support/scheme.ts';

const FN = '2025-26-FN01';
const NEXT = '2025-26-FN02';

describe('the desk of a fortnight', () => {
  let scheme: TestScheme;
  let address: string;
  beforeAll(async () => {
    scheme = await aScheme();
    address = `${scheme.address}/${FN}`;
    await scheme.moveTo('2025-04-10T05:00:00.000Z');
    await scheme.allReport(FN, 12, ['DIC-902', 'DIC-903']);
    await scheme.server.database.query(`update office set email = case office_code when 'DIC-902' then 'dic-902@example.test' when 'DIC-901' then 'dic-901@example.test' end`);
  });
  afterAll(() => scheme?.server.close());

  const remind = async (login: string, fortnightId = FN) => (await scheme.as(login)).post(`${scheme.address}/${fortnightId}/reminders`);
  const mails = (): Promise<{ recipient: string; sheets: number }[]> => scheme.server.database.query(`select payload ->> 'recipient' as recipient, jsonb_array_length(payload -> 'values' -> 'sheets') as sheets from outbox where topic = 'mail.send' order by created_at, 1`);

  it('lets nobody but the nodal officer and the PMU remind', async () => {
    for (const login of ['gm902', 'secretary', 'auditor', 'finance']) {
      const answer = await remind(login);
      expect([login, answer.status, answer.json().code]).toEqual([login, 403, 'NO_RIGHT']);
    }
    expect(await mails()).toEqual([]);
  });

  it('reminds each silent office once a day, leaves out who reported, tells who has no address, and writes it down', async () => {
    const answer = await remind('pmu');
    expect([answer.status, answer.json()]).toEqual([200, { reminded: 1, remindedBefore: 0, withoutAddress: 1 }]);
    expect(await mails()).toEqual([{ recipient: 'dic-902@example.test', sheets: 1 }]);
    const trail = await scheme.server.database.query<{ detail: unknown; officeCode: string }>(`select detail, office_code as "officeCode" from audit_log where action = 'fortnight.remind'`);
    expect(trail).toEqual([{ detail: { offices: ['DIC-902'] }, officeCode: 'PMU' }]);
    const again = await remind('nodal');
    expect([again.status, again.json().code]).toEqual([409, 'REMINDED_TODAY']);
    expect(again.json().title).toMatch(/reminded today already/);
    expect((await mails()).length).toBe(1);
  });

  it('counts the day as India does, and the reminder of the calendar as the one of its day', async () => {
    await scheme.moveTo('2025-04-11T18:29:00.000Z');
    expect((await remind('pmu')).json()).toEqual({ reminded: 1, remindedBefore: 0, withoutAddress: 1 });
    await scheme.tickAt('2025-04-12T06:30:00.000Z'); // T-3, at noon
    expect((await mails()).map(({ recipient }) => recipient)).toEqual(['dic-902@example.test', 'dic-902@example.test', 'dic-902@example.test']);
    expect((await remind('pmu')).json().code).toBe('REMINDED_TODAY');
  });

  it('refuses when no address is known, and when everybody has reported', async () => {
    await scheme.moveTo('2025-04-13T05:00:00.000Z');
    await scheme.server.database.query(`update office set email = null`);
    expect((await remind('pmu')).json()).toMatchObject({ status: 409, code: 'NO_MAIL_ADDRESS', breaches: [{ values: { offices: 2 } }] });
  });

  it('tells the nodal officer alone where an extension would put the freeze', async () => {
    expect((await (await scheme.as('pmu')).get(`${address}/extension`)).status).toBe(403);
    const choices = (await (await scheme.as('nodal')).get(`${address}/extension`)).json<{ workingDays: number; freezesAt: string }[]>();
    expect(choices.map(({ workingDays }) => workingDays)).toEqual([1, 2, 3]);
    expect(choices.map(({ freezesAt }) => freezesAt)).toEqual([...choices.map(({ freezesAt }) => freezesAt)].sort());
    const [, two] = choices;
    const extended = await (await scheme.as('nodal')).post(`${address}/extension`, { workingDays: 2, reason: 'Elections' });
    expect(extended.json()).toMatchObject({ freezesAt: two?.freezesAt, extensionReason: 'Elections' });
  });

  it('refuses a reminder once entry has ended, and one of a fortnight that is not known', async () => {
    await scheme.tickAt('2025-04-15T18:30:00.000Z');
    expect((await remind('pmu')).json()).toMatchObject({ status: 409, code: 'REMIND_TOO_LATE' });
    expect((await remind('pmu', '2031-32-FN01')).status).toBe(404);
    await scheme.moveTo('2025-04-20T05:00:00.000Z');
    await scheme.allReport(NEXT, 10);
    expect((await remind('pmu', NEXT)).json().code).toBe('NOBODY_TO_REMIND');
  });
});
