/**
 * Stands in for WXT's ContentScriptContext, which announces itself to the page (wxt.config.ts aliases
 * it). WXT constructs it; we need nothing of it.
 */
export class ContentScriptContext {}
