import { type ComponentChild, render, type VNode } from 'preact';
import cardCss from '../../components/card/card.css?inline';
import { LookContext, standardLook } from '../../components/card/look';
import coloursCss from '../../components/colours.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import { language } from '../../lib/locales/translate';
import { type Anchor, fitsBeside, keepBeside, viewNow } from '../../lib/page/beside';
import type { CardOwner } from './card-owner';
import { copyText } from './copy-text';
import type { FrameCard } from './frame-card';
import { speak } from './voice';

/** The open card of this window. Scripts of ours share this world; the page lives in another one. */
const world = globalThis as { tifaOpenCard?: { readonly host: CardHost; readonly owner: CardOwner } };

/**
 * The one node that is added to the page: a host with a closed shadow root, outside the body, made when
 * a card or a message is first shown.
 */
export class CardHost {
  /** How the reader wants cards. */
  look = standardLook;
  /** How many cards have been shown; who wants to show a late one can tell whether there was another. */
  shows = 0;
  #host: HTMLElement | undefined;
  #root: ShadowRoot | undefined;
  #isOver = false;
  #card: HTMLElement | undefined;
  #toast: HTMLElement | undefined;
  #voice: HTMLElement | undefined;
  #unfollow: (() => void) | undefined;
  #stay: (() => void) | undefined;
  #focusBefore: Element | null = null;
  #toastTimer: ReturnType<typeof setTimeout> | undefined;
  #toastStays = 0;

  /** In a frame `outside` has the top page draw the cards that find no room here. */
  constructor(private readonly outside?: FrameCard) {}

  /** Is this node the host, or in it? From outside a closed root only the host is ever seen. */
  owns(node: unknown): boolean {
    return node !== undefined && node === this.#host;
  }

  /** Is a card open in this window, of whichever script, that does not give way to a hover? */
  get isPinned(): boolean {
    return world.tifaOpenCard?.owner.isPinned === true;
  }

  /** Shows a card beside `line` and keeps it there while the page scrolls. Only one is open at a time in a window. */
  show(card: VNode, line: Anchor, owner: CardOwner): void {
    const open = world.tifaOpenCard;
    if (open && open.owner !== owner) {
      open.owner.giveWay();
      if (open.host !== this) open.host.hide();
    }
    world.tifaOpenCard = { host: this, owner };
    this.shows++;
    this.#mount();
    const place = this.#card as HTMLElement;
    this.#render(card);
    place.hidden = false;
    this.#stay = () => {
      this.#unfollow?.();
      place.hidden = false;
      this.#unfollow = keepBeside(place, line);
    };
    this.#stay();
    if (!this.outside || this.#fits(line)) return;
    this.#unfollow?.();
    place.hidden = true;
    this.#unfollow = this.outside.show(card, line, owner, this.#stay);
  }

