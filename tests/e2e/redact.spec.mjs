// The photo of S49: its board and its level, by keyboard in the reader and by mouse on the stage.
import { launch } from './lib/browser.mjs';
import { expect, test } from './lib/game.mjs';

const LEVEL = 's49_five_clues';
const BAND = 'band_9_11';

/** From the board's first Frame: the five clues of the variant that is played. */
async function clues(game) {
  const { view } = await game.frame();
  const spots = view.device.photo.spots.map(({ id }) => id);
  return ['i1', 'i9', 'i5', 'i2', 'i3', 'i4'].filter((id) => spots.includes(id));
}

/** Goes on to the board: the safe answer at D1. */
async function toBoard(game, act) {
  for (let steps = 0; steps < 12; steps += 1) {
    const { node } = await game.state();
    if (node === 'd2') return;
    const ids = (await game.frame()).view.targets.map(({ id }) => id);
    await act(ids.includes('next') ? 'next' : 'choice:a');
  }
  throw new Error('the board never comes');
}

for (const lang of ['vi', 'en']) {
  test(`keyboard alone plays the photo level to its end (${lang})`, async ({ game }) => {
    await game.open({ lang });
    const key = (target) => game.key(target);
    await game.toMap(key, BAND);
    await game.toLevel(key, LEVEL);
    await toBoard(game, key);
    await game.noSideways();
    await game.bigEnough();
    const answers = await game.playBoard(key, await clues(game), () => game.parity());
    await game.axe();
    const photo = (await game.frame()).view.device.photo;
    await game.key('next');
    const beside = (await game.frame()).view.device.photo;
    const stuck = ({ spots }) => spots.map(({ sticker }) => sticker);
    expect(stuck(beside), 'the stickers stay on the photo').toEqual(stuck(photo));
    const decisions = await game.playOn(key, () => game.parity());
    expect(answers + decisions).toBeGreaterThanOrEqual(6);
    expect((await game.frame()).screen).toBe('lit');
    await game.key('next');
    const lit = (await game.frame()).view.targets.find(({ id }) => id === `level:${LEVEL}`);
    expect(lit.state.done, 'the lantern of the level is lit').toBe(true);
  });
}

test('a reload in the middle of the board keeps the stickers', async ({ game }) => {
  await game.open();
  const press = (target) => game.press(target);
  await game.toMap(press, BAND);
  await game.toLevel(press, LEVEL);
  await toBoard(game, press);
  const [first] = await clues(game);
  await press(`spot:${first}`);
  await press('sticker:cat');
  await game.open();
  await game.toMap(press, BAND);
  await game.toLevel(press, LEVEL);
  const { spots } = (await game.frame()).view.device.photo;
  expect(spots.find(({ id }) => id === first).sticker).toBe('sticker_cat');
});

test.describe('on the stage', () => {
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
});
