import { describe, expect, it } from '@jest/globals';
import { aCurvedComponent, aCurvedPlan, aDistrictCounter, aName } from '@pakhwada/testing/builders';
import { REGISTERS } from '../registers/registers.ts';
import { checkPlan } from './check-plan.ts';
import type { Indicator, Plan, RegisterSource } from './plan.ts';

const found = (own: Partial<Plan>) => checkPlan(aCurvedPlan(own)).map(({ code, field, values }) => [code, field, ...Object.values(values)].join(' '));
const withSource = (register: RegisterSource, own: Partial<Indicator> = {}, type = 'ESDP') => found({ components: [aCurvedComponent({ type, indicators: [aDistrictCounter({ register, ...own })] })] });
const ratio: Partial<Indicator> = { nature: 'R', target: null, districtTargets: [], weightBasisPoints: 0 };
const of = (register: RegisterSource, own: Partial<Indicator>, type: string) => withSource(register, own, type).filter((line) => line.includes('.register'));
const AT = 'components[0].indicators[0].register';

describe('the register behind an indicator', () => {
  it('may be a measure of the indicator’s nature, of a register the component keeps', () => {
    expect(withSource({ measure: 'trainee.esdp.completed' })).toEqual([]);
    expect(of({ measure: 'clinic.stable' }, { nature: 'S' }, 'HEALTH_CLINIC')).toEqual([]);
    expect(of({ numerator: 'camp.on-spot', denominator: 'camp.participants' }, ratio, 'FORMALISATION')).toEqual([]);
  });
  it('is refused where no register has the measure, at the place it is named', () => {
    expect(withSource({ measure: 'trainee.done' })).toEqual([`PLAN_UNKNOWN_CODE ${AT} trainee.done`]);
    expect(of({ numerator: 'camp.on-spot', denominator: 'camp.guests' }, ratio, 'FORMALISATION')).toEqual([`PLAN_UNKNOWN_CODE ${AT}.denominator camp.guests`]);
  });
  it('is refused where the nature differs: a counter is no stock, a stock no counter, a ratio has two sides', () => {
    expect(of({ measure: 'clinic.stable' }, {}, 'HEALTH_CLINIC')).toEqual([`PLAN_SHAPE ${AT} REGISTER_NOT_A_COUNTER clinic.stable`]);
    expect(of({ measure: 'clinic.studied' }, { nature: 'S' }, 'HEALTH_CLINIC')).toEqual([`PLAN_SHAPE ${AT} REGISTER_NOT_A_STOCK clinic.studied`]);
    expect(of({ measure: 'camp.held' }, ratio, 'FORMALISATION')).toEqual([`PLAN_SHAPE ${AT} REGISTER_RATIO `]);
    expect(of({ numerator: 'camp.on-spot', denominator: 'camp.participants' }, {}, 'FORMALISATION')).toEqual([`PLAN_SHAPE ${AT} REGISTER_NO_RATIO `]);
    expect(of({ numerator: 'clinic.stable', denominator: 'clinic.studied' }, ratio, 'HEALTH_CLINIC')).toEqual([`PLAN_SHAPE ${AT}.numerator REGISTER_NOT_A_COUNTER clinic.stable`]);
  });
  it('is refused where components of that type keep no such register, and where it is an amount of money', () => {
    expect(withSource({ measure: 'clinic.studied' })).toEqual([`PLAN_SHAPE ${AT} REGISTER_TYPE clinic.studied: HEALTH_CLINIC`]);
    expect(of({ measure: 'finance.sanctioned-amount' }, {}, 'DIGITAL_FINANCING')).toEqual([`PLAN_SHAPE ${AT} REGISTER_MONEY finance.sanctioned-amount`]);
  });
  it('is a measure whose code stands for one thing', () => {
    const codes = REGISTERS.flatMap(({ measures }) => measures.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('what a plan says beside the scheme', () => {
  const norm = { group: 'WOMEN', shareBasisPoints: 4000, standing: 'ORDER', source: 'Order' } as const;
  const kargil = { lgd: 6, name: aName('Kargil'), aliases: [], stateLgd: 37, stateName: aName('Ladakh') };
  const count = { definition: 'UDYAM', units: 100, asOn: '2023-07-18', source: 'Press', isIllustrative: false } as const;
  it('stands as it is', () => {
    expect(found({ components: [aCurvedComponent({ inclusionNorms: [norm, { ...norm, group: 'WEAKER_SECTIONS', standing: 'RULE_OF_THUMB' }] })], districtsElsewhere: [kargil], universe: [{ ...count, womenOwned: 20 }] })).toEqual([]);
  });
  it('refuses a norm named twice, a part above its whole, a day there is not', () => {
    expect(found({ components: [aCurvedComponent({ inclusionNorms: [norm, norm] })] })).toEqual(['PLAN_DUPLICATE_CODE components[0].inclusionNorms[1].group WOMEN']);
    expect(found({ universe: [{ ...count, micro: 101 }, { ...count, asOn: '2023-02-30' }] })).toEqual(['PLAN_SHAPE universe[0].units UNIVERSE_PART ', 'PLAN_SHAPE universe[1].asOn NO_SUCH_DATE 2023-02-30']);
  });
  it('refuses a district elsewhere that is the State’s own, or stands twice', () => {
    const plan = aCurvedPlan();
    const own = plan.districts[0]!.lgd;
    expect(found({ districtsElsewhere: [kargil, kargil, { ...kargil, lgd: own }, { ...kargil, lgd: 7, stateLgd: plan.state.lgd }] })).toEqual([
      'PLAN_DUPLICATE_CODE districtsElsewhere[1].lgd 6', `PLAN_DUPLICATE_CODE districtsElsewhere[2].lgd ${own}`, 'PLAN_SHAPE districtsElsewhere[3].stateLgd OWN_STATE ',
    ]);
  });
});
