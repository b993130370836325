import type { VNode } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { shorten } from "../../../runtime/contained-texts.ts";
import { describeFailure } from "../../../runtime/describe-failure.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { type Part, settle } from "../../../runtime/settle.ts";

export interface ComboOption {
  readonly id: string;
  readonly name: string;
  readonly detail: string | null;
}

export interface ComboFound {
  readonly options: readonly ComboOption[];
  /** There are more than these. */
  readonly more: boolean;
}

export interface ComboBoxProps {
  readonly id?: string | undefined;
  readonly label: string;
  readonly placeholder?: string | undefined;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  /** What fits the words; for no words what is offered first. */
  readonly find: (signal: AbortSignal, words: string) => Promise<ComboFound>;
  readonly onChoose: (option: ComboOption) => void;
  readonly onLeave?: (() => void) | undefined;
}

/** Typing is a call each: the last letter is waited for. */
const PAUSE_MS = 250;

/** A search with its results below it. Source: w3.org/WAI/ARIA/apg/patterns/combobox, "list autocomplete" */
export function ComboBox(props: ComboBoxProps): VNode {
  const { id, label, placeholder, invalid = false, describedBy, find, onChoose, onLeave } = props;
  const locale = currentLocale();
  const { translate } = locale;
  const [words, setWords] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const [round, setRound] = useState(0);
  const [found, setFound] = useState<Part<ComboFound> | null>(null);
  const searching = useRef(find);
  searching.current = find;
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const options = found?.value?.options ?? [];

  useLayoutEffect(() => {
    if (!open) return;
    const controller = new AbortController();
    const { signal } = controller;
    setFound(null);
    setAt(-1);
    const timer = setTimeout(
      async () => {
        const answer = await settle(() => searching.current(signal, words));
        if (!signal.aborted) setFound(answer);
      },
      words === "" ? 0 : PAUSE_MS,
    );
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [open, words, round]);

  function choose(option: ComboOption): void {
    setOpen(false);
    setWords("");
    onChoose(option);
  }
  function tryAgain(): void {
    // The button goes while the answer is waited for.
    input.current?.focus();
    setRound(round + 1);
  }
  function onKey(event: KeyboardEvent): void {
    const { key } = event;
    const chosen = options[at];
    if (key === "Escape" && open) setOpen(false);
    else if (key === "Enter" && open && chosen !== undefined) choose(chosen);
    else if (key === "ArrowDown" || key === "ArrowUp") {
      setOpen(true);
      if (options.length > 0) setAt(nextOption(key, at, options.length));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
  function onFocusOut(event: FocusEvent): void {
    const { currentTarget, relatedTarget } = event;
    if (currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
    setOpen(false);
    onLeave?.();
  }

  const active = at >= 0 && at < options.length ? `${listId}-${at}` : undefined;
  return html`<div class="combo" onFocusOut=${onFocusOut}>
    <input
      ref=${input}
      type="text"
      id=${id}
      role="combobox"
      aria-label=${label}
      aria-expanded=${open}
      aria-controls=${listId}
      aria-autocomplete="list"
      aria-activedescendant=${active}
      aria-invalid=${invalid}
      aria-describedby=${describedBy}
      autocomplete="off"
      placeholder=${placeholder}
      value=${words}
      onInput=${(event: Event) => {
        setWords((event.currentTarget as HTMLInputElement).value);
        setOpen(true);
      }}
      onClick=${() => setOpen(true)}
      onKeyDown=${onKey}
    />
    <div class="combo-popup" hidden=${!open}>
      <ul id=${listId} role="listbox" aria-label=${label}>
        ${options.map(
          (option, index) =>
            html`<li
              key=${option.id}
              id=${`${listId}-${index}`}
              role="option"
              aria-selected=${index === at}
              onMouseDown=${(event: Event) => event.preventDefault()}
              onClick=${() => choose(option)}
            >
              <bdi>${shorten(option.name, 80)}</bdi>${option.detail === null ? null : html`<span class="muted"><bdi>${shorten(option.detail, 80)}</bdi></span>`}
            </li>`,
        )}
      </ul>
      ${found?.value?.more === true ? html`<p class="combo-note">${translate("editor.search.more", { n: options.length })}</p>` : null}
      ${
        found?.failure == null
          ? null
          : html`<p class="combo-note">
              ${describeFailure(found.failure, locale).meaning}${" "}
              <button type="button" class="link" onClick=${tryAgain}>${translate("app.retry")}</button>
            </p>`
      }
    </div>
    <p role="status" class=${open && found?.failure == null && options.length === 0 ? "combo-note" : "visually-hidden"}>
      ${!open ? "" : found === null ? translate("editor.search.busy") : found.failure === null ? translate("editor.search.found", { n: options.length }) : ""}
    </p>
  </div>`;
}

function nextOption(key: "ArrowDown" | "ArrowUp", at: number, length: number): number {
  if (key === "ArrowDown") return (at + 1) % length;
  return at <= 0 ? length - 1 : at - 1;
}
