import { aStage, type Stage } from './support/stage.ts';

const ROOMS = ['overview', 'components', 'districts', 'money', 'registers', 'reports', 'committee', 'action-points', 'projects', 'consultations', 'risks', 'partners', 'my-work'];
const ELSEWHERE = /Jammu|Kashmir|जम्मू|कश्मीर|West Bengal|पश्चिम बंगाल/;

describe('an installation that holds three States', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage();
  });
  afterAll(() => stage?.close());

  it('lists its demo accounts by State', async () => {
    const visitor = await stage.visitor();
    await visitor.goto('/sign-in');
    await visitor.getByRole('heading', { level: 3, name: 'Jharkhand' }).waitFor();
    expect(await visitor.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['Jammu and Kashmir', 'Jharkhand', 'West Bengal']);
    await stage.look(visitor, 'the sign-in page of three States');
  });

  it.each(['en', 'hi'] as const)('shows an officer of Jharkhand no word of the others (%s)', async (language) => {
    const officer = await stage.as('jh.nodal', { language });
    for (const room of ROOMS) {
      await officer.goto(`/jh-ramp/live/${room}`);
      await officer.locator('h1').first().waitFor();
      await officer.waitForLoadState('networkidle');
      expect([room, ELSEWHERE.exec(await officer.locator('body').innerText())?.[0] ?? null]).toEqual([room, null]);
    }
    await officer.goto('/about/site-map');
    await officer.locator('h1').first().waitFor();
    expect(ELSEWHERE.exec(await officer.locator('body').innerText())).toBeNull();
  }, 120_000);

  it('has pages without faults', () => {
    expect(stage.findings).toEqual([]);
  });
});
