import { CRITERION_GROUPS, type CriterionGroup } from '@pakhwada/domain/partners';
import { Button } from '@pakhwada/ui/button';
import { SelectField, TextField } from '@pakhwada/ui/fields';
import { Block } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { printWeight } from './criteria-table.tsx';
import { addedCriterion, placeOf, weightSum, type TypedCall, type TypedCriterion } from './typed-call.ts';

export interface LinesProps {
  readonly typed: TypedCall;
  readonly messagesAt: (place: string) => string[];
  readonly onChange: (typed: TypedCall) => void;
}

/** What candidates are judged by; the sum of the weights stands below while one types. Once a score stands they are closed. */
export function CriterionLines({ typed, isClosed, messagesAt, onChange }: LinesProps & { readonly isClosed: boolean }): ReactElement {
  const { t } = useWords();
  const wrong = messagesAt('weights');
  const change = (key: number, part: Partial<TypedCriterion>): void => onChange({ ...typed, criteria: typed.criteria.map((each) => (each.key === key ? { ...each, ...part } : each)) });
  return (
    <Block title={t('partnersPages.form.criteria')} aside={t('partnersPages.form.weights', { sum: printWeight(weightSum(typed)) })}>
      {isClosed && <Notice tone="locked" title={t('partnersPages.form.closed')} />}
      {typed.criteria.map((criterion, line) => (
        <CriterionLine
          key={criterion.key}
          {...{ criterion, isClosed }}
          line={line + 1}
          messagesAt={(field) => messagesAt(`${placeOf('criteria', typed, criterion.key)}.${field}`)}
          onChange={(part) => change(criterion.key, part)}
          onRemove={typed.criteria.length > 1 && !isClosed ? () => onChange({ ...typed, criteria: typed.criteria.filter(({ key }) => key !== criterion.key) }) : undefined}
        />
      ))}
      {wrong.map((message) => (
        <p key={message} className="field-message" role="alert">
          {message}
        </p>
      ))}
      {!isClosed && (
        <p className="actions">
          <Button isSmall onClick={() => onChange({ ...typed, criteria: addedCriterion(typed.criteria) })}>
            {t('partnersPages.form.addCriterion')}
          </Button>
        </p>
      )}
    </Block>
  );
}

interface CriterionLineProps {
  readonly criterion: TypedCriterion;
  readonly isClosed: boolean;
  readonly line: number;
  readonly messagesAt: (field: string) => string[];
  readonly onChange: (part: Partial<TypedCriterion>) => void;
  readonly onRemove: (() => void) | undefined;
}

function CriterionLine({ criterion, isClosed, line, messagesAt, onChange, onRemove }: CriterionLineProps): ReactElement {
  const { t } = useWords();
  const text = (field: 'code' | 'en' | 'hi' | 'weight' | 'most') => ({ value: criterion[field], messages: messagesAt(field), autoComplete: 'off', readOnly: isClosed, onChange: (event: { target: { value: string } }) => onChange({ [field]: event.target.value }) });
  return (
    <fieldset className="call-line">
      <legend>{t('partnersPages.form.criterionNo', { line })}</legend>
      <TextField label={t('partnersPages.form.code')} maxLength={40} {...text('code')} />
      <SelectField label={t('partnersPages.group')} value={criterion.group} disabled={isClosed} options={CRITERION_GROUPS.map((group) => ({ value: group, label: t(`partnersPages.group.${group}`) }))} onChange={(event) => onChange({ group: event.target.value as CriterionGroup })} />
      <TextField label={t('partnersPages.form.nameEn')} maxLength={200} lang="en" {...text('en')} />
      <TextField label={t('partnersPages.form.nameHi')} maxLength={200} lang="hi" {...text('hi')} />
      <TextField label={t('partnersPages.form.weight')} inputMode="decimal" maxLength={6} {...text('weight')} />
      <TextField label={t('partnersPages.most')} inputMode="numeric" maxLength={4} {...text('most')} />
      {onRemove && (
        <Button isSmall kind="quiet" aria-label={t('partnersPages.form.removeCriterion', { line })} onClick={onRemove}>
          {t('partnersPages.form.remove')}
        </Button>
      )}
    </fieldset>
  );
}
