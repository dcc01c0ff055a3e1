// Photos: made small where they are taken, sent in pieces, going on where the link was cut.
import * as store from './store.js';
import { uuid7, sha256 } from './ids.js';
import { graphql, call } from './net.js';
import { UPLOAD_CREATE } from './queries.js';

const EDGE = 1600;
const QUALITY = 0.8;
const PIECE = 128 * 1024;

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
export async function send(photo, progressed) {
  if (photo.state !== 'WAITING') return;
  const place = photo.url ?? await announce(photo);
  if (!place) return;
  let offset = await offsetAt(place);
  while (offset < photo.size) {
    const end = Math.min(offset + PIECE, photo.size);
    const response = await call(place, {
      method: 'PUT',
      headers: { 'Content-Range': `bytes ${offset}-${end - 1}/${photo.size}` },
      body: photo.blob.slice(offset, end),
    });
    if (response.status === 422 || response.status === 413) {
      return refuse(photo, (await response.json()).errors);
    }
    if (!response.ok && response.status !== 409) throw new Error(`upload ${response.status}`);
    offset = Number(response.headers.get('Upload-Offset'));
    photo.sent = offset;
    await store.put('photos', photo);
    progressed?.();
  }
  photo.state = 'STORED';
  await store.put('photos', photo);
}

async function announce(photo) {
  const { uploadCreate: { upload, userErrors } } = await graphql(UPLOAD_CREATE, {
    input: {
      id: photo.id, community: photo.community, name: `${photo.id}.jpg`, type: 'JPEG',
      size: photo.size, sha256: photo.sha256, purpose: 'FIELD_PHOTO',
    },
  });
  if (!upload) return refuse(photo, userErrors);
  photo.url = upload.url;
  await store.put('photos', photo);
  return photo.url;
}

async function offsetAt(place) {
  const response = await call(place, { method: 'HEAD' });
  if (!response.ok) throw new Error(`upload ${response.status}`);
  return Number(response.headers.get('Upload-Offset'));
}

async function refuse(photo, errors) {
  photo.state = 'REFUSED';
  photo.reasons = errors.map((error) => error.message);
  await store.put('photos', photo);
  return undefined;
}
