import { canonicalText } from './canonical-text.ts';

describe('canonical text', () => {
  it('is the same for any order of keys, and keeps the order of lists', () => {
    expect(canonicalText({ b: [2, 1], a: { d: null, c: 'पाक्षिक "x"' } })).toBe('{"a":{"c":"पाक्षिक \\"x\\"","d":null},"b":[2,1]}');
    expect(canonicalText({ a: { c: 'पाक्षिक "x"', d: null }, b: [2, 1] })).toBe(canonicalText({ b: [2, 1], a: { d: null, c: 'पाक्षिक "x"' } }));
  });

  it('reads back as the same body', () => {
    const body = { list: [{ on: '2026-01-31', isOverdue: false, empty: {}, none: [] }], paise: -77_30_00_000_00 };
    expect(JSON.parse(canonicalText(body))).toEqual(body);
  });

  it('leaves out a key without a value', () => {
    expect(canonicalText({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it.each([[0.1], [Number.NaN], [2 ** 53], [Number.POSITIVE_INFINITY]])('refuses %s, and says where', (figure) => {
    expect(() => canonicalText({ components: [{ share: figure }] })).toThrow(/\$\.components\.0\.share/);
  });

  it('refuses what JSON has no word for', () => {
    expect(() => canonicalText({ a: 1n })).toThrow(TypeError);
    expect(() => canonicalText({ a: [undefined] })).toThrow(TypeError);
  });
});
