// The look of the reader, measured on pictures.
import { look } from './lib/look.mjs';

look('reader');
