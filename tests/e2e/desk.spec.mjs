// The pages for adults: a teacher assigns, collects, keeps; a family holds cards.
import { readFile } from 'node:fs/promises';

import { expect, test } from './lib/desk.mjs';

const LANGS = ['vi', 'en'];
const SIZES = [{ width: 1280, height: 800 }, { width: 320, height: 640 }];

/** A picture of the code on the sheet, as a file to be chosen. */
async function photo(desk, name = 'anh.png') {
  return { name, mimeType: 'image/png', buffer: await desk.page.locator('#qr').screenshot() };
}

/** Ready to collect for the assignment that is made at once; its code. */
async function collecting(desk) {
  await desk.open('lop');
  await desk.press('band:band_9_11');
  const code = await desk.code();
  await desk.press('collect');
  return code;
}

test('a teacher assigns in at most 8 clicks, and the code on the sheet is read back from its picture', async ({ desk }) => {
  await desk.open('lop');
  const began = Date.now();
  for (const act of ['band:band_9_11', 'levels', 'level:0', 'level:3', 'mode:check', 'closed']) await desk.press(act);
  const link = await desk.page.locator('#link').getAttribute('href');
  const code = await desk.code();
  expect(link).toBe(`${desk.page.url().split('lop.html')[0]}#a=${code.replaceAll('-', '')}`);
  const picture = await photo(desk);
  expect(desk.clicks).toBeLessThanOrEqual(8);
  expect(Date.now() - began).toBeLessThan(60_000);

  await desk.press('room:collect');
  await desk.page.locator('#photos').setInputFiles(picture);
  await expect(desk.page.locator('.notes li')).toHaveCount(1);
  await expect(desk.page.locator('.given .mono, .ask .mono').first()).toHaveText(code);
});

test('a code is there after one click, and every click changes it', async ({ desk }) => {
  await desk.open('lop');
  await expect(desk.page.locator('#qr')).toHaveCount(0);
  await desk.press('band:band_6_8');
  const seen = new Set([await desk.code()]);
  for (const act of ['adapt:luy_tre', 'levels', 'level:1', 'mode:check', 'closed', 'class_lang:en']) {
    await desk.press(act);
    if (act !== 'levels') seen.add(await desk.code());
  }
  await desk.page.locator('#until').fill('2026-12-24');
  seen.add(await desk.code());
  expect(seen.size).toBe(7);
  await desk.press('silent');
  await expect(desk.page.locator('#link')).toHaveAttribute('href', /&im=1$/);
  expect(seen.has(await desk.code()), 'silence is no part of the code').toBe(true);
});

test('printing shows the sheet and nothing else', async ({ desk, page }) => {
  await page.addInitScript(() => { window.print = () => { window.printed = document.querySelectorAll('#paper .sheet').length; }; });
  await desk.open('lop');
  await desk.press('band:band_9_11');
  await page.locator('#label').fill('<b>5A</b>');
  await desk.press('print:assignment');
  expect(await page.evaluate(() => window.printed)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#paper .sheet')).toBeVisible();
  await expect(page.locator('#desk main')).toBeHidden();
  await expect(page.locator('#paper .sheet')).toContainText('<b>5A</b>');
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('#paper')).toBeHidden();
});

test('results typed, pasted and photographed add up; the same one twice is noticed', async ({ desk, page }) => {
  const code = await collecting(desk);
  const codes = [];
  for (let nonce = 1; nonce <= 4; nonce += 1) codes.push(await desk.result(code, nonce, { opened: [0, 1], done: [0], revisit: [[1, 1]] }));
  await desk.add(codes[0]);
  await desk.add(`${codes[1]}; ${codes[2].toLowerCase()}`, codes[0]);
  expect(await desk.notes()).toHaveLength(2);
  await expect(page.locator('.count b')).toHaveText('3');

  const more = [await desk.result(code, 5), await desk.result(code, 6)];
  await page.locator('#photos').setInputFiles([await desk.photo('a.png', codes[3], more[0]), await desk.photo('b.png', more[1], codes[3])]);
  await expect(page.locator('.count b')).toHaveText('6');
  expect(page.workers(), 'photos are looked through beside the page').toHaveLength(1);
  await expect.poll(() => desk.notes()).toHaveLength(2);
  const rows = await page.locator('.counts tbody tr').all();
  for (const row of rows) {
    const cells = await row.locator('td').allInnerTexts();
    expect(cells.reduce((sum, cell) => sum + Number(cell), 0)).toBe(6);
  }
  await expect(page.locator('.talk')).not.toHaveCount(0);
});

