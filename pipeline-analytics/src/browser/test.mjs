// SPDX-License-Identifier: GPL-3.0-or-later
// Opens each page from disk in a real browser and fails on whatever a reader would stumble over:
//   node test.mjs [--screenshots DIR] PAGE.html…
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from 'playwright-core';

const SETTINGS = [
  { name: 'desktop', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'desktop-dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'phone', viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  { name: 'phone-dark', viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  { name: 'print', viewport: { width: 794, height: 1123 }, colorScheme: 'light', media: 'print' },
];

const options = process.argv.slice(2);
let screenshots = null;
if (options[0] === '--screenshots') {
  screenshots = resolve(options[1]);
  mkdirSync(screenshots, { recursive: true });
  options.splice(0, 2);
}
if (options.length === 0) {
  console.error('usage: node test.mjs [--screenshots DIR] PAGE.html…');
  process.exit(2);
}

const profile = mkdtempSync(join(tmpdir(), 'iklim-browser-'));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

const faults = [];
for (const file of options) {
  for (const setting of SETTINGS) {
    const where = `${basename(file)} (${setting.name})`;
    const found = await check(file, setting);
    found.forEach((fault) => faults.push(`${where}: ${fault}`));
    console.log(`${found.length === 0 ? 'ok  ' : 'FAIL'} ${where}`);
  }
}
await browser.close();
rmSync(profile, { recursive: true, force: true });
faults.forEach((fault) => console.error(fault));
console.log(`${options.length} pages × ${SETTINGS.length} settings: ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);

/** The faults of one page in one setting. */
async function check(file, setting) {
  const found = [];
  const address = pathToFileURL(resolve(file)).href;
  const page = await browser.newPage();
  await page.setViewportSize(setting.viewport);
  await page.emulateMedia({ colorScheme: setting.colorScheme, media: setting.media ?? 'screen' });
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) {
      found.push(`asks for ${request.url()}`);
    }
  });
  page.on('console', (message) => found.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => found.push(`script error: ${error.message}`));
  await page.goto(address);
  if (screenshots !== null) {
    const name = `${basename(file, '.html')}-${setting.name}`;
    await page.screenshot({ path: join(screenshots, `${name}-first.png`) });
    await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
    if (setting.media === 'print') {
      await page.pdf({ path: join(screenshots, `${name}.pdf`), preferCSSPageSize: true, printBackground: true });
    }
  }
  for (const state of ['closed', 'open']) {
    if (state === 'open') {
      await page.$$eval('details', (all) => all.forEach((details) => { details.open = true; }));
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (overflow > 0) {
      found.push(`${state}: ${overflow} px wider than the window`);
    }
  }
  // With every table open the page holds all that it can show, so once is enough.
  const result = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  for (const violation of result.violations) {
    const nodes = violation.nodes.slice(0, 3).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`);
    found.push(`axe ${violation.id} × ${violation.nodes.length}: ${nodes.join(' | ').replaceAll(/\s+/g, ' ')}`);
  }
  if (await page.locator('h1').count() !== 1) {
    found.push('not exactly one h1');
  }
  found.push(...await deadAnchors(page));
  if (setting.media !== 'print') {
    found.push(...await firstStop(page, address));
  }
  await page.close();
  return found;
}

/** Anchors that lead nowhere. */
async function deadAnchors(page) {
  const found = [];
  const anchors = await page.$$eval('a[href^="#"]', (all) => all.map((a) => a.getAttribute('href')));
  for (const anchor of anchors) {
    if (await page.locator(anchor).count() !== 1) {
      found.push(`link to ${anchor} leads nowhere`);
    }
  }
  return found;
}

/** The first stop of the keyboard must skip to the content. */
async function firstStop(page, address) {
  await page.goto(address);
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  return first === '#main' ? [] : [`the keyboard stops first at ${first}`];
}
