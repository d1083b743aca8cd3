// A class and a family, from the teacher's page to the table: three devices play what was assigned, a whole class plays
// from one screen by keyboard alone, a parent and a child play with the adult's card on a second device.
import { SCHOOL } from './lib/browser.mjs';
import { Desk } from './lib/desk.mjs';
import { address, expect, Game, LEVEL, test as base } from './lib/game.mjs';

/** On a class screen words are so many times as large as on a child's own (look-and-feel.md, section A, Projector). */
const FULL = 1.5;
const SIZES = [{ width: 1280, height: 720 }, { width: 320, height: 640 }];

/** Devices of their own: nothing of one is on another. */
const test = base.extend({
  device: async ({ browser }, use) => {
    const contexts = [];
    const games = [];
    await use(async () => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
      contexts.push(context);
      const game = new Game(await context.newPage());
      games.push(game);
      return game;
    });
    for (const game of games) expect(game.problems).toEqual([]);
    for (const context of contexts) await context.close();
  },
});

/** Opens a link of the teacher's page, without the stage. */
async function follow(game, link, seed = 7) {
  const url = new URL(link);
  game.origin = url.origin;
  url.search = `?test&nostage&seed=${seed}&today=20785`;
  await game.page.goto(url.href);
  await game.playable();
}

const press = (game) => (target) => game.press(target);

/** Plays one assigned level with these first answers, and goes on from its lantern. */
async function playLevel(game, level, first) {
  await game.toLevel(press(game), level);
  const next = chooser();
  let given = 0;
  for (let steps = 0; steps < 200; steps += 1) {
    const { screen, view } = await game.frame();
    if (screen !== 'level') break;
    const ids = view.targets.filter(({ state }) => !state.disabled).map(({ id }) => id);
    const choices = ids.filter((id) => id.startsWith('choice:'));
    const wanted = `choice:${first[given]}`;
    if (ids.includes('next')) {
      await game.press('next');
    } else {
      given += 1;
      await game.press(choices.includes(wanted) ? wanted : next(view, choices));
    }
  }
  expect((await game.frame()).screen, `${level} ends`).toBe('lit');
  await game.press('next');
}

/** At each place the last answer first (those that ask or tell stand last), then the others, until one leads on. */
function chooser() {
  const tries = new Map();
  return (view, choices) => {
    const tried = tries.get(view.place_id) ?? 0;
    tries.set(view.place_id, tried + 1);
    return choices.at(-1 - (tried % choices.length));
  };
}

const shown = (game) => game.page.evaluate(() => {
  const { view, screen } = window.__thapsao.frame();
  return { screen, text: view.lines.map(({ text }) => text).join(' '), code: view.code?.text ?? '' };
});

const levels = (game) => game.page.evaluate(() => window.__thapsao.frame().view.targets.map(({ id }) => id).filter((id) => id.startsWith('level:')));

test('a teacher assigns, three devices play, and their results add up to the table', async ({ page, device }) => {
  test.setTimeout(300_000);
  const desk = new Desk(page);
  await desk.open('lop');
  const began = Date.now();
  for (const act of ['band:band_6_8', 'levels']) await desk.press(act);
  const of = (title) => page.locator('#desk label', { hasText: title }).first();
  await of('Hộp quà biết chạy').click();
  await expect(page.locator('#qr')).toBeVisible();
  expect(Date.now() - began, 'a QR code in under a minute').toBeLessThan(60_000);
  const link = await page.locator('#link').getAttribute('href');
  const code = await desk.code();
  await desk.press('collect');

  const codes = [];
  // One opens the link.
  const one = await device();
  await follow(one, link);
  await one.press('start');
  await one.press('lantern:moon');
  expect(await levels(one), 'exactly that set').toEqual([`level:${LEVEL}`]);
  await playLevel(one, LEVEL, ['b', 'a', 'b']);
  expect((await shown(one)).screen).toBe('result');
  codes.push((await shown(one)).code);
  const square = { name: 'anh.png', mimeType: 'image/png', buffer: await one.page.locator('.qr').screenshot() };

  // One has a damaged link first, then types the code from the sheet with a slip, then rightly.
  const two = await device();
  await follow(two, `${link.slice(0, -2)}${link.at(-1)}${link.at(-2)}`.replace(/(.)\1$/, '$1'), 5_550_021);
  expect((await shown(two)).screen).toBe('code');
  const field = two.page.locator('#field-input');
  const type = async (text) => {
    const { rev } = await two.frame();
    await field.fill(text);
    await field.press('Enter');
    await two.after(rev);
  };
  const third = code[2] === '7' ? 'C' : '7';
  await type(code.slice(0, 2) + third + code.slice(3));
  expect((await shown(two)).text).toMatch(/3/);
  await type(code.toLowerCase().replaceAll('-', ' '));
  expect((await shown(two)).screen).toBe('title');
  await two.press('start');
  await two.press('lantern:carp');
  await playLevel(two, LEVEL, []);
  codes.push((await shown(two)).code);

  // One plays in free play first and comes back; its page is loaded again in the middle.
  const three = await device();
  await follow(three, link, 910_007);
  await three.press('start');
  await three.press('lantern:rabbit');
  await three.press('free');
  expect((await levels(three)).length).toBeGreaterThan(3);
  await three.press('free');
  await playLevel(three, LEVEL, ['b']);
  await three.page.reload();
  await three.playable();
  await three.press('start');
  await three.press('lantern:rabbit');
  await three.press('result');
  codes.push((await shown(three)).code);

  // Photographed, typed, pasted; one of them twice.
  await page.locator('#photos').setInputFiles(square);
  await expect(page.locator('.count b')).toHaveText('1');
  await desk.add(codes[1].replaceAll('-', ' ').toLowerCase());
  await desk.add(codes[2], codes[0]);
  await expect(page.locator('.count b')).toHaveText('3');
  for (const row of await page.locator('.counts tbody tr').all()) {
    const cells = await row.locator('td').allInnerTexts();
    expect(cells.reduce((sum, cell) => sum + Number(cell), 0), 'each skill counts three devices').toBe(3);
  }
  expect(desk.problems).toEqual([]);
});

