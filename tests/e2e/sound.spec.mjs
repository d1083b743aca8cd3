// Sound: what is heard is rendered through the game's own code and measured; the rest is watched in the page.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from './lib/game.mjs';

const WORLDS = ['ben_song', 'luy_tre', 'hang_sang'];
/** What stands under which cue can come together with another. */
const TOGETHER = [['level', 'lantern'], ['tap', 'shine'], ['good', 'tap']];

/**
 * Renders in the page, with the files of the build: cues, or a minute of a piece, or both, as they are mixed in
 * the game. Gives back what can be measured, and writes a WAV where THAP_SAO_WAVS says.
 */
async function render(page, { name, cues = [], piece = null, volumes = {}, speechAt = null, seed = 7, seconds }) {
  const heard = await page.evaluate(async (wish) => {
    const { files } = await (await fetch('manifest.json')).json();
    const load = (file) => import(new URL(files[file].file, document.baseURI).href);
    const { Players } = await load('sound/instruments.js');
    const { sound } = await load('sound/cues.js');
    const { Mixer } = await load('sound/mixer.js');
    const rate = 48000;
    const context = new OfflineAudioContext(1, wish.seconds * rate, rate);
    const mixer = new Mixer(context);
    mixer.set({ effects: 1, music: 1, ...wish.volumes });
    if (wish.piece !== null) {
      const { Music } = await load('music/music.js');
      const music = new Music(context, mixer.music, wish.seed);
      music.follow(wish.piece);
      music.write(wish.seconds);
    }
    const players = new Players(context);
    const ends = wish.cues.map(([at, cue]) => sound(players, mixer.effects, at, cue) - at);
    if (wish.speechAt !== null) {
      context.suspend(wish.speechAt).then(() => {
        mixer.speech(true);
        context.resume();
      });
    }
    const samples = (await context.startRendering()).getChannelData(0);
    let bytes = '';
    for (const value of samples) {
      const whole = Math.max(-32768, Math.min(32767, Math.round(value * 32767))) & 0xffff;
      bytes += String.fromCharCode(whole & 255, whole >> 8);
    }
    return { pcm: btoa(bytes), peak: samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0), ends };
  }, { cues, piece, volumes, speechAt, seed, seconds });
  const pcm = Buffer.from(heard.pcm, 'base64');
  const samples = Float64Array.from({ length: pcm.length / 2 }, (_, i) => pcm.readInt16LE(i * 2) / 32767);
  if (process.env.THAP_SAO_WAVS) {
    mkdirSync(process.env.THAP_SAO_WAVS, { recursive: true });
    writeFileSync(join(process.env.THAP_SAO_WAVS, `${name}.wav`), wav(pcm));
  }
  return { samples, peak: decibel(heard.peak), ends: heard.ends };
}

function wav(pcm) {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + pcm.length, 4);
  head.write('WAVEfmt ', 8);
  [[16, 16], [24, 48000], [28, 96000], [40, pcm.length]].forEach(([at, value]) => head.writeUInt32LE(value, at));
  [[20, 1], [22, 1], [32, 2], [34, 16]].forEach(([at, value]) => head.writeUInt16LE(value, at));
  head.write('data', 36);
  return Buffer.concat([head, pcm]);
}

const decibel = (factor) => 20 * Math.log10(factor + 1e-9);
const mean = (samples) => samples.reduce((sum, value) => sum + value, 0) / samples.length;
const loudness = (samples, from = 0, to = samples.length / 48000) => {
  const part = samples.subarray(from * 48000, to * 48000);
  return decibel(Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / part.length));
};

/** How much of the energy of the loudest 50 ms. */
const loudest = (samples) => {
  let most = -200;
  for (let at = 0; at + 0.05 <= samples.length / 48000; at += 0.025) most = Math.max(most, loudness(samples, at, at + 0.05));
  return most;
};

/** The loudness of each half second: the shape of a piece. */
const shape = (samples) => Array.from({ length: Math.floor(samples.length / 24000) }, (_, i) => loudness(samples, i / 2, (i + 1) / 2));

