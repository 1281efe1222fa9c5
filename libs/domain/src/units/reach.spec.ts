import { describe, expect, it } from '@jest/globals';
import { aComponent, aPlan } from '@pakhwada/testing/builders';
import { reachOf } from './reach.ts';

const plan = aPlan({ components: [aComponent({ code: 'C1', type: 'FORMALISATION' }), aComponent({ code: 'C2', type: 'HEALTH_CLINIC' }), aComponent({ code: 'C3', type: 'MANAGEMENT_DEVELOPMENT' }), aComponent({ code: 'C4', type: 'ESDP' })] });

const [registration, clinic] = [{ register: 'registration' }, { register: 'clinic-case' }] as const;

describe('units reached', () => {
  it('count each once: 40 in C1 alone, 10 in both, 5 in C2 alone are 55', () => {
    const groups = [{ places: [registration], units: 40 }, { places: [registration, clinic], units: 10 }, { places: [clinic], units: 5 }, { places: [{ register: 'participant' }], units: 7 }] as const;
    expect(reachOf(plan, groups)).toEqual({ units: 55, sumOfComponents: 65, components: [{ componentCode: 'C1', units: 50 }, { componentCode: 'C2', units: 15 }], overlaps: [{ componentCodes: ['C1', 'C2'], units: 10 }] });
  });
  it('belong to the component of their programme, where two keep one register', () => {
    const trainee = (programme: string) => ({ register: 'trainee', programme }) as const;
    expect(reachOf(plan, [{ places: [trainee('ESDP')], units: 3 }, { places: [trainee('ADVANCED_MDP'), trainee('MDP')], units: 2 }, { places: [trainee('ESDP'), trainee('MDP')], units: 1 }])).toEqual({
      units: 6, sumOfComponents: 7, components: [{ componentCode: 'C3', units: 3 }, { componentCode: 'C4', units: 4 }], overlaps: [{ componentCodes: ['C3', 'C4'], units: 1 }],
    });
  });
  it('are nothing where no record names a unit', () => expect(reachOf(plan, [])).toEqual({ units: 0, sumOfComponents: 0, components: [], overlaps: [] }));
});
