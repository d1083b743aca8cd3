// The lantern yard in the reader: built by keyboard, kept over a reload, gone when it is cleared.
import { expect, test } from './lib/game.mjs';

const PARTS = { shape: 'lotus', paper: 'pink', tail: 'beads', handle: 'stick', pattern: 'bells' };

async function wears(game) {
  const { view } = await game.frame();
  return view.scene.actors.find(({ id }) => id === 'lantern').wears.filter((part) => part !== 'opt_pole');
}

for (const [band, lang] of [['band_6_8', 'vi'], ['band_9_11', 'en'], ['band_12_15', 'vi']]) {
  test(`keyboard alone builds a lantern that is still there after a reload (${band}, ${lang})`, async ({ game, page }) => {
    await game.open({ lang });
    const key = (target) => game.key(target);
    await game.toMap(key, band);
    await game.parity();
    await key('yard');
    expect((await game.frame()).screen).toBe('yard');
    for (const [kind, part] of Object.entries(PARTS)) {
      await key(`kind:${kind}`);
      await game.parity();
      await key(`part:${kind}:${part}`);
      const card = game.button(`part:${kind}:${part}`);
      await expect(card).toHaveAttribute('aria-pressed', 'true');
      await expect(card, 'the focus stays where the child is').toBeFocused();
    }
    await game.axe();
    await game.bigEnough();
    await game.noSideways();
    const built = await wears(game);
    for (const part of ['opt_shape_lotus', 'opt_paper_lotus_pink', 'opt_tail_beads', 'opt_handle_stick', 'opt_pattern_bells']) expect(built).toContain(part);
    const picture = page.locator('#reader .figure.stack');
    await expect(picture).toHaveAttribute('aria-label', lang === 'vi' ? /^Đèn hoa sen, giấy hồng/ : /^A lotus lantern of pink paper/);
    const layers = await picture.locator('img').evaluateAll((all) => all.map((it) => it.complete && it.naturalWidth > 0));
    expect(layers.length).toBeGreaterThanOrEqual(built.length - 1);
    expect(layers.every(Boolean), 'every layer is a picture of the build').toBe(true);
    await page.reload();
    await game.playable();
    await game.press('start');
    await game.press('lantern:carp');
    expect((await game.frame()).screen).toBe('map');
    expect(await wears(game), 'it hangs on the map').toEqual(built);
    await game.axe();
  });
}

test('the yard fits a small screen and large letters', async ({ game, page }) => {
  for (const [width, height] of [[320, 640], [640, 360], [820, 1180]]) {
    await page.setViewportSize({ width, height });
    for (const node of Object.keys(PARTS)) {
      await game.open({ shot: 'yard', band: 'band_6_8', node, motion: '0' });
      await game.noSideways();
      await game.bigEnough();
    }
  }
});

test('clearing the lantern clears what was built; another lantern never had it', async ({ game }) => {
  await game.open();
  await game.toMap();
  const first = await wears(game);
  await game.press('yard');
  await game.press('part:shape:lotus');
  await game.press('kind:paper');
  await game.press('part:paper:pink');
  const built = await wears(game);
  expect(built).not.toEqual(first);
  await game.press('settings');
  await game.press('switch');
  await game.press('start');
  await game.press('lantern:moon');
  await game.press('band:band_6_8');
  expect(await wears(game)).not.toEqual(built);
  await game.press('back');
  await game.press('lantern:carp');
  expect(await wears(game), 'each player has an own lantern').toEqual(built);
  await game.press('settings');
  await game.press('clear:this');
  await game.press('clear:yes');
  expect(await game.stored()).not.toContain('thapsao.lantern.carp');
  await game.toMap();
  expect(await wears(game)).toEqual(first);
});
