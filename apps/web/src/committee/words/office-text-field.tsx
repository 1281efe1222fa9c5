import type { OfficeText } from '@pakhwada/domain/committee';
import { TextArea, TextField } from '@pakhwada/ui/fields';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';

interface OfficeTextFieldProps {
  readonly label: string;
  readonly value: OfficeText;
  readonly rows?: number; // 1: a line
  readonly maxLength?: number;
  readonly messages?: readonly string[];
  readonly onChange: (text: OfficeText) => void;
}

/** One text in the two languages of the office, side by side; one of them is enough. */
export function OfficeTextField({ label, value, rows = 3, maxLength = 4000, messages = [], onChange }: OfficeTextFieldProps): ReactElement {
  const { t } = useWords();
  return (
    <div className="committee-pair">
      {(['en', 'hi'] as const).map((tongue) => {
        const common = { label: t(`committeePages.in.${tongue}`, { label }), lang: tongue, value: value[tongue], maxLength, autoComplete: 'off', messages: tongue === 'en' ? messages : [] };
        return rows === 1 ? (
          <TextField key={tongue} {...common} onChange={(event) => onChange({ ...value, [tongue]: event.target.value })} />
        ) : (
          <TextArea key={tongue} {...common} rows={rows} onChange={(event) => onChange({ ...value, [tongue]: event.target.value })} />
        );
      })}
    </div>
  );
}