test('in another order of letters nothing opens, and the sentence says what to do', async ({ device }) => {
  const game = await device();
  for (const hash of ['#a=', '#a=ZZZZ', `#a=${'7'.repeat(5000)}`, '#a=%F0%9F%90%9F', '#a=7K2M-G1T4-XXXX']) {
    await game.page.goto('about:blank');
    await follow(game, address(hash, SCHOOL));
    const { screen, text } = await shown(game);
    expect(screen, hash.slice(0, 20)).toBe('code');
    expect(text.length).toBeGreaterThan(20);
    await game.axe();
  }
});

/** Whether the class sees answers to vote on: it has looked at what is shown. */
const voted = (game) => game.page.evaluate(() => window.__thapsao.frame().view.targets.some(({ state }) => state.vote !== null));

/** The whole class at one decision, by the keys of a clicker and of the keyboard. */
async function vote(game, choice, votes) {
  const { page } = game;
  const key = async (name) => {
    const { rev } = await game.frame();
    await page.keyboard.press(name);
    await game.after(rev);
  };
  await key('PageDown');
  for (let count = 0; count < votes; count += 1) await key(choice);
  await key('PageDown');
  await key('PageDown');
  await key(choice);
  await key('PageDown');
  expect((await game.frame()).view.place_id).toMatch(/\/here$/);
  await key('PageDown');
}

test('a whole class plays a level by keyboard alone', async ({ device }) => {
  test.setTimeout(240_000);
  const game = await device();
  await game.open({ class: '', today: '20785' });
  await game.key('start');
  await game.key('band:band_6_8');
  await game.key(`level:${LEVEL}`);
  await game.page.waitForFunction(() => window.__thapsao.frame().screen === 'level');
  await game.settled();
  expect((await game.state()).stage, 'no stage: it runs where there is no GPU').toBe('none');
  const next = chooser();
  let decisions = 0;
  for (let steps = 0; steps < 150; steps += 1) {
    const frame = await game.frame();
    if (frame.screen !== 'level') break;
    const voted = frame.view.targets.filter(({ state }) => state.vote !== null);
    if (voted.length > 0) {
      expect(voted.length).toBeGreaterThan(1);
      if (decisions === 0) {
        await game.axe();
        await game.noSideways();
      }
      const choices = frame.view.targets.filter(({ role }) => role === 'choice').map(({ id }) => id);
      await vote(game, String(choices.indexOf(next(frame.view, choices)) + 1), 2);
      decisions += 1;
    } else {
      const { rev, view } = frame;
      // First the class looks; then, where nobody votes, it only chooses.
      const on = view.targets.some(({ id }) => id === 'next' || id === 'phase');
      const choice = view.targets.findIndex(({ id }) => id.startsWith('choice:'));
      await game.page.keyboard.press(on || choice < 0 ? 'PageDown' : '1');
      await game.after(rev);
    }
  }
  expect((await game.frame()).screen).toBe('lit');
  expect(decisions).toBeGreaterThan(5);
  expect(await game.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('lantern')))).toEqual([]);
});

