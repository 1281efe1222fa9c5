/** The baseline of the words beside a line's last point: below it, or above where the axis is too near. */
export function besideDot(y: number, axis: number, fontSize: number): number {
  return y + fontSize + 8 > axis ? y - 8 : y + fontSize + 3;
}
