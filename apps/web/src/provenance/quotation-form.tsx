import { quotationRoutes } from '@pakhwada/contracts/reviews';
import { parseQuoted, type FigureKind } from '@pakhwada/domain/review';
import { wordBreach } from '@pakhwada/language/sentence';
import { Button } from '@pakhwada/ui/button';
import { DateField, TextField } from '@pakhwada/ui/fields';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useFortnights } from '../shell/fortnights.ts';
import { Refused } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { breachesIn } from '../shell/refusal.ts';
import { useChange } from '../shell/use-change.ts';
import { useWords } from '../shell/words.tsx';

interface QuotationFormProps {
  readonly figure: string;
  readonly kind: FigureKind;
  readonly onClose: () => void;
}

const EMPTY = { published: '', document: '', documentOn: '', page: '' };

/** A published figure as it stood in print, with its source. */
export function QuotationForm({ figure, kind, onClose }: QuotationFormProps): ReactElement {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const { chosen } = useFortnights();
  const add = useChange(quotationRoutes.add);
  const [typed, setTyped] = useState(EMPTY);
  const [isTried, setTried] = useState(false);
  const isUnreadable = parseQuoted(typed.published, kind) === null;
  const isWhole = typed.document.trim() !== '' && typed.documentOn !== '' && !isUnreadable;
  const refused = (field: string): readonly string[] => breachesIn(add.error).filter((breach) => breach.field === field).map((breach) => wordBreach(breach, language));
  const needed = (field: 'document' | 'documentOn'): readonly string[] => (isTried && typed[field].trim() === '' ? [t('quotations.needed')] : refused(field));
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!isWhole || !chosen) return;
    const page = typed.page.trim();
    await add.mutateAsync({ params: { schemeCode: scheme, fortnightId: chosen.id }, body: { figure, published: typed.published.trim(), document: typed.document.trim(), documentOn: typed.documentOn, page: page === '' ? null : page } });
    onClose();
  };
  const unreadable = isTried && isUnreadable ? [wordBreach({ code: 'QUOTATION_UNREADABLE', values: { published: typed.published, figureKind: kind } }, language)] : refused('published');
  return (
    <form className="quotation-form" noValidate onSubmit={(event) => void send(event).catch(() => undefined)}>
      <p className="note">{t('quotations.note')}</p>
      <TextField label={t('quotations.published')} hint={t(`quotedExample.${kind}`)} value={typed.published} maxLength={60} autoComplete="off" messages={unreadable} onChange={(event) => setTyped({ ...typed, published: event.target.value })} />
      <TextField label={t('quotations.document')} value={typed.document} maxLength={300} autoComplete="off" messages={needed('document')} onChange={(event) => setTyped({ ...typed, document: event.target.value })} />
      <DateField label={t('quotations.documentOn')} language={language} value={typed.documentOn} messages={needed('documentOn')} onChange={(event) => setTyped({ ...typed, documentOn: event.target.value })} />
      <TextField label={t('quotations.pageNo')} value={typed.page} maxLength={40} autoComplete="off" onChange={(event) => setTyped({ ...typed, page: event.target.value })} />
      {add.error && <Refused error={add.error} />}
      <p className="actions">
        <Button type="submit" kind="primary" disabled={add.isPending}>
          {t('quotations.send')}
        </Button>
        <Button onClick={onClose}>{t('quotations.close')}</Button>
      </p>
    </form>
  );
}
