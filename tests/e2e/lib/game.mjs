// The game as a test sees it: one object per page, which also watches that nothing goes wrong unseen.
import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { SCHOOL } from './browser.mjs';
import { test as base } from './steady.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The address of the site: in a school unless a test asks for loopback. */
export function address(query = '', host = SCHOOL) {
  return `http://${host}:${process.env.THAP_SAO_PORT}/${query}`;
}

export const LEVEL = 's04_prize_box';

export class Game {
  constructor(page) {
    this.page = page;
    this.problems = [];
    /** Console errors that a test causes on purpose. */
    this.expected = [];
    page.on('console', (message) => {
      if (message.type() === 'error') this.problem(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.problem(`page error: ${error.message}`));
    page.on('crash', () => this.problem('the page crashed'));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol === 'data:' || protocol === 'blob:' || origin === this.origin) return;
      this.problems.push(`foreign request: ${request.url()}`);
    });
  }

  problem(text) {
    if (!this.expected.some((pattern) => pattern.test(text))) this.problems.push(text);
  }

  /** Opens the game; `?test` is always on. */
  async open(query = {}, host = SCHOOL) {
    const search = new URLSearchParams({ test: '', seed: '7', ...query });
    this.origin = new URL(address('', host)).origin;
    await this.page.goto(address(`?${search}`, host));
    await this.playable();
  }

  async playable() {
    await this.page.waitForFunction(
      () => window.__thapsao !== undefined && document.querySelector('#reader[data-rev]') !== null,
      undefined,
      { timeout: 60_000 },
    );
    await this.settled();
  }

  /** The Frame shown by the core. */
  frame() {
    return this.page.evaluate(() => window.__thapsao.frame());
  }

  /** What the stage drew last. */
  report() {
    return this.page.evaluate(() => window.__thapsao.report());
  }

  /** What the page says about itself. */
  state() {
    return this.page.evaluate(() => ({
      stage: document.documentElement.dataset.stage,
      ...document.querySelector('#reader').dataset,
    }));
  }

  /** Waits until the newest Frame is drawn where the player sees it. */
  async settled(timeout = 30_000) {
    await this.page.waitForFunction(() => {
      const rev = document.querySelector('#reader')?.dataset.rev;
      return rev !== undefined && rev === document.documentElement.dataset.ready;
    }, undefined, { timeout });
  }

  /** Waits until a Frame after `rev` is drawn. */
  async after(rev, timeout = 30_000) {
    await this.page.waitForFunction(
      (old) => Number(document.querySelector('#reader')?.dataset.rev) > old,
      rev,
      { timeout },
    );
    await this.settled();
  }

  async attached() {
    await this.page.waitForFunction(
      () => ['attached', 'lost'].includes(document.documentElement.dataset.stage),
      undefined,
      { timeout: 150_000 },
    );
    expect((await this.state()).stage).toBe('attached');
    await this.settled();
  }

  async lost() {
    await this.page.waitForFunction(() => document.documentElement.dataset.stage === 'lost');
    await this.settled();
  }

  button(target) {
    return this.page.locator(`#reader [data-target="${target}"]`);
  }

  /** Activates a target through its button, as assistive technology does. */
  async press(target) {
    const { rev } = await this.frame();
    await this.button(target).evaluate((button) => button.click());
    await this.after(rev);
  }

  /** Goes to a target with Tab and activates it with Enter. */
  async key(target) {
    const { rev, view } = await this.frame();
    const focused = () => this.page.evaluate(() => document.activeElement?.dataset?.target ?? null);
    for (let steps = 0; (await focused()) !== target; steps += 1) {
      expect(steps, `Tab never reaches ${target}`).toBeLessThan(3 * view.targets.length + 20);
      await this.page.keyboard.press('Tab');
    }
    await this.page.keyboard.press('Enter');
    await this.after(rev);
  }

  /** The middle of what the stage drew for a target of the Frame shown now. */
  async spot(target) {
    await this.page.waitForFunction(() => {
      const report = window.__thapsao.report();
      return report !== null && report.rev === window.__thapsao.frame().rev;
    });
    const report = await this.report();
    const rect = report.targets.find(([id]) => id === target)?.[1];
    expect(rect, `the stage drew no ${target}`).toBeDefined();
    const spot = { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 };
    const below = await this.page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.id ?? '', spot);
    expect(below, `a real pointer at ${target} must reach the canvas`).toBe('stage');
    return spot;
  }

  /** Activates a target of the stage with the real mouse. */
  async click(target) {
    await this.pointer(target, ({ x, y }) => this.page.mouse.click(x, y));
  }

  /** Activates a target of the stage with a real touch. */
  async tap(target) {
    await this.pointer(target, ({ x, y }) => this.page.touchscreen.tap(x, y));
  }

  /** A first press may only skip what is still being shown: it is repeated, but only while nothing came of it. */
  async pointer(target, act) {
    const { rev } = await this.frame();
    for (let tries = 0; tries < 5; tries += 1) {
      await act(await this.spot(target));
      try {
        await this.after(rev, 6_000);
        return;
      } catch (error) {
        if (error.name !== 'TimeoutError') throw error;
      }
    }
    throw new Error(`${target} did nothing in five presses`);
  }

  /** From the title to the map. `act` activates a target. */
  async toMap(act = (target) => this.press(target), band = 'band_6_8') {
    await act('start');
    const lantern = (await this.frame()).view.targets.find(({ id }) => id.startsWith('lantern:'));
    await act(lantern.id);
    if ((await this.frame()).screen === 'band') await act(`band:${band}`);
    expect((await this.frame()).screen).toBe('map');
  }

  /** From the map into the level. */
  async toLevel(act = (target) => this.press(target), level = LEVEL) {
    const { rev } = await this.frame();
    await act(`level:${level}`);
    await this.page.waitForFunction(
      (old) => window.__thapsao.frame().rev > old && window.__thapsao.frame().screen === 'level',
      rev,
    );
    await this.settled();
  }

  /**
   * Plays a level to its end: the choice `a` first, then whatever was not tried yet at this place.
   * `visit` sees every Frame. Gives back the number of decisions taken.
   */
  async playOn(act, visit = async () => {}) {
    const tried = new Map();
    let decisions = 0;
    for (let steps = 0; steps < 200; steps += 1) {
      const frame = await this.frame();
      if (frame.screen !== 'level') return decisions;
      await visit(frame);
      const ids = frame.view.targets.filter(({ state }) => !state.disabled).map(({ id }) => id);
      const choices = ids.filter((id) => id.startsWith('choice:'));
      const node = (await this.state()).node ?? '';
      const done = tried.get(node) ?? new Set();
      tried.set(node, done);
      const open = choices.filter((id) => !done.has(id));
      let target = 'next';
      const pad = ['dial', 'key:1'].find((id) => ids.includes(id));
      const board = this.onBoard(ids, done);
      if (pad !== undefined) {
        target = pad;
      } else if (board !== undefined) {
        target = board;
      } else if (!ids.includes('next') || (open.length > 0 && done.size < 2 && choices.length > 0)) {
        target = ['choice:a', ...open].find((id) => open.includes(id)) ?? choices[0];
        expect(target, `no way on at ${node}`).toBeDefined();
        done.add(target);
        decisions += 1;
      }
      await act(target);
    }
    throw new Error('the level does not end within 200 steps');
  }

  /** The next step on a board: covers one thing after another until play can go on; none elsewhere. */
  onBoard(ids, done) {
    if (!ids.some((id) => id.startsWith('spot:')) || ids.includes('next')) return undefined;
    const sticker = ids.find((id) => id.startsWith('sticker:'));
    const target = sticker ?? ids.find((id) => id.startsWith('spot:') && !done.has(id));
    if (target !== sticker) done.add(target);
    return target;
  }

  /**
   * Plays a board to where it can be left: keeps a clue first and sees that play goes on, asks about one
   * spot, and covers the rest of `clues`. `act` activates a target. Gives back the number of answers.
   */
  async playBoard(act, clues, visit = async () => {}) {
    const targets = async () => (await this.frame()).view.targets.map(({ id }) => id);
    const answer = async (spot, how) => {
      await act(`spot:${spot}`);
      await visit();
      await act(how);
      await visit();
    };
    await visit();
    await answer(clues[0], 'keep');
    expect(await targets(), 'a clue that can be seen keeps the board open').not.toContain('next');
    await answer(clues[0], 'ask');
    for (const [index, clue] of clues.slice(1).entries()) {
      await answer(clue, ['sticker:hat', 'sticker:lotus', 'sticker:cat', 'sticker:melon'][index % 4]);
    }
    expect(await targets(), 'every clue is covered').toContain('next');
    return clues.length + 1;
  }

  /** What the HTML offers: the ids of all buttons that are there for the player. */
  dom() {
    return this.page.evaluate(() => [...document.querySelectorAll('#reader [data-target]')].map((it) => it.dataset.target));
  }

  /** The targets of the Frame, of the page and (when attached) of the stage are the same. */
  async parity() {
    const frame = await this.frame();
    const wanted = frame.view.targets.map(({ id }) => id).sort();
    const place = `${frame.screen} ${(await this.state()).node ?? ''}`;
    expect((await this.dom()).sort(), `HTML targets at ${place}`).toEqual(wanted);
    if ((await this.state()).stage === 'attached' && frame.surface === 'stage') {
      await this.settled();
      const drawn = (await this.report()).targets.map(([id]) => id).sort();
      expect(drawn, `stage targets at ${place}`).toEqual(wanted);
    }
  }

  /** Waits until nothing fades in any more (what moves for ever is not waited for). */
  async still() {
    await this.page.waitForFunction(() => document.getAnimations().every((it) => {
      const end = it.effect?.getComputedTiming().endTime;
      return it.playState !== 'running' || !Number.isFinite(Number(end));
    }));
  }

  /** No violations of axe's rules on what is shown now. */
  async axe() {
    await this.still();
    await this.page.evaluate(AXE);
    const found = await this.page.evaluate(async () => {
      const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    });
    const { screen, node } = await this.state();
    expect(found, `axe at ${screen} ${node ?? ''}`).toEqual([]);
  }

  /** Nothing is wider than the window. */
  async noSideways() {
    const { wide, width, screen, widest } = await this.page.evaluate(() => {
      const root = document.documentElement;
      const over = [...document.querySelectorAll('#reader *')].filter((it) => it.getBoundingClientRect().right > innerWidth + 1);
      return {
        wide: root.scrollWidth,
        width: root.clientWidth,
        screen: document.querySelector('#reader').dataset.screen,
        widest: over.slice(0, 3).map((it) => `${it.tagName}.${it.className}`),
      };
    });
    expect(wide, `sideways scrolling on ${screen}: ${widest}`).toBeLessThanOrEqual(width);
  }

  /** Every visible target is at least `least` CSS pixels wide and high. */
  async bigEnough(least = 44) {
    const small = await this.page.evaluate((min) => [...document.querySelectorAll('#reader [data-target]')]
      .map((it) => [it.dataset.target, it.getBoundingClientRect()])
      .filter(([, { width, height }]) => width > 0 && (width < min - 0.5 || height < min - 0.5))
      .map(([id, { width, height }]) => `${id}: ${width}x${height}`), least);
    expect(small, `targets under ${least} px`).toEqual([]);
  }

  /** How many different colours a coarse grid over the page's picture has. */
  async colours() {
    const picture = await this.page.screenshot();
    return this.page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(64, 36);
      const context = canvas.getContext('2d');
      context.drawImage(bitmap, 0, 0, 64, 36);
      const { data } = context.getImageData(0, 0, 64, 36);
      const seen = new Set();
      for (let i = 0; i < data.length; i += 4) seen.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
      return seen.size;
    }, picture.toString('base64'));
  }

  /** What the device has stored of ours. */
  stored() {
    return this.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('thapsao.')).sort());
  }
}

/** Playwright's `test` with a `game`, which fails the test for what went wrong unseen. */
export const test = base.extend({
  game: async ({ page }, use) => {
    const game = new Game(page);
    await use(game);
    expect(game.problems, 'problems seen while the test ran').toEqual([]);
  },
});

export { expect };
