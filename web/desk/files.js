// Photos and files that the teacher chooses. They are read on this machine, one after the other, and sent nowhere.

import { grey } from './grey.js';

const PHOTO_BYTES = 30_000_000;
const PHOTO_PIXELS = 12_000_000;
const FILE_BYTES = 1_000_000;

export class Files {
  #tell;
  #eyes;

  /** `tell` hears what was found; `read` looks through a picture where there is no worker. */
  constructor(tell, names, read) {
    this.#tell = tell;
    this.#eyes = new Eyes(names, read);
  }

  listen() {
    document.addEventListener('change', (event) => {
      const input = event.target.closest?.('[data-files]');
      if (!input) return;
      const files = [...input.files];
      // The same files can be chosen again.
      input.value = '';
      if (input.dataset.files === 'photos') this.#photos(files);
      else if (files.length > 0) this.#open(files[0]);
    });
  }

  async #open(file) {
    let text = null;
    try {
      if (file.size <= FILE_BYTES) text = await file.text();
    } catch {
      text = null;
    }
    this.#tell({ file: text });
  }

  async #photos(files) {
    for (const [index, file] of files.entries()) {
      const found = await this.#photo(file);
      this.#tell({ photo: { number: index + 1, of: files.length, ...found } });
    }
  }

  async #photo(file) {
    if (!file.type.startsWith('image/')) return { problem: 'no_picture' };
    if (file.size > PHOTO_BYTES) return { problem: 'large' };
    let pixels;
    try {
      pixels = await opened(file);
    } catch {
      return { problem: 'unopened' };
    }
    return { texts: await this.#eyes.read(pixels) };
  }
}

/** The pixels of a photo, scaled down where there are too many. */
async function opened(file) {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, Math.sqrt(PHOTO_PIXELS / (bitmap.width * bitmap.height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(bitmap.width * scale));
  canvas.height = Math.max(1, Math.floor(bitmap.height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  // What is transparent is paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Looks through pictures in a worker; where there can be none, here. */
class Eyes {
  #names;
  #read;
  #worker = null;
  #waiting = new Map();
  #next = 0;

  constructor(names, read) {
    this.#names = names;
    this.#read = read;
  }

  async read(image) {
    const { width, height } = image;
    const luma = grey(image.data);
    try {
      return await this.#apart(width, height, luma);
    } catch (error) {
      console.info(`no worker: ${error}`);
      return JSON.parse(this.#read(width, height, luma));
    }
  }

  #apart(width, height, luma) {
    return new Promise((resolve, reject) => {
      const id = this.#next;
      this.#next += 1;
      this.#waiting.set(id, { resolve, reject });
      this.#start();
      this.#worker.postMessage({ id, width, height, luma, code: this.#names.code, wasm: this.#names.wasm });
    });
  }

  #start() {
    if (this.#worker !== null) return;
    const failed = (why) => {
      this.#worker?.terminate();
      this.#worker = null;
      for (const { reject } of this.#waiting.values()) reject(new Error(why));
      this.#waiting.clear();
    };
    this.#worker = new Worker(this.#names.worker, { type: 'module' });
    this.#worker.onerror = () => failed('the worker stopped');
    this.#worker.onmessage = ({ data: { id, texts } }) => {
      this.#waiting.get(id)?.resolve(texts);
      this.#waiting.delete(id);
    };
  }
}
