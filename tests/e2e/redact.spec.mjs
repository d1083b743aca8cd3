// The photo of S49: its board and its level, by keyboard in the reader.
import { expect, test } from './lib/game.mjs';
import { BAND, clues, LEVEL, toBoard } from './lib/photo.mjs';

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
  await press('start');
  // Whoever was in a level goes on in it.
  await press((await game.frame()).view.targets.find(({ id }) => id.startsWith('lantern:')).id);
  await expect.poll(async () => (await game.frame()).screen).toBe('level');
  const { spots } = (await game.frame()).view.device.photo;
  expect(spots.find(({ id }) => id === first).sticker).toBe('sticker_cat');
});
