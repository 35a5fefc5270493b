// Draws the pictures that Home Assistant shows for the integration from icon.svg: icon and logo, for light and dark
// themes, in both densities. Run by scripts/brand; CHROMIUM names the browser.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const icon = readFileSync(new URL('icon.svg', import.meta.url), 'utf8');
const out = new URL('../../custom_components/camera_lifecycle/brand/', import.meta.url).pathname;
const style = `
  body { margin: 0; background: transparent }
  main { display: inline-flex; align-items: center; height: 256px; font: 600 104px "Noto Sans", sans-serif;
         letter-spacing: -0.015em; color: #1e293b; white-space: nowrap }
  svg { width: 256px; height: 256px }
  span { margin: 0 8px 0 44px }
  @media (prefers-color-scheme: dark) { main { color: #f1f5f9 } }`;
const pictures = { icon, logo: `${icon}<span>Camera Lifecycle</span>` };

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
for (const [name, content] of Object.entries(pictures)) {
  for (const [colorScheme, prefix] of [['light', ''], ['dark', 'dark_']]) {
    for (const [deviceScaleFactor, suffix] of [[1, ''], [2, '@2x']]) {
      const page = await browser.newPage({ colorScheme, deviceScaleFactor, viewport: { width: 1600, height: 300 } });
      await page.setContent(`<style>${style}</style><main>${content}</main>`);
      await page.locator('main').screenshot({ path: `${out}${prefix}${name}${suffix}.png`, omitBackground: true });
      await page.close();
    }
  }
}
await browser.close();
