const mandarin = /^(?:zh|cmn)(?:[-_](?:cn|hans|tw|hant))?/i;

/** A voice for Mandarin on this device; what a remote voice reads would leave it. */
const voiceHere = () =>
  globalThis.speechSynthesis
    ?.getVoices()
    .find(({ lang, localService }) => localService && mandarin.test(lang));

export const canSpeak = () => voiceHere() !== undefined;

/** Reads Chinese aloud, instead of what is being read. Does nothing where the device has no voice for it. */
export function speak(zh: string): void {
  const voice = voiceHere();
  if (!voice) return;
  const utterance = new SpeechSynthesisUtterance(zh);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.9;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}