/** Watches the page's AudioContext: its state, when notes are to begin, timers, and the gains that were made. */
async function watch(page) {
  await page.addInitScript(() => {
    const seen = { contexts: [], starts: [], gains: [], timers: 0, taps: [], running: 0 };
    window.heard = seen;
    const Context = window.AudioContext;
    window.AudioContext = class extends Context {
      constructor(...args) {
        super(...args);
        seen.contexts.push(this);
        this.addEventListener('statechange', () => {
          if (this.state === 'running') seen.running = performance.now();
        });
      }

      createGain() {
        const gain = super.createGain();
        seen.gains.push(gain);
        return gain;
      }
    };
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function startAndNote(at = 0) {
      const { currentTime } = this.context;
      seen.starts.push({ called: performance.now(), wait: at - currentTime, seconds: this.buffer.duration });
      return start.call(this, at);
    };
    const timeout = window.setTimeout;
    window.setTimeout = (...args) => {
      seen.timers += 1;
      return timeout(...args);
    };
    addEventListener('click', () => seen.taps.push(performance.now()), { capture: true });
  });
}

const states = (page) => page.evaluate(() => window.heard.contexts.map(({ state }) => state));
const starts = (page) => page.evaluate(() => window.heard.starts);
/** Waits for the state of the context of effects (0) or of music (1). */
const state = (page, wanted, which = 0) => page.waitForFunction(([it, at]) => window.heard.contexts[at]?.state === it, [wanted, which], { timeout: 20_000 });

/** Opens the game and waits for its sound. */
async function open(game, query = {}) {
  await game.open(query);
  await game.page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /sound\/mixer\.\w+\.js/.test(name)));
}

test('every cue is short, clear of clipping, heard, and without an offset', async ({ game, page }) => {
  await game.open();
  const cues = await page.evaluate(async () => {
    const { files } = await (await fetch('manifest.json')).json();
    return (await import(new URL(files['sound/cues.js'].file, document.baseURI).href)).CUES;
  });
  expect(cues.sort()).toEqual(['back', 'good', 'help', 'lantern', 'level', 'pop', 'shine', 'tap', 'think']);
  for (const cue of cues) {
    const { samples, peak, ends } = await render(page, { name: `cue_${cue}`, cues: [[0, cue]], seconds: 2 });
    expect(ends[0], `${cue} ends within 1.5 s`).toBeLessThan(1.5);
    expect(loudness(samples, 1.5), `${cue} is silent after 1.5 s`).toBeLessThan(-80);
    expect(peak, `${cue} peaks`).toBeLessThan(-6);
    expect(loudest(samples), `${cue} is heard`).toBeGreaterThan(-27);
    expect(loudest(samples), `${cue} is not loud`).toBeLessThan(-12);
    expect(Math.abs(mean(samples)), `${cue} has no offset`).toBeLessThan(0.001);
    expect(loudness(samples, 0, 0.06), `${cue} answers at once`).toBeGreaterThan(-45);
  }
  for (const pair of TOGETHER) {
    const { peak } = await render(page, { name: `cues_${pair.join('_')}`, cues: pair.map((cue) => [0, cue]), seconds: 2 });
    expect(peak, `${pair} together`).toBeLessThan(-1);
  }
});

test('a minute of each piece is quiet, even, clear of clipping with effects over it, and unlike the others', async ({ game, page }) => {
  test.setTimeout(180_000);
  await game.open();
  const shapes = new Map();
  for (const piece of [...WORLDS, 'map']) {
    const { samples, peak } = await render(page, { name: `music_${piece}`, piece, seconds: 60 });
    expect(peak, `${piece} peaks`).toBeLessThan(-3);
    expect(Math.abs(mean(samples)), `${piece} has no offset`).toBeLessThan(0.001);
    expect(loudness(samples), `${piece} is loud enough`).toBeGreaterThan(piece === 'map' ? -31 : -26);
    expect(loudness(samples), `${piece} is quiet`).toBeLessThan(piece === 'map' ? -27 : -22);
    const seconds = shape(samples);
    expect(Math.max(...seconds), `${piece} has no loud place`).toBeLessThan(loudness(samples) + 9);
    expect(seconds.findIndex((it, i) => i > 0 && i < 80 && it < -70), `${piece} has no hole in its first 40 s`).toBe(-1);
    shapes.set(piece, seconds);
    const cues = Array.from({ length: 20 }, (_, i) => [3 * i + 0.2, ['level', 'good', 'tap', 'back'][i % 4]]);
    const mixed = await render(page, { name: `mix_${piece}`, piece, cues, seconds: 60 });
    expect(mixed.peak, `${piece} with effects`).toBeLessThan(-1);
  }
  const names = [...shapes.keys()];
  for (const [i, one] of names.entries()) {
    for (const other of names.slice(i + 1)) {
      const apart = mean(shapes.get(one).map((it, at) => Math.abs(it - shapes.get(other)[at])));
      expect(apart, `${one} and ${other} differ`).toBeGreaterThan(1.5);
    }
  }
});

