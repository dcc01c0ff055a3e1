// Line icons, drawn here so that nothing is fetched.
const PATHS = {
  today: 'M5 6h14v14H5zM5 10h14M9 3v5M15 3v5',
  checks: 'M6 4h12v17H6zM9 3h6v3H9zM9 13l2 2 4-4',
  rectify: 'M12 4l9 16H3zM12 10v4M12 17v.5',
  queue: 'M4 13v6h16v-6M12 15V4M8 8l4-4 4 4',
  me: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 20c1-4 4-5 7-5s6 1 7 5',
};

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
