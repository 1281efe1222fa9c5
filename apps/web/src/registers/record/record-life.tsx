import type { RecordLine } from '@pakhwada/contracts/registers';
import type { RegisterShape } from '@pakhwada/domain/registers';
import { formatDate } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import { StatusShape } from '@pakhwada/ui/status';
import type { StatusCode } from '@pakhwada/domain/review';
import type { ReactElement } from 'react';
import { Typed } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';
import { useRegisterWords } from '../register-words.ts';
import { useToday } from '../../shell/today.ts';
import { lifeSteps, type LifeStep } from './life-steps.ts';

const SHAPES: Record<LifeStep['state'], StatusCode> = { DONE: 'BLUE', PLANNED: 'GREY', LATE: 'RED', WAITS: 'GREY', SKIPPED: 'GREY', ENDED: 'GREY' };

/** The life of a record as a line of dated steps, with what is due on it. */
export function RecordLife({ shape, line }: { readonly shape: RegisterShape; readonly line: RecordLine }): ReactElement {
  const { t, language } = useWords();
  const words = useRegisterWords();
  const today = useToday();
  const exit = shape.exits.find(({ dateField }) => line.values[dateField] !== undefined);
  const wordState = (state: LifeStep['state'], on: string | null): string => {
    const day = on === null ? '' : formatDate(on, 'record', language);
    return state === 'DONE' || state === 'ENDED' ? day : t(`registers.life.${state}`, { on: day, isDated: on === null ? 'no' : 'yes' });
  };
  const reason = exit ? line.values[exit.reasonField] : undefined;
  return (
    <Block title={t('registers.record.life')}>
      <ol className="registers-life">
        {lifeSteps(shape, line, today).map(({ code, state, on }) => (
          <li key={code} className={`is-${state.toLowerCase()}`}>
            <StatusShape status={SHAPES[state]} />
            <b>{words.stage(shape, code)}</b>
            <span>{wordState(state, on)}</span>
          </li>
        ))}
      </ol>
      {typeof reason === 'string' && <p className="muted"><Typed text={reason} /></p>}
    </Block>
  );
}
