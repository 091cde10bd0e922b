/** Height of a row of bars. */
export const ROW = 22;
const TEXT_PX = 6.1;
/** About how wide words are. */
export const widthOf = (text: string) => text.length * TEXT_PX;
/** Words cut to what there is room for; none at all where they would say nothing. */
export const fitted = (text: string, room: number): string => {
  const letters = Math.floor(room / TEXT_PX);
  return text.length <= letters ? text : letters < 4 ? '' : `${text.slice(0, letters - 1)}…`;
};
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
