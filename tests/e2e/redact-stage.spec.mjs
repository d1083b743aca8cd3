// The photo of S49 on the stage, by real mouse.
import { launch } from './lib/browser.mjs';
import { expect, test } from './lib/game.mjs';
import { BAND, clues, LEVEL, toBoard } from './lib/photo.mjs';

test.use({ launchOptions: launch({ gpu: true }) });
test.describe.configure({ timeout: 420_000 });

test('a real mouse plays the board, and its level to the end', async ({ game }) => {
  await game.open({ motion: '0' });
  await game.toMap((target) => game.press(target), BAND);
  await game.attached();
  const click = (target) => game.click(target);
  await game.toLevel(click, LEVEL);
  await toBoard(game, click);
  await game.playBoard(click, await clues(game), () => game.parity());
  await click('next');
  await game.playOn(click, () => game.parity());
  expect((await game.frame()).screen).toBe('lit');
  expect((await game.state()).stage).toBe('attached');
});
