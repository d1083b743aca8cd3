// Every level on the screen of a class, from its first place to its end: what is there is seen, and large.
import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from './lib/game.mjs';

const ROOT = new URL('../../levels/', import.meta.url);
const files = readdirSync(ROOT, { recursive: true }).filter((name) => name.endsWith('.ron')).sort();
/** A child's own words at 1280 wide, in pixels (style.css: --text), those of the device in the story, and a notice's. */
const CHILD = {
  band_6_8: { words: 34, shown: 25.1, notice: 24.48 },
  band_9_11: { words: 28, shown: 20.7, notice: 20.16 },
  band_12_15: { words: 24, shown: 18, notice: 18 },
};
/** So many times as large is every word of a class. */
const LARGER = 1.5;

/** What a class sees of it: the smallest letters of each kind, what lies below the edge, and the talk. */
const seen = (page) => page.evaluate(() => {
  const reader = document.getElementById('reader');
  const messages = [...reader.querySelectorAll('.log > .message')];
  const letters = (kind) => {
    const there = [...reader.querySelectorAll(kind)].filter((it) => it.clientWidth !== 1);
    return Math.min(...there.map((it) => Number.parseFloat(getComputedStyle(it).fontSize)));
  };
  const box = (it) => it?.getBoundingClientRect();
  const newest = box(messages.at(-1));
  const hidden = messages.filter((it) => it.classList.contains('gone'));
  return {
    words: letters('.talk .line .words'),
    answers: letters('.card .label'),
    shown: letters('.device'),
    notice: letters('.notice'),
    below: document.documentElement.scrollHeight - innerHeight,
    beside: document.documentElement.scrollWidth - innerWidth,
    newest: newest === undefined || (newest.height > 20 && newest.bottom <= innerHeight),
    asked: hidden.every((it) => it.querySelector('[data-target]') === null),
  };
});

for (const name of files) {
  const text = readFileSync(new URL(name, ROOT), 'utf8');
  const level = text.match(/^    id: "([^"]+)"/m)[1];
  const [band] = text.match(/band_\d+_\d+/);
  const lang = files.indexOf(name) % 2 === 0 ? 'en' : 'vi';
  test(`${level}: a class sees all of it, large (${lang})`, async ({ game, page }) => {
    test.setTimeout(240_000);
    await game.open({ class: '', shot: 'level', level, band, lang, today: '20785', motion: '0' });
    const done = new Set();
    for (let steps = 0; steps < 200; steps += 1) {
      const { screen, view } = await game.frame();
      if (screen !== 'level') break;
      await expect.poll(() => seen(page), { message: `${view.place_id}, step ${steps}` }).toMatchObject({
        below: 0, beside: 0, newest: true, asked: true,
      });
      const { words, answers, shown, notice } = await seen(page);
      const least = { answers: CHILD[band].words, ...CHILD[band] };
      for (const [kind, size] of Object.entries({ words, answers, shown, notice })) {
        // A hundredth of a pixel: sizes are reckoned in shares of the screen.
        expect(size, `${kind} at ${view.place_id}, step ${steps}`).toBeGreaterThanOrEqual(least[kind] * LARGER - 0.01);
      }
      const on = next(view, done, await page.locator('.spot.open .told').count() > 0);
      expect(on, `no way on at ${view.place_id}`).toBeDefined();
      await game.press(on);
    }
    expect((await game.frame()).screen).toBe('lit');
  });
}

/** What a teacher presses: one step on, an answer not given yet, a sticker for what can be read on a photo. */
function next({ place_id: place, targets }, done, readable) {
  const ids = targets.filter(({ state }) => !state.disabled).map(({ id }) => id);
  const fresh = (kind) => ids.find((id) => id.startsWith(kind) && !done.has(`${place} ${id}`));
  const has = (id) => (ids.includes(id) ? id : undefined);
  const spot = ids.includes('next') ? undefined : fresh('spot:');
  const open = ids.some((id) => id.startsWith('sticker:'));
  const cover = open && (readable ? fresh('sticker:') ?? ids.find((id) => id.startsWith('sticker:')) : 'keep');
  const pad = ['dial', 'key:1'].find((id) => ids.includes(id));
  const target = (cover || undefined) ?? spot ?? has('next') ?? has('phase') ?? fresh('choice:') ?? pad
    ?? ids.find((id) => id.startsWith('choice:'));
  if (target !== undefined && !target.startsWith('sticker:')) done.add(`${place} ${target}`);
  return target;
}
