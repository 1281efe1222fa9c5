import type { RecordLine } from '@pakhwada/contracts/registers';
import type { FieldValue } from '@pakhwada/domain/registers';
import { formatDate } from '@pakhwada/language/format';
import type { MessageKey } from '@pakhwada/language/translate';
import { DataTable } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { LIVE, paths } from '../paths.ts';
import { usePlace } from '../shell/place.ts';
import { Typed } from '../shell/typed.tsx';
import { byNumber } from '../shell/use-all-records.ts';
import { useWords } from '../shell/words.tsx';

const textOf = (value: FieldValue | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Challenge, recommendation, action: a chain that stops says where. */
export function ChallengeChain({ records }: { readonly records: readonly RecordLine[] }): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  if (records.length === 0) return <p className="muted">{t('consultations.noChallenge')}</p>;
  return (
    <div className="chain">
      <DataTable
        caption={t('consultations.chain')}
        rows={[...records].sort((a, b) => byNumber(a.key, b.key))}
        rowKey={({ recordId }) => recordId}
        columns={[
          {
            key: 'challenge',
            header: t('consultations.challenge'),
            width: '34%',
            cell: ({ recordId, values, key }) => (
              <>
                <Link to={paths.record(scheme, LIVE, 'challenge', recordId)}>
                  <Typed text={textOf(values['challenge']) ?? key} />
                </Link>
                <span className="meta">
                  {textOf(values['theme']) !== null && t(`register.choice.${String(values['theme'])}` as MessageKey)} · <Typed text={textOf(values['raisedBy']) ?? ''} />
                </span>
              </>
            ),
          },
          { key: 'recommendation', header: t('consultations.recommendation'), width: '34%', cell: ({ values }) => <Told text={textOf(values['recommendation'])} on={textOf(values['recommendedOn'])} otherwise={t('consultations.noRecommendation')} /> },
          {
            key: 'action',
            header: t('consultations.action'),
            cell: ({ values }) => {
              const point = textOf(values['actionPoint']);
              const result = textOf(values['result']);
              if (point === null && result === null) return <span className="muted">{t('consultations.noAction')}</span>;
              return (
                <>
                  {point !== null && <Link to={paths.actionPoint(scheme, fortnight, point)}>{point}</Link>} {result !== null && <Told text={result} on={textOf(values['closedOn'])} otherwise="" />}
                </>
              );
            },
          },
        ]}
      />
    </div>
  );
}

function Told({ text, on, otherwise }: { readonly text: string | null; readonly on: string | null; readonly otherwise: string }): ReactElement {
  const { language } = useWords();
  if (text === null) return <span className="muted">{otherwise}</span>;
  return (
    <>
      <Typed text={text} />
      {on !== null && <span className="meta">{formatDate(on, 'record', language)}</span>}
    </>
  );
}
