// The reader: the whole game as a page, without a GPU.
import { LEVEL, expect, test } from './lib/game.mjs';

for (const lang of ['vi', 'en']) {
  test(`keyboard alone, without WebGL, plays the level to the end (${lang})`, async ({ game }) => {
    await game.open({ lang });
    expect((await game.state()).stage).toBe('none');
    const key = (target) => game.key(target);
    await game.toMap(key);
    await game.toLevel(key);
    expect(await game.page.evaluate(() => document.documentElement.lang)).toBe(lang);
    const decisions = await game.playOn(key, () => game.parity());
    expect(decisions).toBeGreaterThanOrEqual(6);
    expect((await game.frame()).screen).toBe('lit');
    await game.key('next');
    const lit = (await game.frame()).view.targets.find(({ id }) => id === `level:${LEVEL}`);
    expect(lit.state.done, 'the lantern of the level is lit').toBe(true);
  });
}

test('the language changes in the middle of the level, at the same place', async ({ game }) => {
  await game.open({ lang: 'vi' });
  await game.toMap();
  await game.toLevel();
  await game.press('next');
  const before = await game.state();
  const ids = (await game.frame()).view.targets.map(({ id }) => id);
  await game.press('settings');
  await game.press('lang:en');
  await game.press('close');
  expect((await game.state()).place).toBe(before.place);
  const frame = await game.frame();
  expect(frame.lang).toBe('en');
  expect(frame.view.targets.map(({ id }) => id)).toEqual(ids);
});

test('help and quick exit are one action away on every screen', async ({ game }) => {
  await game.open();
  const here = async () => {
    const { screen } = await game.frame();
    const ids = await game.dom();
    expect(ids, `quick exit on ${screen}`).toContain('exit');
    if (screen !== 'help') expect(ids, `help on ${screen}`).toContain('help');
  };
  const act = async (target) => {
    await here();
    await game.press(target);
  };
  await game.toMap(act);
  await game.toLevel(act);
  await game.playOn(act, here);
  await here();
  await game.press('help');
  await here();
  const text = await game.page.locator('#reader').innerText();
  expect(text).toContain('111');
  expect(text).toContain('113');
  await game.press('close');
  await game.press('settings');
  await here();
});

test('a name that is not loopback and loopback itself both work', async ({ game }) => {
  await game.open({}, '127.0.0.1');
  await game.toMap();
  await game.open();
  expect(await game.page.evaluate(() => window.isSecureContext), 'the school name is no secure context').toBe(false);
  await game.toMap();
});

test('every screen and every state passes axe, has large targets and one heading', async ({ game }) => {
  test.setTimeout(180_000);
  await game.open();
  const look = async () => {
    await game.axe();
    await game.bigEnough();
    await game.parity();
    expect(await game.page.locator('#reader h1').count()).toBe(1);
    expect(await game.page.locator('#stage').getAttribute('tabindex')).toBe('-1');
    expect(await game.page.locator('#stage').getAttribute('aria-hidden')).toBe('true');
  };
  const act = async (target) => {
    await look();
    await game.press(target);
  };
  await game.toMap(act);
  await game.toLevel(act);
  await game.playOn((target) => game.press(target), look);
  await look();
  await act('help');
  await look();
  await act('close');
  await act('settings');
  await look();
});

for (const [name, size, zoom] of [['320 pixels', { width: 320, height: 640 }, 1], ['200 percent', { width: 1280, height: 720 }, 2]]) {
  test(`no sideways scrolling at ${name}`, async ({ game, page }) => {
    // Zoom halves the window in CSS pixels.
    await page.setViewportSize({ width: size.width / zoom, height: size.height / zoom });
    await game.open();
    const act = async (target) => {
      await game.noSideways();
      await game.press(target);
    };
    await game.toMap(act);
    await game.toLevel(act);
    await game.playOn((target) => game.press(target), () => game.noSideways());
    await game.noSideways();
    await game.press('help');
    await game.noSideways();
    await game.press('close');
    await game.press('settings');
    await game.noSideways();
  });
}

test('one seed gives one play, another seed another', async ({ game }) => {
  const words = async (seed) => {
    await game.open({ seed: String(seed), shot: 'level', band: 'band_6_8', level: LEVEL, motion: '0' });
    const seen = [];
    await game.playOn((target) => game.press(target), (frame) => {
      seen.push(...frame.view.lines.map(({ text }) => text), ...frame.view.targets.map(({ id, label }) => `${id} ${label}`));
    });
    return seen.join('\n');
  };
  const first = await words(7);
  expect(await words(7)).toBe(first);
  expect(await words(8)).not.toBe(first);
});

test('on an upright tablet nobody stands in the way of the words', async ({ game, page }) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  for (const [band, level] of [['band_6_8', 's04_prize_box'], ['band_9_11', 's49_five_clues'], ['band_12_15', 's03_no_school']]) {
    for (const shot of [{ shot: 'lit' }, { shot: 'level', node: 'd3' }]) {
      await game.open({ nostage: '', band, level, variant: '3', seed: '7', ...shot });
      const { covered, narrow } = await page.evaluate(() => {
        const box = (it) => it.getBoundingClientRect();
        const words = [...document.querySelectorAll('#reader .talk .line')].map(box);
        const figures = [...document.querySelectorAll('#reader .cast .figure')].map(box).filter(({ width }) => width > 0);
        const meets = (a, b) => a.left < b.right - 4 && b.left < a.right - 4 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
        return { covered: words.some((it) => figures.some((other) => meets(it, other))), narrow: Math.min(...words.map(({ width }) => width)) };
      });
      expect(covered, `${band} ${shot.shot}: a figure over the words`).toBe(false);
      expect(narrow, `${band} ${shot.shot}: words in a narrow column`).toBeGreaterThan(200);
    }
  }
});

test('the star of a call fills its phone: five points to tap, none squeezed', async ({ game, page }) => {
  await game.open({ nostage: '', shot: 'level', band: '9', level: 's70_call_111', node: 'd4' });
  const [list, phone] = await page.evaluate(() => ['ul.points', '.phone-star .screen']
    .map((it) => document.querySelector(it).getBoundingClientRect().width));
  expect(list).toBeGreaterThan(phone * 0.8);
});
