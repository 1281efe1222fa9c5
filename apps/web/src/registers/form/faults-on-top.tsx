import { RefusedShape } from '@pakhwada/ui/status';
import type { ReactElement } from 'react';
import { focusOnArrival } from '../../sheets/focus-on-arrival.ts';
import { useWords } from '../../shell/words.tsx';
import { placeOfField } from './field-input.tsx';

export interface ToldFault {
  readonly field: string;
  readonly text: string;
}

/** Everything that is wrong, each a link to its field. */
export function FaultsOnTop({ faults, nameOf }: { readonly faults: readonly ToldFault[]; readonly nameOf: (field: string) => string }): ReactElement {
  const { t } = useWords();
  return (
    <div className="entry-todo is-wrong" role="alert" tabIndex={-1} ref={focusOnArrival}>
      <b>{t('registers.form.faults', { count: faults.length })}</b>
      <ul>
        {faults.map(({ field, text }) => (
          <li key={`${field} ${text}`}>
            <RefusedShape />
            <span>
              <a
                href={`#${placeOfField(field)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.querySelector<HTMLElement>(`#${placeOfField(field)} :is(input, select, textarea)`)?.focus();
                }}
              >
                {nameOf(field)}
              </a>
              {': '}
              {text}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
