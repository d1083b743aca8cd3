// What the address asks for: a language, and for tests and screenshots where to begin.
//
//   ?lang=vi|en
//   ?shot=SCREEN &band=6|9|12 &level= &node= &variant=1-5 &seed=N &motion=0 &surface=reader|stage
//   ?nostage   ?test   ?today=DAY
//   ?class                  one screen for a whole class: large, light, without the stage
//   #a=CODE                 what a class was assigned; &im=1: another machine speaks, this one is silent

const BANDS = { 6: 'band_6_8', 9: 'band_9_11', 12: 'band_12_15' };

/** Reads an address. */
export function readLink(search, hash) {
  const asked = new URLSearchParams(search);
  const carried = new URLSearchParams(hash.replace(/^#/, ''));
  const lang = asked.get('lang');
  const band = asked.get('band');
  const surface = asked.get('surface');
  const shot = asked.get('shot');
  return {
    lang: lang === 'vi' || lang === 'en' ? lang : null,
    seed: asked.has('seed') ? Number(asked.get('seed')) >>> 0 : null,
    today: asked.has('today') ? Number(asked.get('today')) >>> 0 : null,
    calm: asked.get('motion') === '0',
    test: asked.has('test'),
    stage: !asked.has('nostage') && !asked.has('class') && surface !== 'reader',
    class: asked.has('class'),
    assigned: carried.get('a'),
    silent: carried.get('im') === '1',
    jump: shot === null ? null : {
      screen: shot,
      band: BANDS[band] ?? (Object.values(BANDS).includes(band) ? band : null),
      level: asked.get('level') ?? '',
      node: asked.get('node') ?? '',
      variant: Math.min(Number(asked.get('variant') ?? 0) >>> 0, 255),
    },
  };
}
