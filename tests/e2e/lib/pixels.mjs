// What a picture of the page really shows: contrast of text, and whether answers differ without colour.

/** Colour vision as Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB; `grey` is luminance. */
export const EYES = {
  grey: [[0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** A picture of the page, decoded there: `run(pixels, argument)` sees `{ width, data, linear }`. */
async function decoded(page, png, run, argument) {
  return page.evaluate(async ([base64, source, given]) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
    context.drawImage(bitmap, 0, 0);
    const { width, height, data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const table = Float64Array.from({ length: 256 }, (_, value) => {
      const c = value / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    const at = (x, y) => [0, 1, 2].map((channel) => table[data[(y * width + x) * 4 + channel]]);
    const luminance = ([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
    const inside = ({ x, y, w, h }) => ({
      left: Math.max(0, Math.floor(x)), top: Math.max(0, Math.floor(y)),
      right: Math.min(width, Math.ceil(x + w)), bottom: Math.min(height, Math.ceil(y + h)),
    });
    const tools = { at, luminance, inside, width, height };
    return { contrast, difference }[source](tools, given);

    /** Of the commonest luminance against the 2 % farthest from it, for each box. */
    function contrast(it, boxes) {
      return boxes.map((box) => {
        const { left, top, right, bottom } = it.inside(box);
        const all = [];
        for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) all.push(it.luminance(it.at(x, y)));
        if (all.length === 0) return 0;
        const bins = new Array(64).fill(0);
        for (const value of all) bins[Math.min(63, Math.floor(value * 64))] += 1;
        const bin = bins.indexOf(Math.max(...bins));
        const middle = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
        const ground = middle(all.filter((value) => Math.min(63, Math.floor(value * 64)) === bin));
        const far = all.sort((a, b) => Math.abs(b - ground) - Math.abs(a - ground)).slice(0, Math.max(8, Math.floor(all.length * 0.02)));
        const ink = middle(far);
        return (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05);
      });
    }

    /** The share of pixels in which two boxes of one size differ clearly, seen with these eyes. */
    function difference(it, [one, two, eyes]) {
      const [a, b] = [it.inside(one), it.inside(two)];
      const w = Math.min(a.right - a.left, b.right - b.left);
      const h = Math.min(a.bottom - a.top, b.bottom - b.top);
      const seen = (x, y) => {
        const colour = it.at(x, y);
        return eyes.map((row) => Math.min(1, Math.max(0, row.reduce((sum, part, i) => sum + part * colour[i], 0))));
      };
      let differ = 0;
      for (let y = 0; y < h; y += 2) {
        for (let x = 0; x < w; x += 2) {
          const [p, q] = [seen(a.left + x, a.top + y), seen(b.left + x, b.top + y)].map(it.luminance);
          if ((Math.max(p, q) + 0.05) / (Math.min(p, q) + 0.05) > 1.3) differ += 1;
        }
      }
      return differ / Math.max(1, Math.ceil(w / 2) * Math.ceil(h / 2));
    }
  }, [png.toString('base64'), run, argument]);
}

/** The contrast of what stands in each box against its ground, 1 to 21. */
export function contrasts(page, png, boxes) {
  return decoded(page, png, 'contrast', boxes);
}

/** The share (0 to 1) of pixels in which two boxes differ for these eyes (a name of `EYES`). */
export function difference(page, png, one, two, eyes) {
  return decoded(page, png, 'difference', [one, two, EYES[eyes]]);
}
