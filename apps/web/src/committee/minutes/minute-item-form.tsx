import type { AgendaItem } from '@pakhwada/contracts/committee';
import { Button } from '@pakhwada/ui/button';
import { SelectField } from '@pakhwada/ui/fields';
import { Block } from '@pakhwada/ui/layout';
import { useId, type ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { OfficeWords } from '../words/office-words.tsx';
import { isSaid, plainWords } from '../words/office-text.ts';
import { OfficeTextField } from '../words/office-text-field.tsx';
import { MinuteActionForm } from './minute-action-form.tsx';
import type { MinuteFault, TypedMinute } from './typed-minutes.ts';

interface MinuteItemFormProps {
  readonly item: TypedMinute;
  readonly agendaItem: AgendaItem | undefined;
  readonly sittingOn: string;
  readonly faults: readonly MinuteFault[];
  readonly onChange: (part: Partial<TypedMinute>) => void;
  readonly onAddAction: () => void;
}

const OUTCOMES = ['DECIDED', 'NOTED', 'DEFERRED'] as const;

/** One item of the minutes: what became of it, what was said, what was decided, who does what by when. */
export function MinuteItemForm({ item, agendaItem, sittingOn, faults, onChange, onAddAction }: MinuteItemFormProps): ReactElement {
  const { t, language } = useWords();
  const group = useId();
  const has = (field: MinuteFault['field']): boolean => faults.some((fault) => fault.serial === null && fault.field === field);
  const isDecided = item.outcome === 'DECIDED';
  return (
    <Block
      className={faults.length > 0 ? 'committee-minute is-wrong' : 'committee-minute'}
      title={
        <>
          {item.number} <OfficeWords text={item.title} />
        </>
      }
    >
      {agendaItem && isSaid(agendaItem.proposal) && (
        <p>
          <span className="committee-ask">{t(`committeePages.kind.${agendaItem.kind}`)}</span> <OfficeWords text={agendaItem.proposal} />
        </p>
      )}
      <fieldset className="committee-outcome">
        <legend>{t('committeePages.outcomeOf', { number: item.number })}</legend>
        <div className="committee-kinds">
          {OUTCOMES.map((outcome) => (
            <label key={outcome} className="committee-kind">
              <input type="radio" name={group} checked={item.outcome === outcome} onChange={() => onChange({ outcome })} />
              <span>{t(`committeePages.outcome.${outcome}`)}</span>
            </label>
          ))}
        </div>
        {has('outcome') && (
          <p className="field-message" role="alert">
            {t('committeePages.need.outcome')}
          </p>
        )}
        {item.outcome === 'DEFERRED' && <p className="note">{t('committeePages.outcome.deferredWhat')}</p>}
      </fieldset>
      <OfficeTextField label={t('committeePages.discussion', { number: item.number })} rows={2} value={item.discussion} onChange={(discussion) => onChange({ discussion })} />
      {isDecided && (
        <>
          {agendaItem && agendaItem.options.length > 0 && (
            <SelectField
              label={t('committeePages.chosen', { number: item.number })}
              value={item.chosenOption === null ? '' : String(item.chosenOption)}
              options={[{ value: '', label: t('committeePages.none') }, ...agendaItem.options.map((option, at) => ({ value: String(at), label: plainWords(option, language) }))]}
              onChange={(event) => onChange({ chosenOption: event.target.value === '' ? null : Number(event.target.value) })}
            />
          )}
          <OfficeTextField label={t('committeePages.decision', { number: item.number })} rows={2} value={item.decision} messages={has('decision') ? [t('committeePages.need.decision')] : []} onChange={(decision) => onChange({ decision })} />
          {agendaItem && isSaid(agendaItem.proposal) && !isSaid(item.decision) && (
            <p className="actions">
              <Button isSmall onClick={() => onChange({ decision: agendaItem.proposal })}>
                {t('committeePages.decision.asProposed')}
              </Button>
            </p>
          )}
          {item.actions.map((action) => (
            <MinuteActionForm
              key={action.serial}
              action={action}
              sittingOn={sittingOn}
              faults={faults.filter(({ serial }) => serial === action.serial).map(({ field }) => field)}
              onChange={(part) => onChange({ actions: item.actions.map((one) => (one.serial === action.serial ? { ...one, ...part } : one)) })}
              onRemove={() => onChange({ actions: item.actions.filter(({ serial }) => serial !== action.serial) })}
            />
          ))}
          <p className="actions">
            <Button isSmall onClick={onAddAction} aria-label={t('committeePages.addActionOf', { number: item.number })}>
              {t('committeePages.addAction')}
            </Button>
          </p>
        </>
      )}
    </Block>
  );
}
