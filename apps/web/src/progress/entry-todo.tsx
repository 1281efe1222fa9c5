import { RefusedShape } from '@pakhwada/ui/status';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import type { StandingLine } from './entry-grid.tsx';
import { fieldsOf, inputIdOf, type GridLine } from './grid-lines.ts';
import { isAsked, isWrong } from './line-state.ts';

interface Todo {
  readonly word: 'toCorrect' | 'returned' | 'reasons' | 'toFill';
  readonly lines: readonly GridLine[];
}

/** What is left before the sheet can go, each as a link to its first row. Counts here, in the grid and in the bar are the same. */
export function todosOf(lines: readonly GridLine[], standing: ReadonlyMap<string, StandingLine>): readonly Todo[] {
  const where = (is: (stands: StandingLine) => boolean): readonly GridLine[] => lines.filter((line) => { const stands = standing.get(line.key); return stands !== undefined && stands.state !== 'LOCKED' && is(stands); });
  const todos: readonly Todo[] = [
    { word: 'toCorrect', lines: where(({ judgement }) => judgement.breaches.some(isWrong)) },
    { word: 'returned', lines: where(({ state }) => state === 'RETURNED') },
    { word: 'reasons', lines: where(({ judgement }) => judgement.breaches.some(isAsked)) },
    { word: 'toFill', lines: where(({ state }) => state === 'TO_FILL') },
  ];
  return todos.filter((todo) => todo.lines.length > 0);
}

export function EntryTodo({ lines, standing }: { readonly lines: readonly GridLine[]; readonly standing: ReadonlyMap<string, StandingLine> }): ReactElement | null {
  const { t } = useWords();
  const todos = todosOf(lines, standing);
  if (todos.length === 0) return null;
  const placeOf = ({ word, lines: [first] }: Todo): string => {
    if (!first) return '';
    const breach = standing.get(first.key)?.judgement.breaches.find((each) => (word === 'reasons' ? isAsked(each) : isWrong(each)));
    const fields = fieldsOf(first);
    const field = breach?.field && (fields.includes(breach.field) || breach.field === 'reasonCode' || breach.field === 'remark') ? breach.field : (fields[0] ?? 'value');
    return inputIdOf(first.key, field);
  };
  return (
    <nav className={todos.some(({ word }) => word === 'toCorrect') ? 'entry-todo is-wrong' : 'entry-todo'} id="before-you-submit" aria-label={t('progress.beforeYouSubmit')} tabIndex={-1}>
      <p>
        <b>{t('progress.beforeYouSubmit')}</b>
      </p>
      <ul>
        {todos.map((todo) => (
          <li key={todo.word}>
            {todo.word === 'toCorrect' && <RefusedShape />}
            <a
              href={`#${placeOf(todo)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(placeOf(todo))?.focus();
              }}
            >
              {t(`progress.todo.${todo.word}`, { count: todo.lines.length })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
