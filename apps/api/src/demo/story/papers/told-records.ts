import type { CivilDate } from '@pakhwada/domain/calendar';
import { registerOf, type FieldShape, type FieldValue, type FieldValues, type RegisterShape } from '@pakhwada/domain/registers';
import { paise } from '../money-lines.ts';
import type { ToldRecord } from '../registers/told.ts';
import type { RecordStory } from './papers.schema.ts';

/** The records of a story as they stood on a day: what was written by then, with what was learnt of it by then. */
export function recordsOf(stories: readonly RecordStory[], until: CivilDate): ToldRecord[] {
  return stories.filter(({ on }) => on <= until).map((story): ToldRecord => {
    const shape = registerOf(story.register);
    const values = Object.assign({}, story.values, ...story.later.filter(({ on }) => on <= until).map((one) => one.values)) as FieldValues;
    return {
      word: wordOf(shape, values, story.under),
      register: story.register,
      under: story.under === undefined || shape.parent === null ? null : `${shape.parent} ${story.under}`,
      district: story.unit,
      values: shape.fields.reduce((all, field) => withField(all, field), values),
      personal: {},
      atLeast: story.atLeast.filter((field) => values[field] !== undefined),
    };
  });
}

/** The word by which those under it name it. */
function wordOf({ code, key, parent }: RegisterShape, values: FieldValues, under: string | undefined): string {
  const own = key.map((field) => String(values[field] ?? '')).join(' ');
  return parent === null ? `${code} ${own}` : `${code} ${under ?? ''} ${own}`;
}

function withField(values: FieldValues, { code, kind }: FieldShape): FieldValues {
  const value: FieldValue | undefined = values[code];
  return kind === 'MONEY' && typeof value === 'string' ? { ...values, [code]: paise(value) } : values;
}
