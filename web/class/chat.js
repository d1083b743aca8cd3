// A talk on the screen of a class: nobody scrolls there, so what was read before may go up and out of sight, as on any
// phone. What is new at this place stays as long as it can; what is asked about and the last word always do.

export class Chat {
  constructor() {
    this.story = '';
    /** By whom one talks with: how many messages there were when the class was there last. */
    this.read = new Map();
    /** By place: how many were read before it. What is come back to is new again. */
    this.known = new Map();
    this.items = [];
    this.order = [];
    /** How many may go because they were read before, and how many at all. */
    this.past = 0;
    this.most = 0;
  }

  /** Takes in what the reader has drawn at a place of a story. */
  arrive(root, story, place) {
    if (story !== this.story) [this.read, this.known] = [new Map(), new Map()];
    this.story = story;
    const log = root.querySelector('.log');
    this.items = log === null ? [] : [...log.children];
    // What went where more was said is here again: after another try it may be the last word.
    for (const item of this.items) item.classList.remove('gone');
    if (log === null) [this.order, this.past, this.most] = [[], 0, 0];
    else this.sort(log, place);
  }

  sort(log, place) {
    const name = log.getAttribute('aria-label');
    const key = `${place} ${name}`;
    if (!this.known.has(key)) this.known.set(key, this.read.get(name) ?? 0);
    this.read.set(name, this.items.length);
    const known = Math.min(this.known.get(key), this.items.length - 1);
    const free = (item) => item.querySelector('.on-device') === null;
    const before = this.items.slice(0, known).filter(free);
    const fresh = this.items.slice(known, -1).filter(free);
    this.order = [...before, ...fresh];
    this.past = before.length;
    this.most = this.order.length;
  }

  /** Lets so many go, the oldest first. The day of the first that is left stays. */
  cut(count) {
    for (const [at, item] of this.order.entries()) item.classList.toggle('gone', at < count);
    const first = this.items.findIndex((item) => !item.classList.contains('gone'));
    const day = this.items.slice(0, Math.max(first, 0)).reverse().find((item) => item.classList.contains('day'));
    if (first >= 0 && !this.items[first].classList.contains('day')) day?.classList.remove('gone');
  }
}
