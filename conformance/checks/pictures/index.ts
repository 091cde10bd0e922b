export { nothingToDrawIsFine } from './nothing-to-draw-is-fine.js';
export { readsEveryAnswer } from './reads-every-answer.js';
export { showsThePicture } from './shows-the-picture.js';
