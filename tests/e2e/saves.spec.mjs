// What the device keeps, and what happens when it will not.
import { expect, test } from './lib/game.mjs';

async function intoTheLevel(game) {
  await game.toMap();
  await game.toLevel();
  for (let steps = 0; steps < 12; steps += 1) {
    const { view } = await game.frame();
    if (steps > 3 && view.targets.some(({ id }) => id.startsWith('choice:'))) return;
    const ids = view.targets.map(({ id }) => id);
    await game.press(ids.includes('next') ? 'next' : ids.find((id) => id.startsWith('choice:')));
  }
}

async function backIn(game) {
  await game.page.reload();
  await game.playable();
  for (const step of ['start', 'lantern:', 'level:']) {
    const { screen, view } = await game.frame();
    if (screen === 'level') return;
    const target = view.targets.find(({ id, state }) => id.startsWith(step) && !state.disabled);
    if (target) await game.press(target.id);
  }
  await game.page.waitForFunction(() => window.__thapsao.frame().screen === 'level');
  await game.settled();
}

test('a reload in the middle of a level goes on at the same decision, with the same draw', async ({ game }) => {
  await game.open();
  await intoTheLevel(game);
  const before = await game.state();
  const labels = (await game.frame()).view.targets.map(({ label }) => label);
  await backIn(game);
  expect((await game.state()).node).toBe(before.node);
  expect((await game.frame()).view.targets.map(({ label }) => label)).toEqual(labels);
  await game.playOn((target) => game.press(target));
  expect((await game.frame()).screen).toBe('lit');
});

test('clearing this lantern, then everything, leaves nothing', async ({ game }) => {
  await game.open();
  await intoTheLevel(game);
  expect((await game.stored()).length).toBeGreaterThan(0);
  await game.press('settings');
  await game.press('clear:this');
  await game.press('clear:yes');
  const lanterns = (await game.stored()).filter((key) => key !== 'thapsao.settings');
  expect(lanterns, 'keys of the lantern that was cleared').toEqual([]);
  await game.page.reload();
  await game.playable();
  await intoTheLevel(game);
  await game.press('settings');
  await game.press('clear:all');
  await game.press('clear:yes');
  expect(await game.stored()).toEqual([]);
  await game.page.reload();
  await game.playable();
  expect(await game.stored(), 'after a reload').toEqual([]);
});

async function sentence(game) {
  expect((await game.frame()).view.notice, 'a calm sentence about the storage').not.toBeNull();
  expect(await game.page.locator('#reader .notice').first().innerText()).not.toBe('');
}

async function playsOn(game) {
  await game.toMap();
  await game.toLevel();
  await game.playOn((target) => game.press(target));
  expect((await game.frame()).screen).toBe('lit');
}

test('storage that refuses gets a sentence, and the game plays on', async ({ game, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() { throw new DOMException('refused', 'SecurityError'); },
    });
  });
  await game.open();
  await sentence(game);
  await playsOn(game);
});

test('storage that is full gets a sentence, and the game plays on', async ({ game, page }) => {
  await page.addInitScript(() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function setItem(key, value) {
      if (key !== 'thapsao.probe') throw new DOMException('full', 'QuotaExceededError');
      set.call(this, key, value);
    };
  });
  await game.open();
  await game.toMap();
  await sentence(game);
  await game.toLevel();
  await game.playOn((target) => game.press(target));
  expect((await game.frame()).screen).toBe('lit');
});

for (const [name, change] of [
  ['cut off', (text) => text.slice(0, text.length / 2)],
  ['not ours at all', () => '\u0000\uffff{]'],
  ['of a newer format', (text) => text.replace(/("version":)\d+/, '$199999')],
]) {
  test(`a save that is ${name} gets a sentence, never a crash`, async ({ game, page }) => {
    await game.open();
    await intoTheLevel(game);
    const old = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('thapsao.')));
    await page.evaluate((entries) => entries.forEach(([key, text]) => localStorage.setItem(key, text)), old.map(([key, text]) => [key, change(text)]));
    await page.reload();
    await game.playable();
    const noticed = (await game.frame()).view.notice !== null;
    await game.press('start');
    const lantern = (await game.frame()).view.targets.find(({ id }) => id.startsWith('lantern:'));
    await game.press(lantern.id);
    expect(noticed || (await game.frame()).view.notice !== null, 'a calm sentence about the save').toBe(true);
    if (name === 'of a newer format') {
      const kept = await page.evaluate(() => Object.values(localStorage).filter((text) => text.includes('99999')).length);
      expect(kept, 'what is newer is never overwritten').toBeGreaterThan(0);
    }
  });
}
