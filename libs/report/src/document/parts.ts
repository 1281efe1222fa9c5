/** A printed figure; `mark` leads to the note that says why it is absent or what it holds. */
export interface Cell {
  readonly text: string;
  readonly mark: string | null;
}

export interface Note {
  readonly mark: string;
  readonly text: string;
}

/** A chart in the text: the words around it. Without `id` there is nothing to draw, and `note` says why. */
export interface ChartWordsPart {
  readonly id: string | null;
  readonly title: string;
  readonly unit: string;
  readonly alt: string;
  readonly source: string;
  readonly note: string;
}
