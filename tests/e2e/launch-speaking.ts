import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  builtExtension,
  type ExtensionBrowser,
  type LaunchOptions,
  launchExtension,
} from '../visit/extension-browser';

/**
 * Starts the browser in a language (en-US, zh-CN). One that was installed without it gets a copy of the extension that
 * has only the messages of this language.
 */
export async function launchSpeaking(
  executable: string,
  language: string,
  options: LaunchOptions,
): Promise<ExtensionBrowser> {
  const browser = await launchExtension(executable, { ...options, language });
  const page = await browser.context.newPage();
  await page.goto(`${browser.origin}/settings.html`);
  const spoken = await page.evaluate(() => chrome.i18n.getUILanguage());
  await page.close();
  if (spoken.startsWith(language.slice(0, 2))) return browser;
  await browser.close();
  return launchExtension(executable, { ...options, language, folder: speakOnly(language.replace('-', '_')) });
}

function speakOnly(locale: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-speaks-'));
  cpSync(builtExtension, folder, { recursive: true });
  rmSync(join(folder, '_locales/en'), { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(Object.assign({}, manifest, { default_locale: locale })));
  return folder;
}
