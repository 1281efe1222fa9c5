import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Drawing } from '../drawing/draw-charts.ts';
import { findAssets } from './assets.ts';
import { coverageOf } from './font-coverage.ts';
import { printable } from './printable.ts';

export type Template = 'report.typ' | 'certificate.typ' | 'paper.typ';

/**
 * Sets the document, a ReportDocument or whatever the template of its name takes, as PDF/UA-1. A warning is a failure: a missing font would let text vanish with only a warning. The date inside the file is the freeze (of a certificate its last step),
 * so that the same review gives the same bytes.
 */
export function typeset(document: object, drawings: readonly Drawing[], frozenAt: string, main: Template = 'report.typ'): Uint8Array {
  const { template, fonts } = findAssets();
  const compiler = NodeCompiler.create({ workspace: template, fontArgs: [{ fontPaths: [fonts] }] });
  for (const drawing of drawings) compiler.mapShadow(path.join(template, `${drawing.id}.svg`), Buffer.from(drawing.svg));
  const coverage = coverageOf(fonts);
  const worded = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? printable(part, coverage) : part));
  const charts = Object.fromEntries(drawings.map(({ id, labels, width, height }) => [id, { labels, width, height }]));
  const compiled = compiler.compile({ mainFilePath: path.join(template, main), inputs: { document: worded(document), charts: worded(charts) } });
  if (compiled.hasError()) throw new Error(`The report does not compile: ${said(compiler.fetchDiagnostics(compiled.takeDiagnostics()!))}`);
  const warnings = compiled.takeWarnings();
  const spoken = warnings ? compiler.fetchDiagnostics(warnings) : [];
  if (spoken.length > 0) throw new Error(`The report compiles with warnings, which are failures: ${said(spoken)}`);
  if (!compiled.result) throw new Error('The report compiles to nothing');
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' as never, creationTimestamp: Math.floor(Date.parse(frozenAt) / 1000) });
}

function said(diagnostics: readonly unknown[]): string {
  return JSON.stringify(diagnostics).slice(0, 4000);
}