test('a piece comes round after 40 to 65 seconds, and no two rounds are the same', async ({ game, page }) => {
  await game.open();
  const rounds = await page.evaluate(async () => {
    const { files } = await (await fetch('manifest.json')).json();
    const { NAMES, Reading } = await import(new URL(files['music/music.js'].file, document.baseURI).href);
    return NAMES.map((name) => {
      const reading = new Reading(name, 7);
      const round = () => {
        let seconds = 0;
        const words = [];
        do {
          const next = reading.next();
          words.push(...next.notes.map(({ start, voice, pitch }) => `${Math.round((seconds + start) * 8)} ${voice} ${pitch}`));
          seconds += next.seconds;
        } while (reading.left.length > 0);
        return { seconds, words: words.join('\n'), pitches: [...new Set(words.map((word) => Number(word.split(' ')[2]) % 12))] };
      };
      return { name, rounds: [round(), round(), round()] };
    });
  });
  for (const { name, rounds: [first, second, third] } of rounds) {
    for (const { seconds } of [first, second, third]) {
      expect(seconds, name).toBeGreaterThan(40);
      expect(seconds, name).toBeLessThan(65);
    }
    expect(new Set([first.words, second.words, third.words]).size, `${name} varies`).toBe(3);
    // D, E, G, A, B and no other note.
    expect(first.pitches.every((pitch) => [2, 4, 7, 9, 11].includes(pitch)), `${name} is pentatonic`).toBe(true);
  }
});

test('under speech music is 12 dB quieter, effects are not', async ({ game, page }) => {
  await game.open();
  const wish = { piece: 'luy_tre', seconds: 12 };
  const whole = await render(page, { name: 'open', ...wish });
  const under = await render(page, { name: 'under_speech', ...wish, speechAt: 4 });
  expect(loudness(under.samples, 0, 3.9)).toBeCloseTo(loudness(whole.samples, 0, 3.9), 1);
  const less = loudness(whole.samples, 5, 12) - loudness(under.samples, 5, 12);
  expect(less).toBeGreaterThan(11.5);
  expect(less).toBeLessThan(12.5);
  const effects = { cues: [[5, 'good']], seconds: 8 };
  const plain = await render(page, { name: 'effect', ...effects });
  const spoken = await render(page, { name: 'effect_under_speech', ...effects, speechAt: 4 });
  expect(loudness(spoken.samples, 5, 7)).toBeCloseTo(loudness(plain.samples, 5, 7), 1);
});

test('quiet is quieter, off is silent', async ({ game, page }) => {
  await game.open();
  const at = async (step) => {
    const { samples } = await render(page, { name: `step_${step}`, cues: [[0.5, 'good']], piece: 'luy_tre', volumes: { effects: step, music: step }, seconds: 6 });
    return loudness(samples, 0.5, 6);
  };
  const normal = await at(1);
  expect(normal - await at(0.35)).toBeGreaterThan(7);
  expect(await at(0)).toBeLessThan(-80);
});

test('nothing sounds before the first tap; then a tap answers within 100 ms', async ({ game, page }) => {
  await watch(page);
  await open(game);
  expect(await states(page)).toEqual([]);
  await game.button('start').click();
  await page.waitForFunction(() => window.heard.starts.length > 0);
  for (let times = 0; times < 5; times += 1) {
    // Once the context sleeps, and then four times in a row.
    if (times === 0) await state(page, 'suspended');
    const before = (await starts(page)).length;
    await game.button(times % 2 === 0 ? 'back' : 'start').click();
    await page.waitForFunction((count) => window.heard.starts.length > count, before);
    await state(page, 'running');
    const { tap, note, running } = await page.evaluate((at) => {
      const { taps, starts: all, running: since } = window.heard;
      return { tap: taps.at(-1), note: all[at].called + all[at].wait * 1000, running: since };
    }, before);
    expect(Math.max(note, running) - tap, 'from the tap to the note').toBeLessThan(100);
  }
});

test('the context sleeps when nothing sounds and while the page is hidden', async ({ game, page }) => {
  await watch(page);
  await open(game);
  await game.button('start').click();
  await state(page, 'running');
  await state(page, 'suspended');
  const timers = await page.evaluate(() => window.heard.timers);
  await page.waitForFunction((from) => performance.now() > from + 5000, await page.evaluate(() => performance.now()));
  expect(await page.evaluate(() => window.heard.timers) - timers, 'timers while nothing happens').toBeLessThanOrEqual(1);
  await game.press('back');
  await turnMusicOn(game);
  await state(page, 'running', 1);
  await hide(page, true);
  await state(page, 'suspended');
  await state(page, 'suspended', 1);
  const before = (await starts(page)).length;
  await game.press('close');
  expect((await starts(page)).length, 'a hidden page plays nothing').toBe(before);
  await hide(page, false);
  await state(page, 'running', 1);
});

