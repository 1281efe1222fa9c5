/** Every fault of a command, not only the first; each line can be read by the person who typed it. */
export class CommandRefused extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}