test('a parent and a child play with the card on a second device', async ({ device, browser }) => {
  test.setTimeout(240_000);
  const game = await device();
  await game.open({ nostage: '', today: '20785' });
  await game.press('start');
  await game.press('company:adult');
  await game.press('lantern:lotus');
  await game.press('band:band_6_8');
  const level = 's29_three_baskets';
  await game.toLevel(press(game), level);
  const phone = await browser.newContext({ viewport: { width: 390, height: 780 } });
  const desk = new Desk(await phone.newPage());
  let cards = 0;
  let guessed = 0;
  await game.playOn(async (target) => {
    const { view } = await game.frame();
    const card = view.targets.some(({ id }) => id === 'card');
    if (card && target.startsWith('choice:')) {
      await game.press('card');
      cards += 1;
      const frame = await game.frame();
      expect(frame.screen).toBe('card');
      if (cards === 1) {
        await game.axe();
        // What the square on the screen leads to, on the adult's phone.
        await desk.open('nha', { hash: `#t=${level}` });
        const ask = frame.view.lines.find(({ id }) => id === 'card-ask').text;
        await expect(desk.page.locator('#card')).toContainText(ask);
        await desk.noSideways();
      }
      const guess = frame.view.targets.find(({ id }) => id.startsWith('guess:'));
      if (guess !== undefined) await game.press(guess.id);
      await game.press('close');
      await game.press(target);
      if (guess !== undefined) {
        guessed += 1;
        const { view: compared } = await game.frame();
        expect(compared.lines[0].text).toBe(guess.label);
        await game.press('close');
      }
      return;
    }
    await game.press(target);
  });
  expect(cards).toBeGreaterThan(1);
  expect(guessed).toBeGreaterThan(0);
  await game.press('next');
  let frame = await game.frame();
  expect([frame.screen, frame.view.points]).toEqual(['together', 4]);
  await game.axe();
  await game.press('together');
  frame = await game.frame();
  expect(frame.view.points).toBe(5);
  await game.press('next');
  expect((await game.frame()).screen).toBe('map');
  expect(desk.problems).toEqual([]);
  await phone.close();
});

for (const size of SIZES) {
  for (const lang of ['vi', 'en']) {
    test(`codes, cards and the class screen are clean and large enough (${lang}, ${size.width})`, async ({ device }) => {
      test.setTimeout(150_000);
      const game = await device();
      await game.page.setViewportSize(size);
      const look = async () => {
        await game.axe();
        await game.noSideways();
        await game.bigEnough();
      };
      await game.open({ nostage: '', lang });
      await look();
      await game.press('code');
      await look();
      await game.press('back');
      await game.press('start');
      await look();
      await game.open({ class: '', lang });
      await game.press('start');
      await game.press('band:band_9_11');
      await look();
      await game.press('level:s49_five_clues');
      await game.page.waitForFunction(() => window.__thapsao.frame().screen === 'level');
      await game.settled();
      for (let steps = 0; !(await game.frame()).view.targets.some(({ id }) => id === 'phase'); steps += 1) {
        expect(steps).toBeLessThan(20);
        await game.press('next');
      }
      await look();
      while (!(await voted(game))) await game.press('phase');
      await look();
      await game.press('phase');
      await game.press('choice:a');
      await look();
      await game.press('pause');
      await look();
    });
  }
}

// Half as large again as on the child's own screen, and all of it is seen: what is below the edge of a projector is
// not there. Every sheet is so large, whatever is on it (class-look.spec plays all levels for it).
for (const [level, band, type] of [
  ['s76_which_door', 'band_12_15', 24],
  ['s07_two_doors', 'band_9_11', 28],
  ['s04_prize_box', 'band_6_8', 34],
]) {
  test(`a class reads ${level} from the last row: words half as large again, nothing below the edge`, async ({ device }) => {
    test.setTimeout(120_000);
    const game = await device();
    await game.page.setViewportSize({ width: 1280, height: 720 });
    for (const lang of ['vi', 'en']) {
      await game.open({ class: '', lang });
      await game.press('start');
      await game.press(`band:${band}`);
      await game.press(`level:${level}`);
      await game.page.waitForFunction(() => window.__thapsao.frame().screen === 'level');
      await game.settled();
      for (let steps = 0; !(await game.frame()).view.targets.some(({ id }) => id === 'phase'); steps += 1) {
        expect(steps).toBeLessThan(20);
        await game.press('next');
      }
      const measure = async (what, least) => {
        const [size, over] = await game.page.evaluate(() => [
          Number.parseFloat(getComputedStyle(document.querySelector('#reader')).fontSize),
          document.documentElement.scrollHeight - innerHeight,
        ]);
        expect(over, `${lang} ${what}: nothing below the edge`).toBeLessThanOrEqual(0);
        expect(size, `${lang} ${what}`).toBeGreaterThanOrEqual(type * least);
        return size;
      };
      if (!(await voted(game))) {
        await measure('what is shown', FULL);
        await game.press('phase');
      }
      const choice = (await game.frame()).view.targets.find(({ id }) => id.startsWith('choice:')).id;
      const think = await measure('all of it', FULL);
      await game.press('phase');
      const vote = await measure('the answers', FULL);
      await game.press(choice);
      expect(await measure('a vote', FULL), 'nothing jumps while a class votes').toBe(vote);
      await game.press('phase');
      expect(await measure('talk', FULL), 'words never jump up').toBeLessThanOrEqual(think);
      await game.press('phase');
      await game.press(choice);
      expect(await measure('the second vote', FULL)).toBeLessThanOrEqual(vote);
    }
  });
}
