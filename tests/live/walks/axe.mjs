// What axe finds in what is ours; Home Assistant's own elements are not ours to mend.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';

const SOURCE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const GRAVE = ['serious', 'critical'];
const OURS = 'camera-lifecycle-';

/** Assert that axe finds no grave fault in our elements, and that it looked at some. */
export async function accessible(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await fs.readFile(SOURCE, 'utf8'));
  const { faults, looked } = await page.evaluate(inspect, { grave: GRAVE, ours: OURS });
  assert.deepEqual(faults, []);
  assert.ok(looked > 0, 'axe saw nothing of ours');
}

/** Runs in the page. */
async function inspect({ grave, ours }) {
  const isOurs = (element) => {
    for (let each = element; each; each = each.assignedSlot ?? each.parentElement ?? each.getRootNode().host) {
      if (each.localName.startsWith(ours)) return true;
    }
    return false;
  };
  const found = await window.axe.run(document, { elementRef: true, resultTypes: ['violations', 'passes'] });
  const own = (rules) => rules.flatMap((rule) => rule.nodes.filter(({ element }) => element && isOurs(element)).map((node) => ({ rule, node })));
  const faults = own(found.violations)
    .filter(({ rule }) => grave.includes(rule.impact))
    .map(({ rule, node }) => `${rule.id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`);
  return { faults, looked: own(found.passes).length };
}
