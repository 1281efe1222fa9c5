import { isMissing } from '@pakhwada/domain/ratio';
import { DASH, formatCount, formatDecimal, formatFortnight, formatShareBare } from '@pakhwada/language/format';
import { wordBreach } from '@pakhwada/language/sentence';
import { nameIn, type Language } from '@pakhwada/language/translate';
import { RefusedShape, StatusMark } from '@pakhwada/ui/status';
import type { DerivedCell } from '@pakhwada/contracts/registers';
import type { ClipboardEvent, KeyboardEvent, ReactElement } from 'react';
import { LevelMark } from '../evidence/level-mark.tsx';
import { useWords } from '../shell/words.tsx';
import { EntryCell } from './entry-cell.tsx';
import { fieldsOf, inputIdOf, type GridLine } from './grid-lines.ts';
import type { GridMove } from './grid-moves.ts';
import type { LineJudgement } from './judge-grid.ts';
import { hasLate, LateInRegister } from './late-in-register.tsx';
import { isAsked, isDifference, type LineState } from './line-state.ts';
import { LineStateMark } from './line-state-mark.tsx';
import { ReasonChoice } from './reason-choice.tsx';
import { RegisterBeside } from './register-beside.tsx';
import { takenOverAt } from './register-figures.ts';
import { textAt, type Field, type TypedRow, type TypedRows } from './typed-row.ts';

export const ENTRY_COLUMNS = 12;

export interface EntryLineProps {
  readonly line: GridLine;
  readonly row: TypedRow | undefined;
  readonly rows: TypedRows;
  readonly state: LineState;
  readonly judgement: LineJudgement;
  readonly returnedReason: ReactElement | null; // in words, with who returned it and when
  readonly register: DerivedCell | null; // what stands behind the cell; null on a late row
  readonly isHandedIn: boolean;
  readonly onMove: (move: GridMove) => void;
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>, line: GridLine, field: Field) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>, line: GridLine, field: Field) => void;
  readonly onAskPast: (back: HTMLElement) => void;
  readonly onAskBehind: (back: HTMLElement) => void;
}

/** The indicator, with the place where several districts share it. */
export function nameOfLine({ cell, place }: GridLine, language: Language): string {
  const name = nameIn(cell.name, language);
  return place ? `${name}, ${nameIn(place, language)}` : name;
}

