// Baskets, prints, a chat that is read over, and things that lie side by side, on the stage: by a real mouse, and by
// touch.
import { launch } from './lib/browser.mjs';
import { expect, test } from './lib/game.mjs';

test.use({ launchOptions: launch({ gpu: true }) });
test.describe.configure({ timeout: 240_000 });

/** The mechanics that a Frame shows, told by its device. */
const mechanic = ({ view: { device } }) => {
  if (device?.phone?.chat?.over) return 'chat';
  return device?.spread?.kind ?? ['bins', 'picture'].find((kind) => device?.[kind] !== undefined);
};

/** Frames with the device that are enough: three answers and what came of them. */
const ENOUGH = 6;
const enough = new Error('enough was played');

/** Plays a level until its device was used often enough; the whole level is played in the reader. */
async function play(game, act, band, level) {
  await game.open({ motion: '0' });
  await game.toMap((target) => game.press(target), band);
  await game.attached();
  await game.toLevel(act, level);
  const shown = new Set();
  let frames = 0;
  const stopped = await game
    .playOn(act, async (frame) => {
      const kind = mechanic(frame);
      if (kind === undefined) return;
      shown.add(kind);
      await game.parity();
      frames += 1;
      if (frames === ENOUGH) throw enough;
    })
    .catch((error) => error);
  expect(stopped).toBe(enough);
  expect((await game.state()).stage).toBe('attached');
  return [...shown];
}

test('a real mouse lays cards into baskets', async ({ game }) => {
  const shown = await play(game, (target) => game.click(target), 'band_6_8', 's29_three_baskets');
  expect(shown).toEqual(['bins']);
});

test('a real mouse points at messages of an old chat', async ({ game }) => {
  const shown = await play(game, (target) => game.click(target), 'band_9_11', 's58_next_match');
  expect(shown).toEqual(['chat']);
});

test('a real mouse looks into a trading window', async ({ game }) => {
  const shown = await play(game, (target) => game.click(target), 'band_9_11', 's06_pet_trade');
  expect(shown).toEqual(['trade']);
});

test('a real mouse fills in a form', async ({ game }) => {
  const shown = await play(game, (target) => game.click(target), 'band_12_15', 's32_short_form');
  expect(shown).toEqual(['form']);
});

test.describe('on a tablet', () => {
  test.use({ hasTouch: true, viewport: { width: 820, height: 1180 } });

  test('touch judges the pictures of cats', async ({ game }) => {
    const shown = await play(game, (target) => game.tap(target), 'band_6_8', 's10_made_up_cats');
    expect(shown).toEqual(['picture']);
  });

  test('touch finds where a feeling lives', async ({ game }) => {
    const shown = await play(game, (target) => game.tap(target), 'band_6_8', 's52_body_map');
    expect(shown).toEqual(['doll']);
  });

  test('touch asks the faces on a photo', async ({ game }) => {
    const shown = await play(game, (target) => game.tap(target), 'band_9_11', 's45_every_yes');
    expect(shown).toEqual(['faces']);
  });

  test('touch holds back a post of a feed', async ({ game }) => {
    const shown = await play(game, (target) => game.tap(target), 'band_12_15', 's03_no_school');
    expect(shown).toEqual(['feed']);
  });
});
