import { recordRoutes, type RecordLine } from '@pakhwada/contracts/registers';
import { registerOf, type FieldShape } from '@pakhwada/domain/registers';
import { TextField } from '@pakhwada/ui/fields';
import { useDeferredValue, useId, type ReactElement } from 'react';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { titleOfRecord } from '../title-of-record.ts';
import { useAllRecords } from '../../shell/use-all-records.ts';

interface ReferencePickerProps {
  readonly field: FieldShape;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly messages: readonly string[];
  readonly parentId: string | null;
  readonly onChange: (text: string) => void;
}

/** The number of another record, proposed while one types: under the same parent all that are there, else those whose number begins so. */
export function ReferencePicker({ field, parentId, onChange, ...rest }: ReferencePickerProps): ReactElement {
  const { scheme } = usePlace();
  const list = useId();
  const shape = registerOf(field.refersTo!);
  const isUnderParent = shape.parent !== null && parentId !== null;
  const find = useDeferredValue(rest.value.trim());
  const under = useAllRecords(shape.code, parentId ?? '', isUnderParent);
  const found = useRead(recordRoutes.list, { schemeCode: scheme, register: shape.code }, { query: { find: find === '' ? undefined : find }, isEnabled: !isUnderParent, keepsPrevious: true });
  const known = (isUnderParent ? under.data : found.data?.records) ?? [];
  const isFit = ({ values }: RecordLine): boolean => Object.entries(field.refersWhere).every(([code, allowed]) => allowed.includes(String(values[code])));
  const own = shape.key[0]!;
  return (
    <>
      <TextField {...rest} list={list} onChange={(event) => onChange(event.target.value)} />
      <datalist id={list}>
        {known.filter(isFit).map((record) => (
          <option key={record.recordId} value={String(record.values[own] ?? record.key)} label={titleOfRecord(shape, record)} />
        ))}
      </datalist>
    </>
  );
}