/** One row of the grid, its breakdown rows, and under it everything that is wrong with it or was said about it. */
export function EntryLine({ line, row, rows, state, judgement, returnedReason, register, isHandedIn, onMove, onKey, onPaste, onAskPast, onAskBehind }: EntryLineProps): ReactElement {
  const { language, t } = useWords();
  const { cell, key } = line;
  const name = nameIn(cell.name, language);
  const place = line.place ? nameIn(line.place, language) : '';
  const nameHere = nameOfLine(line, language);
  const isLocked = state === 'LOCKED';
  const isRefused = state === 'REFUSED';
  const isEmpty = state === 'TO_FILL'; // not yet judged against plan
  const isLateTold = register !== null && !isLocked && hasLate(register, rows);
  const messagesId = judgement.breaches.length > 0 || returnedReason !== null || isLateTold ? `${inputIdOf(key, 'value')}-messages` : undefined;
  const isWrongAt = (field: Field): boolean => isRefused && judgement.breaches.some((breach) => breach.severity === 'BLOCK' && !isAsked(breach) && isAtCell(line, field, breach.field));
  const cellOf = (field: Field, label: string): ReactElement => (
    <EntryCell
      lineKey={key}
      field={field}
      label={label}
      text={row ? textAt(row, field) : ''}
      isLocked={isLocked}
      isWrong={isWrongAt(field)}
      messagesId={messagesId}
      onText={(text) => onMove({ kind: 'type', key, field, text })}
      onKey={(event) => onKey(event, line, field)}
      onPaste={(event) => onPaste(event, line, field)}
      {...(field === 'value' ? { nil: { isPressed: row?.value.trim() === '0', label: t('progress.nilOf', { name: nameHere }), onPress: () => onMove({ kind: 'nil', keys: [key] }) } } : {})}
    />
  );
  const cellLabel = t('progress.cellOf', { name: nameHere });
  const rowClass = `entry-line is-${state.toLowerCase().replace('_', '-')}`;
  return (
    <>
      <tr className={rowClass}>
        <th scope="row">
          {name}
          {(place || line.isLate) && (
            <span className="meta">
              {place}
              {line.isLate && ` · ${t('progress.relatesTo', { fortnight: formatFortnight(line.relatesTo, 'full', language) })}`}
            </span>
          )}
        </th>
        <td className="entry-unit">{nameIn(cell.unitWord, language)}</td>
        <td className="at-end" data-label={t('progress.target')}>{cell.target === null ? '·' : formatCount(cell.target)}</td>
        <td className="at-end" data-label={t('progress.planToDate')}>{cell.plannedToDate ? formatDecimal(BigInt(cell.plannedToDate.numerator), BigInt(cell.plannedToDate.denominator), 0) : '·'}</td>
        <td className="at-end" data-label={t('progress.upToLast')}>{cell.nature === 'R' ? DASH : formatCount(cell.before)}</td>
        <td className="at-end muted" data-label={t('progress.lastFortnight')}>
          <button type="button" className="entry-past" tabIndex={isLocked ? 0 : -1} onClick={(event) => onAskPast(event.currentTarget)}>
            {cell.lastDuring === null ? t('progress.notReported') : formatCount(cell.lastDuring)}
            <span className="only-heard"> {t('progress.historyOf', { name: nameHere })}</span>
          </button>
        </td>
        <td className="entry-cell">
          {cell.nature === 'R' ? (
            <span className="entry-ratio">
              {cellOf('numerator', t('progress.numeratorOf', { name: nameHere }))}
              <span aria-hidden="true">/</span>
              {cellOf('denominator', t('progress.denominatorOf', { name: nameHere }))}
            </span>
          ) : (
            cellOf('value', cellLabel)
          )}
          {register && (
            <RegisterBeside name={nameHere} cell={register} row={row} isLocked={isLocked} onTake={() => register.derived && onMove({ kind: 'put', rows: [takenOverAt(row, cell, line.relatesTo, register.derived)] })} />
          )}
        </td>
        <td className="at-end entry-total" data-label={t('progress.total')}>
          <b>{isRefused || isMissing(judgement.total) ? DASH : formatCount(judgement.total)}</b>
        </td>
        <td className="at-end entry-percent" data-label={t('progress.ofTarget')}>{isRefused || isMissing(judgement.share) ? DASH : formatShareBare(judgement.share, 1)}</td>
        <td className="entry-standing">{judgement.status !== null && !isRefused && !isEmpty && <StatusMark status={judgement.status} language={language} />}</td>
        <td className="entry-reason">
          <ReasonChoice line={line} row={row} isNeeded={judgement.breaches.some(({ code }) => code === 'REASON_NEEDED')} isDifferent={!isLocked && judgement.breaches.some(isDifference)} isLocked={isLocked} name={nameHere} onMove={onMove} />
        </td>
        <td className="entry-state">
          <LineStateMark state={state} />
          {register && isHandedIn && <LevelMark level={register.level} />}
          {register && (
            <button type="button" className="entry-behind-count" tabIndex={isLocked ? 0 : -1} onClick={(event) => onAskBehind(event.currentTarget)}>
              {t('derived.evidence', { count: register.evidence })}
              <span className="only-heard"> {nameHere}</span>
            </button>
          )}
        </td>
      </tr>
      {line.parts.map((part) => (
        <tr key={part.field} className={`entry-part ${rowClass}`}>
          <th scope="row">{t('progress.ofThem', { part: nameIn(part.name, language) })}</th>
          <td colSpan={5} className="entry-unit" />
          <td className="entry-cell">{cellOf(part.field, t('progress.partOf', { name: nameHere, part: nameIn(part.name, language) }))}</td>
          <td colSpan={5} className="entry-unit" />
        </tr>
      ))}
      {messagesId && (
        <tr className="entry-messages">
          <td colSpan={ENTRY_COLUMNS}>
            <div id={messagesId} aria-live="polite">
              {returnedReason !== null && <p className="entry-message is-returned">{returnedReason}</p>}
              {register && <LateInRegister cell={register} rows={rows} isLocked={isLocked} onAdd={(late) => onMove({ kind: 'put', rows: [late] })} />}
              {judgement.breaches.map((breach) => (
                <p key={`${breach.code}/${breach.field}`} className={`entry-message ${isAsked(breach) ? 'is-asked' : breach.severity === 'BLOCK' ? 'is-wrong' : 'is-warned'}`}>
                  {breach.severity === 'BLOCK' && !isAsked(breach) && <RefusedShape />}
                  {wordBreach(breach, language)}
                </p>
              ))}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

/** A breach stands at its cell; one of a whole breakdown at all its parts; one that belongs to the row, or to nothing the grid shows, at the first cell of the row. */
function isAtCell(line: GridLine, field: Field, at: string | null): boolean {
  const isCell = (one: Field): boolean => one === at || one.startsWith(`${at}.`);
  return isCell(field) || (field === fieldsOf(line)[0] && at !== 'remark' && !fieldsOf(line).some(isCell));
}
