import type { MinutesPage, SittingPage } from '@pakhwada/contracts/committee';
import { formatDate } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../shell/words.tsx';
import { OfficeWords } from '../words/office-words.tsx';
import { isSaid } from '../words/office-text.ts';
import { useOffices } from '../words/use-offices.ts';

type Item = MinutesPage['items'][number];

/** The minutes as they stand, item by item, each with what was decided and who does it. */
export function MinutesRead({ sitting, minutes }: { readonly sitting: SittingPage; readonly minutes: MinutesPage }): ReactElement {
  const { t } = useWords();
  return (
    <Block title={t('committeePages.minutes.items', { count: minutes.items.length })}>
      <ol className="committee-items">
        {minutes.items.map((item) => (
          <ReadItem key={item.itemId} sitting={sitting} minutes={minutes} item={item} />
        ))}
      </ol>
      {isSaid(minutes.closing) && (
        <p className="committee-closing">
          <OfficeWords text={minutes.closing} />
        </p>
      )}
    </Block>
  );
}

function ReadItem({ sitting, minutes, item }: { readonly sitting: SittingPage; readonly minutes: MinutesPage; readonly item: Item }): ReactElement {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const offices = useOffices();
  const option = item.chosenOption === null ? undefined : sitting.agenda.find(({ itemId }) => itemId === item.itemId)?.options[item.chosenOption];
  const isIssued = minutes.state === 'ISSUED' || minutes.state === 'CONFIRMED';
  const columns: readonly Column<Item['actions'][number]>[] = [
    {
      key: 'what',
      header: t('committeePages.column.action'),
      cell: ({ serial, text }) => (
        <>
          {isIssued ? <Link to={paths.actionPoint(scheme, fortnight, `${sitting.sittingId}-${serial}`)}>{`${sitting.no}/${serial}`}</Link> : <b>{`${sitting.no}/${serial}`}</b>} <OfficeWords text={text} />
        </>
      ),
    },
    { key: 'by', header: t('committeePages.column.by'), cell: ({ officeCode }) => offices.name(officeCode) },
    { key: 'due', header: t('committeePages.column.due'), align: 'end', cell: ({ dueOn }) => formatDate(dueOn, 'record', language) },
  ];
  return (
    <li>
      <b className="committee-no">{item.number}</b>
      <div>
        <h3>
          <OfficeWords text={item.title} />
        </h3>
        <p>
          <span className="committee-ask">{t(`committeePages.outcome.${item.outcome}`)}</span> {isSaid(item.decision) && <OfficeWords text={item.decision} />}
        </p>
        {option && (
          <p className="meta">
            {t('committeePages.chosenWas')}: <OfficeWords text={option} />
          </p>
        )}
        {isSaid(item.discussion) && (
          <p className="muted">
            <OfficeWords text={item.discussion} />
          </p>
        )}
        {item.actions.length > 0 && <DataTable label={t('committeePages.actionsOf', { number: item.number })} isDense columns={columns} rows={item.actions} rowKey={({ serial }) => String(serial)} />}
      </div>
    </li>
  );
}
