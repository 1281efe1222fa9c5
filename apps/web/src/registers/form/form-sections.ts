import type { FieldShape, RegisterShape } from '@pakhwada/domain/registers';
import type { Translate } from '@pakhwada/language/translate';

/** A part of a form: what the record is, one step of its life, a way out, or what is added later. */
export interface FormSection {
  readonly key: string;
  readonly kind: 'WHO' | 'STEP' | 'EXIT' | 'MORE';
  readonly fields: readonly FieldShape[];
}

/**
 * The fields of a register in the order of its life: what comes before the first step tells who or what it is; a step begins with its day and holds what stands before the next;
 * what several steps need, and what follows the last, stands under "more"; each way out has its own.
 */
export function formSections(shape: RegisterShape): readonly FormSection[] {
  const sections = new Map<string, { kind: FormSection['kind']; fields: FieldShape[] }>();
  const put = (key: string, kind: FormSection['kind'], field: FieldShape): void => {
    const section = sections.get(key) ?? { kind, fields: [] };
    section.fields.push(field);
    sections.set(key, section);
  };
  const last = shape.steps.at(-1);
  let here: { key: string; kind: FormSection['kind'] } = { key: 'WHO', kind: 'WHO' };
  for (const field of shape.fields) {
    const begins = shape.steps.find(({ dateField }) => dateField === field.code);
    const needing = shape.steps.filter(({ needs, dateField }) => needs.includes(field.code) && dateField !== field.code);
    const exit = shape.exits.find(({ dateField, reasonField }) => dateField === field.code || reasonField === field.code);
    if (exit) put(exit.code, 'EXIT', field);
    else if (begins) put((here = { key: begins.code, kind: 'STEP' }).key, 'STEP', field);
    else if (here.kind === 'WHO' && needing.length !== 1) put('WHO', 'WHO', field);
    else if (needing.length === 1) put(needing[0]!.code, 'STEP', field);
    else if (needing.length > 1 || here.key === last?.code) put('MORE', 'MORE', field);
    else put(here.key, here.kind, field);
  }
  const order = ['WHO', ...shape.steps.map(({ code }) => code), 'MORE', ...shape.exits.map(({ code }) => code)];
  return order.flatMap((key) => (sections.has(key) ? [{ key, ...sections.get(key)! }] : []));
}

export function titleOfSection({ key, kind }: FormSection, t: Translate, stageWord: (stage: string) => string): string {
  return kind === 'WHO' ? t('registers.form.who') : kind === 'MORE' ? t('registers.form.more') : stageWord(key);
}