async function hide(page, hidden) {
  await page.evaluate((on) => {
    Object.defineProperty(document, 'hidden', { value: on, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

/** Opens the settings and turns music on, with real clicks. */
async function turnMusicOn(game, step = 'normal') {
  await game.toMap();
  await game.press('settings');
  await game.button(`volume:music:${step}`).click();
  await game.page.waitForFunction(() => window.heard.starts.some(({ seconds }) => seconds > 1.5));
}

test('music is off at first, its code too; on, it is remembered, and needs few timers', async ({ game, page }) => {
  await watch(page);
  await open(game);
  await game.toMap();
  await game.toLevel();
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/music/')));
  await game.button('settings').click();
  expect((await game.frame()).look.volumes).toEqual({ speech: 'normal', effects: 'normal', music: 'off' });
  expect((await game.frame()).view.lines.map(({ id }) => id)).toContain('settings-music');
  await state(page, 'suspended');
  expect(await loaded(), 'no music is asked for').toBe(false);
  await game.button('volume:music:quiet').click();
  await page.waitForFunction(() => window.heard.starts.some(({ seconds }) => seconds > 1.5));
  expect(await loaded()).toBe(true);
  await game.button('volume:effects:off').click();
  const timers = await page.evaluate(() => window.heard.timers);
  await page.waitForFunction((from) => performance.now() > from + 6000, await page.evaluate(() => performance.now()));
  expect(await page.evaluate(() => window.heard.timers) - timers, 'timers in six seconds of music').toBeLessThan(8);
  expect(await states(page), 'effects sleep while music plays').toEqual(['suspended', 'running']);

  await page.reload();
  await game.playable();
  expect((await game.frame()).look.volumes).toEqual({ speech: 'normal', effects: 'off', music: 'quiet' });
  expect(await states(page), 'remembered, but nothing before the first tap').toEqual([]);
});

test('mute is the master and is remembered', async ({ game, page }) => {
  await watch(page);
  await open(game);
  await turnMusicOn(game);
  await state(page, 'running', 1);
  await game.button('toggle:sound').click();
  await state(page, 'suspended');
  await state(page, 'suspended', 1);
  const before = (await starts(page)).length;
  await game.press('close');
  await game.press('help');
  expect((await starts(page)).length, 'nothing begins while muted').toBe(before);
  await page.reload();
  await game.playable();
  expect((await game.frame()).look.muted).toBe(true);
  expect((await game.frame()).look.volumes.music).toBe('normal');
  await game.button('start').click();
  expect(await states(page), 'muted, a tap wakes nothing').toEqual([]);
});

test('narration calls speech(on): the page has a bridge for it', async ({ game, page }) => {
  await watch(page);
  await open(game);
  await turnMusicOn(game);
  const bridge = (call) => page.evaluate(async (wanted) => {
    const { files } = await (await fetch('manifest.json')).json();
    const audio = await import(new URL(files['audio.js'].file, document.baseURI).href);
    return wanted === null ? audio.speechLevel() : audio.speech(wanted);
  }, call);
  await page.evaluate(() => { window.open = window.heard.gains.filter(({ gain }) => gain.value > 0.99); });
  await bridge(true);
  await page.waitForFunction(() => {
    window.ducked = window.open.find(({ gain }) => Math.abs(gain.value - 0.251) < 0.003);
    return window.ducked !== undefined;
  });
  await bridge(false);
  await page.waitForFunction(() => window.ducked.gain.value > 0.99);
  expect(await bridge(null)).toBe(1);
  await game.press('volume:speech:off');
  expect(await bridge(null)).toBe(0);
});

test('help and the title are quiet; each world has its piece', async ({ game, page }) => {
  await watch(page);
  await open(game);
  expect((await game.frame()).music).toBeNull();
  await game.toMap();
  expect((await game.frame()).music).toBe('map');
  await game.toLevel();
  expect((await game.frame()).music).toBe('ben_song');
  await game.press('settings');
  await game.button('volume:music:normal').click();
  await state(page, 'running', 1);
  await game.press('close');
  await game.press('help');
  expect((await game.frame()).music).toBeNull();
  await state(page, 'suspended', 1);
  await game.button('close').click();
  await state(page, 'running', 1);
});
