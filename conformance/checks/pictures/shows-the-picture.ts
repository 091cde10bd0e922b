import { defineCheck } from '../define-check.js';
import { nameOf } from '../reading/asks.js';
import { missing } from '../reading/missing.js';
import { isPicture, type PictureTrail, pictureTrails } from '../reading/pictures.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, type Judgement, notApplicable, pass } from '../verdict.js';

export const showsThePicture = defineCheck({
  id: 'pictures.shows-the-picture',
  level: 'must',
  profile: 'pictures',
  rule: 'Show the picture that Omni has of an answer, whole and as the kind of image it is.',
  basis: { source: 'Omni OpenAPI (Python SDK, July 2026): Render AI job visualization, 200 `image/png`' },
  remedy: 'Read the body of `…/vis` as bytes, never as text, and pass its Content-Type on.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter can tell what the user is shown.');
    // What cannot be drawn, and what is not an image, other rules are about.
    const open = pictureTrails(evidence).filter(({ calls }) => calls.length === 0 || calls.some(isPicture));
    return worstOf(open.map(judged)) ?? missing(evidence, 'Omni had no picture.');
  },
});

function judged({ trail, calls }: PictureTrail): Judgement {
  const { reply } = trail.ask;
  if (reply?.outcome !== 'answered') return incomplete(`${nameOf(trail)} was not answered.`);
  const drawn = calls.findLast(isPicture);
  if (!drawn) return fail(`${nameOf(trail)} was answered without a call for its picture.`, trail.results);
  const [type = '', bytes] = [
    drawn.responseHeaders['content-type'],
    Number(drawn.responseHeaders['content-length']),
  ];
  const served = `${bytes} bytes of ${type}`;
  if (!reply.picture) return fail(`${nameOf(trail)} was answered without its picture, ${served}.`, [drawn]);
  const { contentType, bytes: shown } = reply.picture;
  return contentType.toLowerCase().split(';')[0] === type.split(';')[0] && shown === bytes
    ? pass()
    : fail(`${nameOf(trail)} shows ${shown} bytes of ${contentType}, and Omni sent ${served}.`, [drawn]);
}
