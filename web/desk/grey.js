// A picture without its colours: one byte a pixel, as bright as it looks.

/** From red, green, blue and what is not used. */
export function grey(data) {
  const luma = new Uint8Array(data.length / 4);
  for (let at = 0; at < luma.length; at += 1) {
    const from = at * 4;
    luma[at] = (data[from] * 77 + data[from + 1] * 150 + data[from + 2] * 29) >> 8;
  }
  return luma;
}
