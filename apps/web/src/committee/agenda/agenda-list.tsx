import { committeeRoutes, type AgendaItem, type SittingPage } from '@pakhwada/contracts/committee';
import { Block } from '@pakhwada/ui/layout';
import type { KeyboardEvent, ReactElement } from 'react';
import { Refused } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useWords } from '../../shell/words.tsx';
import { AgendaLine } from './agenda-line.tsx';

/** The items in their order. Buttons or Alt with the arrow keys move one; what was withdrawn stands below, with its way back. */
export function AgendaList({ sitting, isOpen }: { readonly sitting: SittingPage; readonly isOpen: boolean }): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const order = useChange(committeeRoutes.order);
  const listed = sitting.agenda.filter(({ state }) => state !== 'WITHDRAWN');
  const withdrawn = sitting.agenda.filter(({ state }) => state === 'WITHDRAWN');
  const move = (item: AgendaItem, by: -1 | 1): void => {
    const itemIds = moved(listed.map(({ itemId }) => itemId), item.itemId, by);
    if (itemIds) order.mutate({ params: { schemeCode: scheme, sittingId: sitting.sittingId }, body: { itemIds } });
  };
  const onKey = (item: AgendaItem) => (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(item, event.key === 'ArrowUp' ? -1 : 1);
  };
  const line = (item: AgendaItem, at: number, all: readonly AgendaItem[]): ReactElement => (
    <AgendaLine key={item.itemId} sitting={sitting} item={item} isOpen={isOpen} isMoving={order.isPending} isFirst={at === 0} isLast={at === all.length - 1} onMove={(by) => move(item, by)} onKeyDown={onKey(item)} />
  );
  return (
    <>
      <Block title={t('committeePages.sitting.agenda', { count: listed.length })} aside={isOpen && listed.length > 1 ? t('committeePages.agenda.keys') : undefined}>
        {order.error && <Refused error={order.error} />}
        {listed.length === 0 ? <p className="muted">{t(isOpen ? 'committeePages.agenda.none' : 'committeePages.agenda.noneYet')}</p> : <ol className="committee-items">{listed.map(line)}</ol>}
      </Block>
      {withdrawn.length > 0 && (
        <Block title={t('committeePages.agenda.withdrawn', { count: withdrawn.length })}>
          <ol className="committee-items">{withdrawn.map(line)}</ol>
        </Block>
      )}
    </>
  );
}

/** The order with one item moved a place up or down; null where it cannot move. */
export function moved(itemIds: readonly string[], itemId: string, by: -1 | 1): string[] | null {
  const at = itemIds.indexOf(itemId);
  const other = itemIds[at + by];
  if (at < 0 || other === undefined) return null;
  return itemIds.map((one, place) => (place === at ? other : place === at + by ? itemId : one));
}
