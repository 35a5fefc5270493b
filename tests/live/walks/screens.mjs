// How the card looks on a screen: nothing sticks out, whatever its width, direction and language.
import assert from 'node:assert/strict';

/** Assert that nothing of the first element that matches sticks out of it, and that the page cannot be scrolled sideways. */
export async function fits(page, locator) {
  const out = await locator.first().evaluate((element) => {
    const faults = [];
    const { left, right } = element.getBoundingClientRect();
    const look = (root) => {
      for (const each of root.querySelectorAll('*')) {
        const box = each.getBoundingClientRect();
        const isSeen = box.width > 1 && each.checkVisibility({ visibilityProperty: true });
        if (isSeen && (box.left < left - 1 || box.right > right + 1)) faults.push(each.outerHTML.slice(0, 120));
        const cut = each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1 && getComputedStyle(each).overflowX !== 'visible';
        if (isSeen && cut && !each.matches('input, textarea, select, .chips')) faults.push(`cut off: ${each.outerHTML.slice(0, 120)}`);
        if (each.shadowRoot) look(each.shadowRoot);
      }
    };
    look(element.shadowRoot ?? element);
    const page = document.scrollingElement;
    if (page.scrollWidth > page.clientWidth) faults.push(`the page is ${page.scrollWidth} px wide`);
    return faults;
  });
  assert.deepEqual(out, []);
}

/** Assert that what is written runs from right to left, and that what points forward points to the left. */
export async function mirrored(page, locator) {
  const told = await locator.first().evaluate((element) => {
    const arrow = element.shadowRoot.querySelector('.row > .icon');
    const circle = element.shadowRoot.querySelector('.row > .circle').getBoundingClientRect();
    const turned = new DOMMatrix(getComputedStyle(arrow).transform).a;
    return { direction: getComputedStyle(element).direction, turned, isRight: circle.left > arrow.getBoundingClientRect().left };
  });
  assert.deepEqual(told, { direction: 'rtl', turned: -1, isRight: true });
}
