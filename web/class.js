// One screen for a whole class: its words are as large as the screen holds, up to one and a half times the size of the
// band (style.css: --most and --least, pixels of a screen that is 1280 wide). Answers stand beside what is shown or
// below it, whichever leaves them larger. Only `?class` loads this.

const STEP = 2;
const reader = document.getElementById('reader');
let place = '';
let size = Infinity;
let ways = ['beside', 'below'];

const token = (name) => Number(getComputedStyle(reader).getPropertyValue(name)) || 33;

function fits() {
  const { scrollHeight, scrollWidth } = document.documentElement;
  return scrollHeight <= innerHeight && scrollWidth <= innerWidth;
}

/** Whether the screen holds all of it in this size, one way or the other. */
function holds() {
  reader.style.setProperty('--size', size);
  const way = ways.find((it) => {
    reader.dataset.answers = it;
    return fits();
  });
  if (way === undefined) return false;
  ways = [way, ...ways.filter((it) => it !== way)];
  return true;
}

/** Within a decision words only shrink: nothing jumps while votes come in. */
function fill() {
  const least = token('--least');
  size = Math.min(size, token('--most'));
  while (!holds() && size > least) size = Math.max(size - STEP, least);
}

function anew() {
  size = Infinity;
  fill();
}

/** Called with each Frame that the reader has drawn. */
export function follow(frame) {
  const here = `${frame.screen} ${frame.look.band} ${frame.lang} ${frame.view.place_id}`;
  if (here === place) fill();
  else anew();
  place = here;
}

addEventListener('resize', anew);
document.fonts?.ready.then(anew);
