/// <reference lib="dom" />

/** An element that the page is written with. @throws Error where it is not there */
export function at<T extends Element>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`no ${id}`);
  return found;
}

/** A new element. Text is text: nothing of the data is read as HTML. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function replaced(parent: Element, ...children: readonly Node[]): void {
  parent.replaceChildren(...children);
}