  #fits(line: Anchor): boolean {
    const place = this.#card as HTMLElement;
    const { scrollHeight = 0, clientHeight = 0 } = place.querySelector('.scroll') ?? {};
    const height = place.offsetHeight + scrollHeight - clientHeight;
    return fitsBeside(line.getBoundingClientRect(), height, viewNow());
  }

  /** The line of the card stands elsewhere, and not because the window was scrolled or has another size. */
  moved(): void {
    this.#stay?.();
  }

  /** Renders the open card anew, where it is. A focus whose button is gone stays in the card. */
  update(card: VNode): void {
    if (!this.#card) return;
    this.outside?.update(card);
    const hadFocus = this.owns(document.activeElement);
    this.#render(card);
    if (hadFocus && !this.owns(document.activeElement)) this.focus();
  }

  #render(card: ComponentChild): void {
    const place = this.#card as HTMLElement;
    place.className = this.look.textSize;
    render(<LookContext.Provider value={this.look}>{card}</LookContext.Provider>, place);
  }

  hide(): void {
    if (world.tifaOpenCard?.host === this) delete world.tifaOpenCard;
    if (!this.#card) return;
    this.#unfollow?.();
    this.#unfollow = this.#stay = undefined;
    const hadFocus = this.owns(document.activeElement);
    render(null, this.#card);
    this.#card.hidden = true;
    if (hadFocus && this.#focusBefore instanceof HTMLElement)
      this.#focusBefore.focus({ preventScroll: true });
  }

  /** Is the focus in a field of the card? */
  get isWriting(): boolean {
    return /^(?:INPUT|TEXTAREA)$/.test(this.#root?.activeElement?.tagName ?? '');
  }

  /** Copies text that a press in the card asks for; false where the page does not allow it. */
  async copy(text: string): Promise<boolean> {
    return this.outside?.act('copy', text) ?? copyText(text);
  }

  speak(zh: string): void {
    if (!this.outside?.act('speak', zh)) speak(zh);
  }

  /** Moves the focus into the card; hide() gives it back. */
  focus(): void {
    if (this.outside?.focus()) return;
    if (!this.owns(document.activeElement)) this.#focusBefore = document.activeElement;
    this.#card?.querySelector<HTMLElement>('footer button')?.focus();
  }

  /** A message at the foot of the window, for a few seconds, and as long as the pointer or the focus is on it. */
  say(message: ComponentChild, milliseconds = 6_000): void {
    this.#mount();
    render(message, this.#toast as HTMLElement);
    this.#toastStays = milliseconds;
    this.#toastLeavesLater();
  }

  /** Has a screen reader say this, while the focus stays where it is. */
  announce(sentence: string): void {
    this.#mount();
    (this.#voice as HTMLElement).textContent = sentence;
  }

  /** Takes the host off the page for good. */
  remove(): void {
    this.#isOver = true;
    this.hide();
    clearTimeout(this.#toastTimer);
    this.#host?.remove();
  }

  #toastLeavesLater(): void {
    clearTimeout(this.#toastTimer);
    this.#toastTimer = setTimeout(() => render(null, this.#toast as HTMLElement), this.#toastStays);
  }

  #mount(): void {
    this.#host ??= this.#build();
    if (this.#isOver) return;
    if (!this.#host.isConnected) document.documentElement.append(this.#host);
    // What is shown in full screen, and dialogs, lie above everything but what is put there later.
    if (document.fullscreenElement && !this.#host.matches(':popover-open')) this.#host.showPopover();
  }

  #build(): HTMLElement {
    const host = document.createElement('tifa-card');
    // Important, so that no rule of the page can hide or move what the reader is about to press.
    host.style.cssText =
      'all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; z-index: 2147483647 !important;';
    host.popover = 'manual';
    host.translate = false;
    for (const event of keptFromPage) host.addEventListener(event, (one) => one.stopPropagation());
    const root = host.attachShadow({ mode: 'closed' });
    this.#root = root;
    const style = document.createElement('style');
    style.textContent = tokensCss + coloursCss + cardCss;
    this.#card = document.createElement('div');
    this.#toast = document.createElement('div');
    this.#voice = document.createElement('div');
    // Not on the host, where the page could read which language the reader has.
    for (const part of [this.#card, this.#toast, this.#voice]) part.lang = language();
    this.#card.style.cssText = 'position: fixed; top: 0; left: 0;';
    this.#card.hidden = true;
    this.#toast.setAttribute('role', 'status');
    this.#voice.setAttribute('role', 'status');
    this.#voice.className = 'voice';
    for (const event of ['pointerenter', 'focusin'])
      this.#toast.addEventListener(event, () => clearTimeout(this.#toastTimer));
    for (const event of ['pointerleave', 'focusout'])
      this.#toast.addEventListener(event, () => this.#toastLeavesLater());
    root.append(style, this.#card, this.#toast, this.#voice);
    return host;
  }
}

/** Pages listen for these all over the document; what is done in the card is none of their business. */
const keptFromPage =
  'click dblclick auxclick contextmenu pointerdown pointerup pointermove pointerover pointerout mousedown mouseup mousemove mouseover mouseout touchstart touchmove touchend wheel keydown keyup keypress beforeinput input change submit focusin focusout copy cut paste dragstart drop'.split(
    ' ',
  );
