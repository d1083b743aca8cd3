// Children who can do more and less play twenty levels each, a month apart: what the map suggests and how hard it is
// follows them. The same is played without a browser, for all bands, in crates/flow/tests/learning.rs.
import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from './lib/game.mjs';

const ROOT = new URL('../../levels/', import.meta.url);
const BAND = 'band_9_11';

/** Of each level and node: the labels by variant and the grades of the answers, read off the level's lines. */
function book() {
  const levels = {};
  for (const name of readdirSync(ROOT, { recursive: true }).filter((it) => it.endsWith('.ron'))) {
    const lines = readFileSync(new URL(name, ROOT), 'utf8').split('\n');
    const nodes = {};
    let node = null;
    let option = null;
    for (const line of lines) {
      const id = /^( +)id: "(\w+)",/.exec(line);
      if (id !== null && id[1].length === 12) node = nodes[id[2]] = { labels: {}, grades: {} };
      if (id !== null && !/^s\d\d_/.test(id[2])) option = id[2];
      const grade = /^ +grade: (\w+),/.exec(line);
      if (grade !== null && node !== null) node.grades[option] = grade[1];
      const labels = /measures: .*difficulty: \{([^}]*)\}/.exec(line);
      if (labels !== null && node !== null) {
        for (const [, variant, label] of labels[1].matchAll(/(\d): (\d)/g)) node.labels[variant] = Number(label);
      }
    }
    levels[lines.join('\n').match(/^    id: "([^"]+)"/m)[1]] = nodes;
  }
  return levels;
}

/** Plays the level on the page to its lit lantern, as a child of this ability would. Runs in the page. */
async function play({ nodes, ability, luck, variant }) {
  const labels = [];
  let safe = 0;
  let draw = luck;
  const chance = () => {
    draw = (Math.imul(draw, 1664525) + 1013904223) >>> 0;
    return (draw >>> 8) / 2 ** 24;
  };
  const tried = new Map();
  for (let steps = 0; steps < 300; steps += 1) {
    const frame = window.__thapsao.frame();
    if (frame.screen !== 'level') return { labels, safe, luck: draw };
    const node = frame.view.place_id.split('/')[1];
    const here = frame.view.place_id.endsWith('/here');
    const ids = frame.view.targets.filter(({ state }) => !state.disabled).map(({ id }) => id);
    const done = tried.get(node) ?? new Set();
    tried.set(node, done);
    const choices = ids.filter((id) => id.startsWith('choice:'));
    const pad = ['dial', 'key:1', 'ask'].find((id) => ids.includes(id));
    const spot = ids.find((id) => id.startsWith('spot:') && !done.has(id));
    let target = 'next';
    const label = nodes[node]?.labels[variant];
    if (pad !== undefined) {
      target = pad;
    } else if (spot !== undefined && !ids.includes('next')) {
      target = spot;
    } else if (choices.length > 0 && here && label !== undefined && done.size === 0) {
      const hard = -0.6 + 0.8 * (label - 3);
      const guess = 0.8 / choices.length;
      const able = chance() < guess + (0.95 - guess) / (1 + Math.exp(-1.1 * (ability - hard)));
      labels.push(label);
      safe += able ? 1 : 0;
      const wanted = able ? ['safe'] : ['risky', 'fine'];
      target = choices.find((id) => wanted.includes(nodes[node].grades[id.slice(7)])) ?? choices[0];
    } else if (!ids.includes('next') || (choices.length > 0 && done.size < 2)) {
      target = choices.find((id) => !done.has(id)) ?? choices[0] ?? 'next';
    }
    done.add(target);
    document.querySelector(`#reader [data-target="${target}"]`).click();
    while (window.__thapsao.frame().rev === frame.rev) await new Promise((go) => { setTimeout(go, 0); });
  }
  throw new Error(`${window.__thapsao.frame().view.place_id} does not end`);
}

