// Elements without a framework: h('button', { class: 'main', onclick: save }, 'text', child, …).
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element && name !== 'list' && name !== 'form') element[name === 'class' ? 'className' : name] = value;
    else element.setAttribute(name === 'className' ? 'class' : name, value === true ? '' : value);
  }
  if (properties.class) element.className = properties.class;
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const at = (id) => document.getElementById(id);

export function show(...children) {
  at('view').replaceChildren(...children.flat(Infinity).filter(Boolean));
}

// One place for what must be said at once; read out by screen readers.
let hiding;
export function toast(text) {
  clearTimeout(hiding);
  Object.assign(at('toast'), { textContent: text, hidden: false });
  hiding = setTimeout(() => { at('toast').hidden = true; }, 5000);
}
