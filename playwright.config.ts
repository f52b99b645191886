import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  timeout: 60_000,
  workers: 1,
  // A busy build server may miss a moment; a test that then passes is printed as flaky.
  retries: process.env.CI ? 1 : 0,
  outputDir: 'test-results',
});
