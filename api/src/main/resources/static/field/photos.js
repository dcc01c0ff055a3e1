// Photos: made small where they are taken, sent in packets of many pieces, going on where the link was cut.
import * as store from './store.js';
import { uuid7, sha256 } from './ids.js';
import { graphql, call, OutOfReach } from './net.js';
import { uploadCreate } from './queries.js';

const EDGE = 1600;
const QUALITY = 0.8;
// As many mutations as a request may hold.
const ANNOUNCED_AT_ONCE = 10;
const PIECES = 100;
// What a cut may cost: a packet takes about so long, however fast the link.
const GOOD_MILLIS = 3_000;
const SMALLEST = 8 * 1024;
const LARGEST = 1024 * 1024;

let room = 3 * SMALLEST;
// Those on their way when the link was cut: some may have arrived.
let unsure = new Set();

/** Drawn anew at a size that a village link can carry; position and device do not come along. */
export async function shrink(file) {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, EDGE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise((done) => { canvas.toBlob(done, 'image/jpeg', QUALITY); });
  if (!blob) throw new Error('photo.unreadable');
  return blob;
}

export async function take(file, check) {
  const blob = await shrink(file);
  const photo = {
    id: uuid7(), check: check.id, community: check.community.code, blob,
    size: blob.size, sha256: await sha256(blob), sent: 0, state: 'WAITING',
  };
  await store.put('photos', photo);
  return photo;
}

export async function url(id) {
  const photo = await store.get('photos', id);
  return photo && URL.createObjectURL(photo.blob);
}

/** Sends what is not there yet; a photo that the server refuses says why and waits no longer. */
export async function send(photos, progressed) {
  const open = (condition) => photos.filter((photo) => photo.state === 'WAITING' && condition(photo));
  for (let some; (some = open((photo) => !photo.url).slice(0, ANNOUNCED_AT_ONCE)).length > 0;) await announce(some);
  for (let some; (some = open((photo) => unsure.has(photo.id)).slice(0, PIECES)).length > 0;) {
    await exchange(some.map((photo) => ({ photo, end: photo.sent })));
    some.forEach((photo) => unsure.delete(photo.id));
  }
  for (let packet; (packet = pieces(open(() => true))).length > 0;) {
    await exchange(packet);
    progressed?.();
  }
}

/** As much of what is next as a packet has room for. */
function pieces(open) {
  const packet = [];
  let left = room;
  for (const photo of open.slice(0, PIECES)) {
    if (left <= 0) break;
    const end = Math.min(photo.size, photo.sent + left);
    left -= end - photo.sent;
    packet.push({ photo, end });
  }
  return packet;
}

async function exchange(packet) {
  const begun = performance.now();
  const bytes = new Blob(packet.flatMap(({ photo, end }) => [
    `${photo.url.split('/').at(-1)} ${photo.sent} ${end - photo.sent}\n`, photo.blob.slice(photo.sent, end)]));
  try {
    const response = await call('/uploads', {
      method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: bytes,
    });
    if (!response.ok) throw new OutOfReach(`upload ${response.status}`);
    const { uploads } = await response.json();
    packet.forEach(({ photo }, i) => told(photo, uploads[i]));
  } catch (failure) {
    packet.forEach(({ photo }) => unsure.add(photo.id));
    room = Math.max(SMALLEST, room / 2);
    throw failure;
  }
  await store.putAll({ photos: packet.map(({ photo }) => photo) });
  const pace = bytes.size / (performance.now() - begun);
  // Twice as much at most: one quick answer does not tell how fast a link is.
  room = Math.round(Math.min(2 * room, LARGEST, Math.max(SMALLEST, pace * GOOD_MILLIS)));
}

function told(photo, { offset, complete, errors = [] }) {
  const [error] = errors;
  if (error?.extensions.code === 'NOT_FOUND') {
    // It waited for so long that the server has forgotten it: announced anew, by the next run.
    Object.assign(photo, { url: undefined, sent: 0 });
    throw new OutOfReach(error.message);
  }
  if (error && error.extensions.code !== 'UPLOAD_OFFSET') return refuse(photo, errors);
  return Object.assign(photo, { sent: offset, state: complete ? 'STORED' : 'WAITING' });
}

async function announce(photos) {
  const answers = await graphql(uploadCreate(photos.length), Object.fromEntries(photos.map((photo, i) => [`input${i}`, {
    id: photo.id, community: photo.community, name: `${photo.id}.jpg`, type: 'JPEG',
    size: photo.size, sha256: photo.sha256, purpose: 'FIELD_PHOTO',
  }])));
  photos.forEach((photo, i) => {
    const { upload, userErrors } = answers[`upload${i}`];
    if (upload) photo.url = upload.url;
    else refuse(photo, userErrors);
  });
  await store.putAll({ photos });
}

function refuse(photo, errors) {
  return Object.assign(photo, { state: 'REFUSED', reasons: errors.map((error) => error.message) });
}
