import { readFileSync } from 'node:fs';
import type { FortnightSummary } from '@pakhwada/contracts/fortnights';
import type { Review } from '@pakhwada/domain/review';
import { readPdf } from '@pakhwada/testing/pdf';
import { Clock } from '../../apps/api/src/platform/clock/clock.ts';
import { OutboxService } from '../../apps/api/src/platform/outbox/outbox.service.ts';
import { RunDueJobsService } from '../../apps/api/src/reviews/run-due-jobs.service.ts';
import { ApplyPlanService } from '../../apps/api/src/schemes/apply-plan.service.ts';
import { aPerson, anApp, type TestApp } from './support/app.ts';

const plan = readFileSync(new URL('../../plans/jharkhand.yaml', import.meta.url), 'utf8');
const FORTNIGHT = '2025-26-FN21';

/** A plan of which only an amount is published: a fortnight of it still runs to its report, and what is missing looks missing. */
describe('the plan of Jharkhand, from apply to PDF', () => {
  let server: TestApp;
  let review: Review;

  beforeAll(async () => {
    server = await anApp({ followsDemoClock: true });
    const clock = server.get(Clock);
    await clock.setDemo(new Date('2026-02-02T04:30:00Z'), false);
    await server.get(ApplyPlanService).apply(plan);
    await aPerson(server.database, { login: 'secretary', role: 'SECRETARY', stateId: 20, schemeCode: 'jh-ramp', officeCode: 'SECRETARIAT' });
    for (const at of ['2026-02-02T04:30:00Z', '2026-02-15T18:30:01Z', '2026-02-18T12:30:00Z']) {
      await clock.setDemo(new Date(at), false);
      await server.get(RunDueJobsService).tick();
    }
    await server.get(OutboxService).drain();
    review = (await (await server.as('secretary')).get(`/v1/schemes/jh-ramp/fortnights/${FORTNIGHT}/review`)).json<Review>();
  }, 120_000);
  afterAll(() => server?.close());

  it('freezes without an office, a component or a target', async () => {
    const [frozen] = (await (await server.as('secretary')).get('/v1/schemes/jh-ramp/fortnights')).json<FortnightSummary[]>();
    expect(frozen).toMatchObject({ id: FORTNIGHT, state: 'REPORTED' });
    expect(frozen!.reviewSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('says the stage of the money and that none of it is allotted; invents nothing else', () => {
    expect(review.amount).toMatchObject({ stage: 'ANNOUNCED', amountPaise: 70_00_00_000_00, on: '2024-09-12', isIllustrative: false });
    expect(review.unallocatedPaise).toBe(70_00_00_000_00);
    expect([review.isDemo, review.isIllustrative, review.components, review.coreCount]).toEqual([false, false, [], 0]);
    expect(review.figures.weighted).toEqual({ physical: { missing: 'NO_COMPONENTS' }, physicalUncapped: { missing: 'NO_COMPONENTS' }, planned: { missing: 'NO_COMPONENTS' }, spi: { missing: 'NO_COMPONENTS' } });
    expect(review.matrix.filter(({ kind }) => kind === 'DISTRICT')).toHaveLength(24);
  });

  it.each(['en', 'hi'])('prints its report in %s, with the amount, its stage and dashes for what is not known', async (language) => {
    const { status, bytes } = await (await server.as('secretary')).get(`/v1/schemes/jh-ramp/fortnights/${FORTNIGHT}/report/${language}`);
    expect(status).toBe(200);
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const text = readPdf(bytes).pages.join('\n');
    expect(text).toContain('70.00');
    expect(text).not.toMatch(/\bNaN\b|\bundefined\b|\bnull\b|Demo data/);
    expect(text).toMatch(language === 'en' ? /announced/i : /[\u0900-\u097f]/);
  });
});
