// The board of S49 for the tests that play it.
export const LEVEL = 's49_five_clues';
export const BAND = 'band_9_11';

/** From the board's first Frame: the five clues of the variant that is played. */
export async function clues(game) {
  const { view } = await game.frame();
  const spots = view.device.photo.spots.map(({ id }) => id);
  return ['i1', 'i9', 'i5', 'i2', 'i3', 'i4'].filter((id) => spots.includes(id));
}

/** Goes on to the board: the safe answer at D1. */
export async function toBoard(game, act) {
  for (let steps = 0; steps < 12; steps += 1) {
    const { node } = await game.state();
    if (node === 'd2') return;
    const ids = (await game.frame()).view.targets.map(({ id }) => id);
    await act(ids.includes('next') ? 'next' : 'choice:a');
  }
  throw new Error('the board never comes');
}
