import type { AttendanceForm, SittingPage } from '@pakhwada/contracts/committee';
import { Button } from '@pakhwada/ui/button';
import { useState, type FormEvent, type ReactElement } from 'react';
import { LeavingNotice, useUnsaved } from '../../sheets/unsaved.tsx';
import { useWords } from '../../shell/words.tsx';
import { RefusedForm } from '../words/refused-form.tsx';
import { AttendanceLine } from './attendance-line.tsx';
import { faultOfLine, readAttendance, typedAttendance, type TypedLine } from './typed-attendance.ts';

interface AttendanceSheetProps {
  readonly sitting: SittingPage;
  readonly chairSeats: readonly string[]; // of the committee
  readonly error: Error | null;
  readonly isSending: boolean;
  readonly isSaved: boolean;
  readonly onSave: (body: AttendanceForm) => void;
  readonly onReadAgain: () => void;
}

/** One keystroke a seat: 1 present, 2 by video, 3 represented, 4 absent; the next seat takes the focus by itself. */
export function AttendanceSheet({ sitting, chairSeats, error, isSending, isSaved, onSave, onReadAgain }: AttendanceSheetProps): ReactElement {
  const { t } = useWords();
  const [begun] = useState(() => typedAttendance(sitting, chairSeats));
  const [lines, setLines] = useState<readonly TypedLine[]>(begun);
  const [isTried, setTried] = useState(false);
  const unsaved = useUnsaved(lines !== begun && !isSaved);
  const marked = lines.filter(({ kind }) => kind !== null).length;
  const change = (at: number, part: Partial<TypedLine>): void => setLines(lines.map((line, place) => (place === at ? { ...line, ...part } : part.isChair ? { ...line, isChair: false } : line)));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const body = readAttendance(lines, sitting.version);
    if (body) {
      unsaved.forget();
      onSave(body);
    }
  };
  return (
    <form noValidate onSubmit={send}>
      <LeavingNotice unsaved={unsaved} />
      <p className="note">{t('committeePages.attendance.keys')}</p>
      <ol className="committee-seats">
        {lines.map((line, at) => (
          <AttendanceLine
            key={line.seatId ?? `guest ${at}`}
            line={line}
            at={at}
            fault={isTried ? faultOfLine(line) : null}
            onChange={(part) => change(at, part)}
            {...(line.seatId === null ? { onRemove: () => setLines(lines.filter((_, place) => place !== at)) } : {})}
          />
        ))}
      </ol>
      <p className="actions">
        <Button isSmall onClick={() => setLines(lines.map((line) => (line.kind === null ? { ...line, kind: 'PRESENT' } : line)))}>
          {t('committeePages.attendance.rest')}
        </Button>
        <Button isSmall onClick={() => setLines([...lines, { seatId: null, designation: { en: '', hi: '' }, kind: 'PRESENT', representedBy: '', isChair: false }])}>
          {t('committeePages.attendance.addGuest')}
        </Button>
        <span className="muted" role="status">
          {t('committeePages.attendance.marked', { marked, all: lines.length })}
        </span>
      </p>
      {isTried && lines.some((line) => faultOfLine(line) !== null) && (
        <p className="field-message" role="alert">
          {t('committeePages.attendance.faults', { count: lines.filter((line) => faultOfLine(line) !== null).length })}
        </p>
      )}
      <RefusedForm error={error} onReadAgain={onReadAgain} />
      <p className="actions">
        <Button type="submit" kind="primary" disabled={isSending}>
          {t('committeePages.attendance.save')}
        </Button>
      </p>
    </form>
  );
}
