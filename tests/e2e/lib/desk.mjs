// A page for adults as a test sees it.
import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { SCHOOL } from './browser.mjs';
import { address } from './game.mjs';
import { test as base } from './steady.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export class Desk {
  constructor(page) {
    this.page = page;
    this.problems = [];
    this.clicks = 0;
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.problems.push(`page error: ${error.message}`));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol === 'data:' || protocol === 'blob:' || origin === new URL(address()).origin) return;
      this.problems.push(`foreign request: ${request.url()}`);
    });
  }

  /** Opens `lop` or `nha`, with what stands after the `#`. */
  async open(name, { lang = 'vi', hash = '' } = {}) {
    await this.page.goto(address(`${name}.html?test&today=20785&lang=${lang}${hash}`, SCHOOL));
    await this.page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
    await this.page.evaluate(() => document.fonts.ready);
  }

  /** What does this. */
  at(act) {
    return this.page.locator(`#desk [data-do="${act}"]`);
  }

  /** Presses a button, or chooses an answer, as a hand does. */
  async press(act) {
    this.clicks += 1;
    const what = this.at(act).first();
    const isAnswer = await what.evaluate((it) => it.tagName === 'INPUT');
    if (isAnswer) await what.locator('xpath=..').click();
    else await what.click();
  }

  /** The code of a result of the assignment of the page. */
  result(code, nonce, played = {}) {
    return this.page.evaluate(([of, number, what]) => window.__desk.result(of, number, what), [code, nonce, played]);
  }

  /** A photo of these codes side by side, as a file to be chosen. */
  async photo(name, ...texts) {
    const url = await this.page.evaluate((all) => {
      const squares = all.map((text) => window.__desk.drawn(text).split('\n'));
      const [canvas, pixel, quiet] = [document.createElement('canvas'), 7, 5];
      canvas.width = squares.reduce((sum, rows) => sum + (rows.length + 2 * quiet) * pixel, 0);
      canvas.height = Math.max(...squares.map((rows) => rows.length + 2 * quiet)) * pixel;
      const context = canvas.getContext('2d');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.fillStyle = '#000';
      let left = quiet;
      for (const rows of squares) {
        rows.forEach((row, y) => [...row].forEach((it, x) => {
          if (it === '#') context.fillRect((left + x) * pixel, (quiet + y) * pixel, pixel, pixel);
        }));
        left += rows.length + 2 * quiet;
      }
      return canvas.toDataURL('image/png');
    }, texts);
    return { name, mimeType: 'image/png', buffer: Buffer.from(url.split(',')[1], 'base64') };
  }

  code() {
    return this.page.locator('#code').innerText();
  }

  /** What is said of what came in last. */
  notes() {
    return this.page.locator('.notes li').allInnerTexts();
  }

  async add(...codes) {
    await this.page.locator('#typed').fill(codes.join('\n'));
    await this.page.locator('form[data-do="add"] [type="submit"]').click();
  }

  async axe() {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(AXE);
    const violations = await this.page.evaluate(async () => {
      const found = await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    });
    expect(violations).toEqual([]);
  }

  async noSideways() {
    const { scroll, width } = await this.page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, width: innerWidth }));
    expect(scroll, 'sideways scrolling').toBeLessThanOrEqual(width);
  }

  /** Words of 18 pixels at least, targets of 48. */
  async largeEnough() {
    const { small, narrow } = await this.page.evaluate(() => {
      const seen = (it) => {
        const { width, height } = it.getBoundingClientRect();
        return width > 1 && height > 1 && !it.closest('.sheet, .sr, #paper');
      };
      const all = [...document.querySelectorAll('#desk *')].filter(seen);
      const worded = all.filter((it) => [...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''));
      const small = worded.filter((it) => parseFloat(getComputedStyle(it).fontSize) < 18).map((it) => it.outerHTML.slice(0, 120));
      const targets = all.filter((it) => it.matches('button, a.button, input:not([type="file"]), textarea, label.button'));
      const narrow = targets.filter((it) => it.getBoundingClientRect().height < 48).map((it) => it.outerHTML.slice(0, 120));
      return { small, narrow };
    });
    expect(small, 'small words').toEqual([]);
    expect(narrow, 'small targets').toEqual([]);
  }
}

/** Every test gets a `desk`; what went wrong unseen fails it. */
export const test = base.extend({
  desk: async ({ page }, use) => {
    const desk = new Desk(page);
    await use(desk);
    expect(desk.problems).toEqual([]);
  },
});

export { expect };
