/** One label taken out of a drawing, to be set as text by the typesetter: Devanagari inside an SVG would lose its shaping and its text layer. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number; // baseline
  readonly size: number;
  readonly fill: string;
  readonly isBold: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Removes every text from a cloned drawing and returns what stood there. */
export function liftLabels(svg: Element): Label[] {
  const labels: Label[] = [];
  for (const text of svg.querySelectorAll('text')) {
    const size = lengthOf(text.getAttribute('font-size'), 12);
    let y = lengthOf(text.getAttribute('y'), 0);
    const spans = [...text.querySelectorAll('tspan')];
    for (const part of spans.length > 0 ? spans : [text]) {
      y += shiftOf(part.getAttribute('dy'), size);
      const words = part.textContent?.trim() ?? '';
      if (words === '') continue;
      labels.push({
        text: words,
        x: lengthOf(part.getAttribute('x') ?? text.getAttribute('x'), 0),
        y,
        size,
        fill: text.getAttribute('fill') ?? '#15202B',
        isBold: lengthOf(text.getAttribute('font-weight'), 400) >= 600,
        anchor: anchorOf(text.getAttribute('text-anchor')),
      });
    }
    text.remove();
  }
  return labels;
}

function anchorOf(anchor: string | null): Label['anchor'] {
  return anchor === 'middle' || anchor === 'end' ? anchor : 'start';
}

function lengthOf(text: string | null, otherwise: number): number {
  const length = Number.parseFloat(text ?? '');
  return Number.isFinite(length) ? length : otherwise;
}

function shiftOf(text: string | null, size: number): number {
  return text?.endsWith('em') ? Number.parseFloat(text) * size : lengthOf(text, 0);
}
