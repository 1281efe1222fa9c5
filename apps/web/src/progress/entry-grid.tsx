import type { CellReport } from '@pakhwada/contracts/progress';
import type { DerivedCell } from '@pakhwada/contracts/registers';
import { nameIn } from '@pakhwada/language/translate';
import { Fragment, useState, type ClipboardEvent, type KeyboardEvent, type ReactElement } from 'react';
import { EntryBehind, type BehindRights } from '../evidence/entry-behind.tsx';
import { useWords } from '../shell/words.tsx';
import { CellHistory } from './cell-history.tsx';
import { ENTRY_COLUMNS, EntryLine, nameOfLine } from './entry-line.tsx';
import { inputIdOf, LATE_GROUP, placeRowsOf, type GridGroup, type GridLine } from './grid-lines.ts';
import { placeBlock, readBlock, type GridMove } from './grid-moves.ts';
import type { LineJudgement } from './judge-grid.ts';
import type { LineState } from './line-state.ts';
import type { Field, TypedRows } from './typed-row.ts';

export interface StandingLine {
  readonly state: LineState;
  readonly judgement: LineJudgement;
  readonly returnedReason: ReactElement | null;
  readonly register: DerivedCell | null;
  readonly isHandedIn: boolean;
}

interface OpenPanel {
  readonly kind: 'PAST' | 'BEHIND';
  readonly key: string;
  readonly back: HTMLElement;
}

interface EntryGridProps {
  readonly caption: string;
  readonly groups: readonly GridGroup[];
  readonly rows: TypedRows;
  readonly standing: ReadonlyMap<string, StandingLine>;
  readonly behind: BehindRights;
  readonly onMove: (move: GridMove) => void;
  readonly onAskKeys: () => void;
  readonly readHistory: (line: GridLine) => Promise<readonly CellReport[]>;
}

/** The grid: rows grouped by component. Enter goes down, Tab across, N is NIL, F2 shows the fortnights before, Ctrl Z back, a column or block pasted from a workbook falls down the cells. */
export function EntryGrid({ caption, groups, rows, standing, behind, onMove, onAskKeys, readHistory }: EntryGridProps): ReactElement {
  const { language, t } = useWords();
  const [panel, setPanel] = useState<OpenPanel | null>(null); // what is open under a row, and where the focus goes back to
  const placeRows = placeRowsOf(groups).filter((row) => row.every(({ key }) => standing.get(key)?.state !== 'LOCKED'));
  const places = placeRows.flat();
  const placeAt = (line: GridLine, field: Field): number => places.findIndex((place) => place.key === line.key && place.field === field);

  const focusPlace = (at: number): void => {
    const place = places[at];
    if (!place) return;
    const input = document.getElementById(inputIdOf(place.key, place.field));
    if (input instanceof HTMLInputElement) {
      input.focus();
      input.select();
    }
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>, line: GridLine, field: Field): void => {
    const at = placeAt(line, field);
    const steps: Record<string, number> = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      focusPlace(at + step);
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      onMove({ kind: 'undo' });
    } else if (event.key.toLowerCase() === 'n' && !event.ctrlKey && !event.metaKey && !event.altKey && standing.get(line.key)?.state !== 'LOCKED' && line.cell.nature !== 'R') {
      event.preventDefault();
      onMove({ kind: 'nil', keys: [line.key] });
    } else if (event.key === 'F2') {
      event.preventDefault();
      setPanel({ kind: 'PAST', key: line.key, back: event.currentTarget });
    } else if (event.key === '?') {
      event.preventDefault();
      onAskKeys();
    }
  };
  const closePanel = (): void => {
    panel?.back.focus();
    setPanel(null);
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>, line: GridLine, field: Field): void => {
    const block = readBlock(event.clipboardData.getData('text'));
    if (block.length < 2 && (block[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    onMove({ kind: 'paste', ...placeBlock(placeRows, { key: line.key, field }, block) });
  };

  return (
    <table className="entry">
      <caption className="only-heard">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('progress.indicator')}</th>
          <th scope="col">{t('progress.unit')}</th>
          <th scope="col" className="at-end">{t('progress.target')}</th>
          <th scope="col" className="at-end">{t('progress.planToDate')}</th>
          <th scope="col" className="at-end">{t('progress.upToLast')}</th>
          <th scope="col" className="at-end">{t('progress.lastFortnight')}</th>
          <th scope="col" className="at-end entry-cell">{t('progress.thisFortnight')}</th>
          <th scope="col" className="at-end">{t('progress.total')}</th>
          <th scope="col" className="at-end">{t('progress.ofTarget')}</th>
          <th scope="col">{t('progress.againstPlan')}</th>
          <th scope="col">{t('progress.reasonIfBehind')}</th>
          <th scope="col">{t('progress.stateHead')}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.code}>
          <tr className="entry-group">
            <th scope="rowgroup" colSpan={ENTRY_COLUMNS}>
              <span>{group.code === LATE_GROUP ? <b>{t('progress.lateGroup')}</b> : <><b>{group.code}</b> {group.name && nameIn(group.name, language)}</>}</span>
              <span className="muted">{t('progress.filledOf', { filled: group.lines.filter((line) => standing.get(line.key)?.state !== 'TO_FILL').length, all: group.lines.length })}</span>
            </th>
          </tr>
          {group.lines.map((line) => {
            const stands = standing.get(line.key);
            if (!stands) return null;
            return (
              <Fragment key={line.key}>
                <EntryLine
                  line={line}
                  row={rows[line.key]}
                  rows={rows}
                  {...stands}
                  onMove={onMove}
                  onKey={onKey}
                  onPaste={onPaste}
                  onAskPast={(back) => setPanel({ kind: 'PAST', key: line.key, back })}
                  onAskBehind={(back) => setPanel({ kind: 'BEHIND', key: line.key, back })}
                />
                {panel?.key === line.key && (
                  <tr className="entry-messages">
                    <td colSpan={ENTRY_COLUMNS}>
                      {panel.kind === 'PAST' ? (
                        <CellHistory name={nameOfLine(line, language)} read={() => readHistory(line)} onClose={closePanel} />
                      ) : (
                        stands.register && <EntryBehind name={nameOfLine(line, language)} cell={stands.register} fortnightId={line.relatesTo} {...behind} onClose={closePanel} />
                      )}
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