const specNow = (page) => page.evaluate(() => {
  const key = Object.keys(localStorage).find((it) => it.startsWith('thapsao.lantern.'));
  return JSON.parse(localStorage.getItem(key)).session.spec;
});

/** Plays what the map suggests; whether it was a story, and not a short review. */
async function playStar(game, levels, ability, all) {
  const { view } = await game.frame();
  const stars = view.targets.filter(({ state }) => state.suggested);
  expect(stars.length, 'one level is suggested').toBe(1);
  const level = stars[0].id.slice('level:'.length);
  await expect(game.button(stars[0].id)).toContainText('Sao gợi ý');
  await game.toLevel((target) => game.press(target), level);
  const { variant, review } = await specNow(game.page);
  expect(view.lines[0].id === 'map-review', 'the map says whether it is a short review').toBe(review !== undefined);
  const { labels, safe, luck } = await game.page.evaluate(play, { nodes: levels[level], ability, luck: all.luck, variant });
  all.labels.push(...labels);
  all.safe += safe;
  all.luck = luck;
  expect((await game.frame()).screen).toBe('lit');
  if (review === undefined) {
    all.variants.push(variant);
    return true;
  }
  all.reviews += 1;
  expect(labels.length, 'a review is short').toBeLessThanOrEqual(6);
  await game.press('next');
  return false;
}

/** Twenty levels, each the one that the map suggests, and the reviews that are due before them. */
async function twenty(game, ability) {
  const levels = book();
  const all = { labels: [], variants: [], safe: 0, luck: 17, reviews: 0 };
  for (let month = 0; month < 20; month += 1) {
    await game.open({ nostage: '', seed: String(7 + month), today: String(20_000 + 31 * month) });
    await game.toMap((target) => game.press(target), BAND);
    while (!(await playStar(game, levels, ability, all)));
  }
  return all;
}

const mean = (numbers) => numbers.reduce((sum, it) => sum + it, 0) / numbers.length;

for (const [name, ability, rates, variants] of [
  ['a strong child', 2, [0.8, 0.97], [3.5, 5]],
  ['a wavering child', 0, [0.65, 0.9], [1.5, 4.5]],
  ['a weak child', -2, [0.5, 0.8], [1, 2.5]],
]) {
  test(`${name} meets what suits it`, async ({ game }) => {
    test.setTimeout(300_000);
    const { labels, variants: met, safe, reviews } = await twenty(game, ability);
    const said = `${safe} of ${labels.length} safe, variants ${met}, ${reviews} short reviews`;
    expect(reviews, 'what was learned comes back').toBeGreaterThanOrEqual(5);
    const rate = safe / labels.length;
    const late = mean(met.slice(3));
    test.info().annotations.push({ type: 'measured', description: said });
    expect(met.slice(0, 3), 'the first three are gentle').toEqual([1, 1, 1]);
    expect(rate, said).toBeGreaterThanOrEqual(rates[0]);
    expect(rate, said).toBeLessThanOrEqual(rates[1]);
    expect(late, said).toBeGreaterThanOrEqual(variants[0]);
    expect(late, said).toBeLessThanOrEqual(variants[1]);
  });
}

test('adults find sentences behind a sum, and nothing of topic C', async ({ game }) => {
  await game.open({ nostage: '' });
  await game.toMap((target) => game.press(target), BAND);
  await game.press('settings');
  await game.press('grown');
  const [, a, b] = /(\d+)\D+(\d+)/.exec((await game.frame()).view.lines[0].text);
  await game.axe();
  await game.press(`adult:${a * b}`);
  expect((await game.frame()).screen).toBe('grown');
  await game.axe();
  await game.noSideways();
  await game.bigEnough();
  await expect(game.page.locator('#reader')).toContainText('Hang Sáng');
  await game.press('agree');
  await expect(game.button('agree')).toHaveAttribute('aria-pressed', 'true');
  await game.press('close');
  expect((await game.frame()).screen).toBe('map');
});