test('a code with a slip is told where, and taken only by a click', async ({ desk, page }) => {
  const code = await collecting(desk);
  const right = await desk.result(code, 7);
  const at = right[5] === '7' ? '8' : '7';
  await desk.add(right.slice(0, 5) + at + right.slice(6));
  const [note] = await desk.notes();
  expect(note).toContain('chữ thứ 5');
  await expect(page.locator('.count b')).toHaveText('0');
  await desk.press(`fix:${right}`);
  await expect(page.locator('.count b')).toHaveText('1');
});

test('photos without a code, and what is no photo, are told kindly', async ({ desk, page }) => {
  await collecting(desk);
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');
  await page.locator('#photos').setInputFiles([
    { name: 'a.png', mimeType: 'image/png', buffer: png },
    { name: 'b.png', mimeType: 'image/png', buffer: Buffer.from('no picture') },
    { name: 'c.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') },
  ]);
  await expect(page.locator('.notes li.wrong')).toHaveCount(3);
  const notes = (await desk.notes()).join('\n');
  for (const number of ['thứ 1', 'thứ 2', 'thứ 3']) expect(notes).toContain(number);
});

test('the table goes into a file and back, and no cell of the spreadsheet is a formula', async ({ desk, page }) => {
  const code = await collecting(desk);
  for (const nonce of [1, 2]) await desk.add(await desk.result(code, nonce, { opened: [0], revisit: [[1, 2]] }));
  const down = async (act) => {
    const [download] = await Promise.all([page.waitForEvent('download'), desk.press(act)]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  const csv = await down('csv');
  expect(csv.name).toBe(`thap-sao-${code}.csv`);
  for (const line of csv.text.replace('\ufeff', '').trim().split('\r\n')) expect(line).not.toMatch(/(^|,)"?[=+\-@]/);
  const file = await down('save');
  expect(file.name).toBe(`thap-sao-${code}.txt`);

  await desk.press('anew');
  await desk.press('anew:yes');
  await page.locator('#opened').setInputFiles({ name: file.name, mimeType: 'text/plain', buffer: Buffer.from(file.text) });
  await expect(page.locator('.count b')).toHaveText('2');
  const broken = file.text.replace(/end \d+/, 'end 9');
  await page.locator('#opened').setInputFiles({ name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from(broken) });
  await expect(page.locator('.notes li.wrong')).toHaveCount(1);
  await expect(page.locator('.count b')).toHaveText('2');
});

test('closing the page warns only while results are not saved', async ({ desk, page }) => {
  const asks = async () => {
    const asked = page.waitForEvent('dialog', { timeout: 2000 }).then((dialog) => dialog.dismiss().then(() => true), () => false);
    await page.evaluate(() => { setTimeout(() => location.reload()); });
    return asked;
  };
  const code = await collecting(desk);
  await desk.add(await desk.result(code, 1));
  expect(await asks()).toBe(true);
  const [download] = await Promise.all([page.waitForEvent('download'), desk.press('save')]);
  await download.path();
  expect(await asks()).toBe(false);
});

test('the keyboard alone assigns, adds a result and opens a plan', async ({ desk, page }) => {
  await desk.open('lop');
  const reach = async (selector) => {
    for (let steps = 0; !(await page.evaluate((it) => document.activeElement?.matches(it) ?? false, selector)); steps += 1) {
      expect(steps, `Tab never reaches ${selector}`).toBeLessThan(120);
      await page.keyboard.press('Tab');
    }
  };
  await reach('[name="band"]');
  await page.keyboard.press('Space');
  await expect(page.locator('#qr')).toBeVisible();
  const code = await desk.code();
  await reach('[data-do="collect"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('#place')).toBeFocused();
  await reach('#typed');
  await page.keyboard.type(await desk.result(code, 3));
  await reach('form[data-do="add"] [type="submit"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('.count b')).toHaveText('1');
  await page.keyboard.press('Home');
  await page.locator('.skip').focus();
  await reach('[data-do="room:lessons"]');
  await page.keyboard.press('Enter');
  await reach('[data-do^="lesson:"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('#desk .sheet')).toBeVisible();
  await reach('[data-do="close"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('[id^="lesson-"]:focus')).toHaveCount(1);
});

for (const lang of LANGS) {
  for (const size of SIZES) {
    test(`the teacher's page is clean and large enough (${lang}, ${size.width})`, async ({ desk, page }) => {
      test.setTimeout(180_000);
      await page.setViewportSize(size);
      await desk.open('lop', { lang });
      const look = async () => {
        await desk.axe();
        await desk.noSideways();
        await desk.largeEnough();
      };
      await look();
      for (const act of ['band:band_9_11', 'levels', 'by:skill', 'level:0', 'adapt:hang_sang', 'silent']) await desk.press(act);
      await look();
      const code = await desk.code();
      await desk.press('room:collect');
      await look();
      await desk.press('collect');
      await desk.add(await desk.result(code, 1, { opened: [0], revisit: [[1, 1]], done: [2] }), 'G1T4-7K2M', 'xin chào');
      await desk.press('anew');
      await look();
      await desk.press('anew:no');
      await desk.press('room:lessons');
      await look();
      await desk.page.locator('[data-do^="lesson:"]').first().click();
      await desk.noSideways();
      await desk.axe();
      await desk.press('room:tells');
      await look();
    });

    test(`the family's page is clean and large enough (${lang}, ${size.width})`, async ({ desk, page }) => {
      test.setTimeout(180_000);
      await page.setViewportSize(size);
      await desk.open('nha', { lang });
      const look = async () => {
        await desk.axe();
        await desk.noSideways();
        await desk.largeEnough();
      };
      await look();
      await desk.page.locator('[data-do^="t:"]').first().click();
      await look();
      await desk.press('card:next');
      await look();
      for (const place of ['pages', 'tour', 'rules']) {
        await desk.press(`place:${place}`);
        await look();
      }
    });
  }
}

test('an address opens the cards of a level, one after the other', async ({ desk, page }) => {
  await desk.open('nha', { hash: '#t=s04_prize_box' });
  const card = page.locator('#card');
  await expect(card).toBeInViewport();
  const first = await card.innerText();
  await desk.press('card:next');
  expect(await card.innerText()).not.toBe(first);
  await page.evaluate(() => { location.hash = 't=s49_five_clues'; });
  await expect(page.locator('.of-level')).toContainText(/./);
  await desk.press('t:');
  await expect(card).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('');
});

test('what was played here is told, never how, and of the Bright Cave nothing', async ({ desk, page }) => {
  const save = (levels) => JSON.stringify({ version: 3, rev: 1, band: 'band_6_8', plays: 3, levels, session: null });
  const level = { opened: true, finished: 1, keepsake: null };
  const text = async (levels) => {
    await page.addInitScript((value) => localStorage.setItem('thapsao.lantern.carp', value), save(levels));
    await desk.open('nha');
    await desk.press('place:tour');
    const tour = await page.locator('main').innerText();
    await desk.press('place:rules');
    return tour + (await page.locator('main').innerHTML());
  };
  const without = await text({ s04_prize_box: level });
  const withCave = await text({ s04_prize_box: level, s52_body_map: { ...level, finished: 0 } });
  expect(withCave).toBe(without);
  expect(without).toContain('Hộp quà biết chạy');
});

test('pages are read aloud by a voice of the device and no other', async ({ desk, page }) => {
  await page.addInitScript(() => {
    window.said = [];
    const voices = [{ name: 'far', lang: 'vi-VN', localService: false, default: true }, { name: 'near', lang: 'vi-VN', localService: true, default: false }];
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    const synth = Object.assign(new EventTarget(), {
      getVoices: () => (window.mute ? voices.slice(0, 1) : voices),
      speak(it) { if (it.text !== '') { window.said.push(`${it.voice.name} ${it.text}`); setTimeout(() => it.onend({}), 5); } },
      cancel() {},
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synth, configurable: true });
  });
  await desk.open('nha');
  await desk.press('place:pages');
  await desk.page.locator('[data-do^="say:"]').first().click();
  await expect.poll(() => page.evaluate(() => window.said.length)).toBeGreaterThan(2);
  expect(await page.evaluate(() => window.said.every((it) => it.startsWith('near ')))).toBe(true);
  await expect(desk.page.locator('[data-do="hush"]')).toHaveCount(0);
  await page.evaluate(() => { window.mute = true; });
  await desk.page.locator('[data-do^="say:"]').first().click();
  await expect(page.locator('main .hint')).toBeVisible();
});

test('nothing is stored and nothing is sent', async ({ desk, page, context }) => {
  const code = await collecting(desk);
  await desk.add(await desk.result(code, 1));
  await page.locator('#label').fill('5A');
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.locator('#desk input:not([type]), #desk textarea').evaluateAll((all) => all.map((it) => it.id).sort())).toEqual(['label', 'typed']);
});
