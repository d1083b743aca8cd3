// Voices that a test makes up, in the place of the browser's own.
import { address } from './game.mjs';

export const LOCAL = { name: 'Linh', lang: 'vi-VN', localService: true, default: false };
export const ONLINE = { name: 'HoaiMy Online', lang: 'vi-VN', localService: false, default: true };
export const ENGLISH = { name: 'Samantha', lang: 'en_US', localService: true, default: false };

/**
 * Puts a `speechSynthesis` of our own in the page. What is said is noted and ends when the test says so
 * (`lasts` is null), or after `lasts` milliseconds. What clips the build has rendered is hidden: `clips` are all; null leaves those of the site.
 */
export async function voices(page, list, { lasts = 15, clips = {} } = {}) {
  if (clips !== null) await withClips(page, clips);
  await page.addInitScript(({ all, ms }) => {
    const spoken = { said: [], voices: [], now: null };
    window.spoken = spoken;
    const end = (how) => {
      const { now } = spoken;
      spoken.now = null;
      if (how === 'error') now?.onerror?.({ error: 'canceled' });
      else now?.onend?.({});
    };
    window.SpeechSynthesisUtterance = class {
      constructor(text) {
        Object.assign(this, { text, lang: '', voice: null, volume: 1, rate: 1, onend: null, onerror: null });
      }
    };
    const synth = Object.assign(new EventTarget(), {
      getVoices: () => all,
      speak(utterance) {
        spoken.voices.push(utterance.voice?.name ?? 'whatever the browser takes');
        // The silent word of the first tap.
        if (utterance.text === '') return;
        if (spoken.now !== null) spoken.overlap = `${spoken.now.text} / ${utterance.text}`;
        spoken.now = utterance;
        const { text, lang, volume } = utterance;
        spoken.said.push({ text, lang, volume, voice: utterance.voice.name });
        if (ms !== null) setTimeout(() => { if (spoken.now === utterance) end('end'); }, ms);
      },
      cancel() {
        end('error');
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synth, configurable: true });
  }, { all: list, ms: lasts });
}

/** The site with these indices of clips and no others. */
async function withClips(page, clips) {
  await page.route('**/manifest.json', async (route) => {
    // By its number: only the browser knows the school's name.
    const manifest = await (await fetch(address('manifest.json', '127.0.0.1'))).json();
    const own = Object.entries(manifest.files).filter(([name]) => !name.startsWith('voice/'));
    await route.fulfill({ json: { ...manifest, files: { ...Object.fromEntries(own), ...clips } } });
  });
}

/** Everything that was said so far. */
export const said = (page) => page.evaluate(() => window.spoken.said.map(({ text }) => text));
/** What is being said now; null for nothing. */
export const talking = (page) => page.evaluate(() => window.spoken.now?.text ?? null);
/** The words of a Frame in the order in which they are to be said. */
export const words = ({ view }) => [
  ...view.lines.map(({ text }) => text),
  ...view.targets.filter(({ role }) => role === 'choice').map(({ label }) => label),
].map((text) => text.replace(/\d{3,}/g, (digits) => [...digits].join(' ')));

/** Waits until the module is there that speaks. */
export async function ready(game) {
  await game.page.waitForFunction(() => document.getElementById('spoken') !== null);
}
