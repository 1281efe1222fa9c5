import { readFileSync } from 'node:fs';
import { planFileJsonSchema } from '@pakhwada/contracts/plan-file';

const published = new URL('../../docs/plan-file.schema.json', import.meta.url);

describe('the published schema of the plan file', () => {
  it('is the contract, to the byte', () => {
    expect(readFileSync(published, 'utf8')).toBe(planFileJsonSchema());
  });

  it('refuses unknown keys at every level', () => {
    const open: string[] = [];
    const visit = (node: unknown, place: string): void => {
      if (Array.isArray(node)) return node.forEach((item, i) => visit(item, `${place}[${i}]`));
      if (typeof node !== 'object' || node === null) return;
      const schema = node as Record<string, unknown>;
      if (schema['properties'] && schema['additionalProperties'] !== false) open.push(place);
      for (const [key, value] of Object.entries(schema)) visit(value, `${place}.${key}`);
    };
    visit(JSON.parse(planFileJsonSchema()), '$');
    expect(open).toEqual([]);
  });
});
