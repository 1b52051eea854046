/** English texts of `<kith-quick-exit>`. */
export const quickExit = {
  /** Heard and not seen: the button says nothing of it to people nearby. */
  emergency: 'Emergency:',
  leave: 'Leave this page',
  pressesLeft: (count: number) =>
    count === 1 ? 'Press Shift 1 more time to leave.' : `Press Shift ${String(count)} more times to leave.`,
  tooLate: 'That took too long. Press Shift 3 times to leave.',
  about: 'What this button does',
  does: 'It takes you to another page and wipes what these tools kept.',
  shortcut: 'You can also press the Shift key 3 times.',
  history: 'It does not erase your history. Someone with this device may see that you were here.',
  loading: 'Loading.',
};

/** The shape of a translation of these. */
export type QuickExitStrings = typeof quickExit;
