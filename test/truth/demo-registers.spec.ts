import type { About } from '@pakhwada/contracts/people';
import type { DerivedCell, DuplicatePair, Evidence, UnitCounts } from '@pakhwada/contracts/registers';
import type { Review } from '@pakhwada/domain/review';
import { KeepRegistersService } from '../../apps/api/src/demo/keep-registers.service.ts';
import { PlayProofsService } from '../../apps/api/src/demo/play-proofs.service.ts';
import { aDemo, FN20, type TestDemo } from './support/demo.ts';

const KEY = { stateId: 1, schemeCode: 'jk-ramp' };
const SCHEME = `/v1/schemes/${KEY.schemeCode}`;
const FN21 = '2025-26-FN21';

describe('the registers of the demo', () => {
  let demo: TestDemo;
  let about: About;
  beforeAll(async () => {
    demo = await aDemo();
    about = (await demo.server.visitor().get('/v1/about')).json<About>();
  }, 240_000);
  afterAll(() => demo?.close());

  const as = (login: string) => demo.server.as(login, about.accounts.find((one) => one.login === login)!.password);
  const count = async (sql: string): Promise<number> => (await demo.server.database.query<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]!.n;
  const levels = async (fortnightId: string, office: string): Promise<(code: string, unit: number) => DerivedCell> => {
    const cells = (await (await as('audit')).get(`${SCHEME}/fortnights/${fortnightId}/offices/${office}/derived`)).json<DerivedCell[]>();
    return (code, unit) => cells.find((cell) => cell.indicatorCode === code && cell.unit === unit)!;
  };

  it('count what stands in them', async () => {
    const counts = (await (await as('nodal')).get(`${SCHEME}/unit-counts`)).json<UnitCounts>();
    expect([counts.total, counts.total > 14_000]).toEqual([await count('unit where cancelled_on is null and merged_into is null'), true]);
    expect(counts.districts.slice(1).reduce((sum, { total }) => sum + total, 0)).toBe(counts.total);
    expect(await count('unit where cancelled_on is not null')).toBe(2);
    expect(await count(`register_record r where r.udyam is not null and not exists (select from unit u where u.udyam = r.udyam)`)).toBe(0);
    expect(await count(`register_record r join unit u using (udyam) where r.register = 'registration' and (r."values" ->> 'enterprise' <> u.name or r.district_lgd <> u.district_lgd)`)).toBe(0);
  });

  it('lay pairs that may be one before the officers of their districts', async () => {
    const [gm, nodal] = [await as('gm.reasi'), await as('nodal')];
    const pairs = (await gm.get(`${SCHEME}/possible-duplicates?district=627`)).json<DuplicatePair[]>();
    expect(pairs.map(({ reason }) => reason)).toEqual(['SAME_UAM', 'SAME_NAME', 'LIKE_NAME']);
    expect((await nodal.get(`${SCHEME}/possible-duplicates?district=5`)).json<DuplicatePair[]>()).toHaveLength(2);
    expect((await nodal.get(`${SCHEME}/possible-duplicates?district=13`)).json<DuplicatePair[]>()).toEqual([]);
  });

  it('stand behind entries at every level', async () => {
    const [jammu, pmu, institute, poonch] = [await levels(FN20, 'DIC-JAMMU'), await levels(FN20, 'PMU'), await levels(FN20, 'MANAGEMENT-INSTITUTE'), await levels(FN20, 'DIC-POONCH')];
    expect([institute('C3-03', 0), poonch('C1-01', 10), jammu('C1-01', 5), pmu('C9-01', 0), jammu('C4-01', 5)].map(({ level }) => level)).toEqual(['V0', 'V1', 'V3', 'V3', 'V4']);
    expect([pmu('C9-01', 0).evidence, pmu('C9-01', 0).derived, jammu('C4-01', 5).evidence]).toEqual([1, null, 1]);
    const [kathua, srinagar, reasi] = [await levels(FN21, 'DIC-KATHUA'), await levels(FN21, 'DIC-SRINAGAR'), await levels(FN21, 'DIC-REASI')];
    expect([reasi('C1-01', 627), srinagar('C1-02', 13), kathua('C1-01', 7)].map(({ level }) => level)).toEqual(['V0', 'V1', 'V2']);
  });

  it('confirm nearly all that is entered where they count it', async () => {
    const [all, confirmed] = [await count('entry_basis'), await count('entry_basis where is_confirmed')];
    expect([all > 100, confirmed > all * 0.9]).toEqual([true, true]);
  });

  it('prove a batch with its certificates and its attendance', async () => {
    const [batch] = await demo.server.database.query<{ id: string }>(`select record_id as id from register_record where register = 'batch' and record_key = 'ESDP/25-26-FN05-627-1'`);
    const officer = await as('do.reasi');
    const evidence = (await officer.get(`${SCHEME}/evidence?subject=RECORD&of=${batch!.id}`)).json<Evidence[]>();
    expect(evidence.map(({ type, hasPersonalData }) => [type, hasPersonalData]).sort()).toEqual([['CSV', false], ['PDF', false]]);
  });

  it('were checked after the freeze, which the frozen review does not know and the next one counts', async () => {
    const checked = ({ registers }: Review): string[] => registers!.verification.indicators.filter(({ levels: of }) => 'V4' in of && of.V4 > 0).map(({ indicatorCode }) => indicatorCode);
    expect(checked((await demo.frozen(FN20)).review)).toEqual([]);
    expect(checked((await demo.get(`${SCHEME}/fortnights/${FN21}/review`)).json<Review>())).toEqual(['C2-01', 'C4-01']);
  });

  it('stay as they are when the same days are played again', async () => {
    const rows = async () => [await count('evidence'), await count('independent_check'), await count('unit_history'), await count('register_history'), await count('register_record'), await count('unit')];
    const before = await rows();
    for (const fortnightId of [FN20, FN21]) for (const act of demo.server.get(PlayProofsService).acts({ ...KEY, fortnightId })) expect(await act.run()).toBe(0);
    expect(await demo.server.get(KeepRegistersService).keep({ ...KEY, fortnightId: FN21 }, '2026-02-03')).toBe(0);
    expect(await rows()).toEqual(before);
  }, 60_000);
});
