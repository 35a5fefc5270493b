// What changes in an element while something happens: by how much it is drawn anew.

/** Count what changes below the first element that matches while `act` runs: `changes`, and of each the `texts` of its row, or its own. */
export async function changesDuring(locator, act) {
  const counter = await locator.first().evaluateHandle(count);
  await act();
  const seen = await counter.evaluate((each) => each.end());
  await counter.dispose();
  return seen;
}

/** Runs in the page: observe an element and all shadow roots below it. */
function count(element) {
  const told = { changes: 0, texts: [] };
  const roots = [];
  const collect = (root) => {
    roots.push(root);
    for (const each of root.querySelectorAll('*')) if (each.shadowRoot) collect(each.shadowRoot);
  };
  if (element.shadowRoot) collect(element.shadowRoot);
  collect(element);
  const take = (records) => {
    for (const { target, addedNodes } of records) {
      told.changes += 1;
      told.texts.push([target, ...addedNodes].map((each) => (rowOf(each) ?? each).textContent.trim()).join(' '));
    }
  };
  const rowOf = (node) => (node instanceof Element ? node : node.parentElement)?.closest('.row');
  const observer = new MutationObserver(take);
  for (const root of roots) observer.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
  return {
    end: () => {
      take(observer.takeRecords());
      observer.disconnect();
      return told;
    },
  };
}
