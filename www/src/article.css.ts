import { css } from "lit";

/** Styles of the article; every colour can be set from outside as a `--wenjing-…` variable. */
export const articleStyles = css`
  :host {
    --ink: var(--wenjing-ink, light-dark(#22201c, #e3ded4));
    --soft: var(--wenjing-soft, light-dark(#655f56, #a49d90));
    --paper: var(--wenjing-paper, light-dark(#fffdf9, #1b1a18));
    --line: var(--wenjing-line, light-dark(#ddd6ca, #3b3833));
    --PER: var(--wenjing-per, light-dark(#b03a1e, #f0917a));
    --LOC: var(--wenjing-loc, light-dark(#13715a, #63c2a5));
    --ORG: var(--wenjing-org, light-dark(#3a50ad, #9aabf2));
    --WORK: var(--wenjing-work, light-dark(#83399a, #d296e6));
    --EVENT: var(--wenjing-event, light-dark(#94600a, #e0b058));
    --NUMBER: var(--wenjing-number, light-dark(#0b6890, #6dbde3));
    --TIME: var(--wenjing-time, light-dark(#5b6908, #b9c766));
    --QUOTE: var(--wenjing-quote, light-dark(#5e5a8a, #b5b1de));
    --SOURCE: var(--wenjing-source, light-dark(#9c2c5f, #ee93b9));
    display: block;
    color: var(--ink);
    font-family: var(
      --wenjing-font,
      "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", STSong, SimSun, serif
    );
    font-size: var(--wenjing-size, 1.125rem);
    line-height: 1.9;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  #text:lang(zh-Hant) {
    font-family: var(
      --wenjing-font-hant,
      "Source Han Serif TC", "Noto Serif CJK TC", "Noto Serif TC", "Songti TC", PMingLiU, serif
    );
  }
  #text {
    max-inline-size: var(--wenjing-measure, 38em);
    margin-inline: auto;
    overflow-wrap: anywhere;
    line-break: strict;
    text-autospace: normal;
    text-spacing-trim: normal;
    hanging-punctuation: allow-end;
  }
  .group,
  .block {
    content-visibility: auto;
  }
  .block {
    position: relative;
    padding-inline: 1.9em 0.25em;
  }
  .block > :not(.outlets) {
    margin: 0;
    padding-block: 0.42em;
  }
  .paragraph > p {
    text-align: justify;
  }
  .title > h2 {
    font-size: 1.6em;
    line-height: 1.45;
    font-weight: 700;
    text-wrap: balance;
    padding-block: 0.2em 0.3em;
  }
  .heading > h3 {
    font-size: 1.1em;
    font-weight: 700;
    padding-block: 0.9em 0.2em;
  }
  .byline > p,
  .caption > p {
    font-size: 0.86em;
    color: var(--soft);
  }
  .caption > p {
    border-inline-start: 3px solid var(--line);
    padding-inline-start: 0.8em;
    margin-block: 0.4em;
  }
  .section {
    font-size: 0.82em;
    color: var(--soft);
    display: flex;
    align-items: center;
    gap: 1em;
    margin: 1.6em 0 0.4em;
  }
  .section::before,
  .section::after {
    content: "";
    flex: 1;
    border-block-start: 1px solid var(--line);
  }
  .fold {
    margin-block: 0.7em;
    margin-inline: 1.9em 0.25em;
    border: 1px dashed var(--line);
    border-radius: 6px;
    color: var(--soft);
    font-size: 0.86em;
  }
  .fold > summary {
    padding: 0.2em 0.8em;
    min-block-size: 24px;
    cursor: pointer;
  }
  .fold .block {
    padding-inline: 0.8em;
  }
  .fold .spam > p {
    text-decoration: line-through;
    text-decoration-color: var(--line);
  }
  .outlets {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0.85em;
    display: grid;
    gap: 3px;
    font: 600 0.6rem/1.5 system-ui, sans-serif;
    user-select: none;
  }
  .outlet {
    min-inline-size: 1.5em;
    text-align: center;
    border-radius: 3px;
    border: 1px solid currentColor;
  }
  .o0 { color: var(--SOURCE); }
  .o1 { color: var(--ORG); }
  .o2 { color: var(--LOC); }
  .o3 { color: var(--EVENT); }
  .o4 { color: var(--NUMBER); }
  .o5 { color: var(--WORK); }

  /* marks */
  .m {
    --c: var(--PER);
    color: inherit;
    background: none;
    border-radius: 2px;
    cursor: pointer;
    text-underline-offset: 0.24em;
    text-decoration: underline 2px var(--c);
    text-decoration-skip-ink: none;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  .PER { --c: var(--PER); background: color-mix(in srgb, var(--PER) 7%, transparent); }
  .LOC { --c: var(--LOC); text-decoration-style: dotted; }
  .ORG { --c: var(--ORG); text-decoration-style: double; text-decoration-thickness: 1.5px; }
  .WORK { --c: var(--WORK); text-decoration-style: dashed; }
  .EVENT { --c: var(--EVENT); text-decoration-style: wavy; text-decoration-thickness: 1.2px; }
  .NUMBER {
    --c: var(--NUMBER);
    text-decoration: none;
    background: color-mix(in srgb, var(--NUMBER) 11%, transparent);
    border-block-end: 1px solid var(--c);
    font-variant-numeric: tabular-nums;
  }
  .TIME {
    --c: var(--TIME);
    text-decoration: none;
    background: color-mix(in srgb, var(--TIME) 12%, transparent);
    border-block-end: 1px dashed var(--c);
  }
  .QUOTE {
    --c: var(--QUOTE);
    text-decoration: none;
    background: color-mix(in srgb, var(--QUOTE) 10%, transparent);
  }
  .QUOTE.indirect {
    background: none;
    border-block-end: 1px dotted color-mix(in srgb, var(--QUOTE) 75%, transparent);
  }
  .QUOTE.scare {
    background: none;
  }
  .QUOTE::before,
  .QUOTE::after {
    content: none;
  }
  .SOURCE {
    --c: var(--SOURCE);
    font-style: normal;
    text-decoration: none;
    color: var(--c);
  }
  .doubtful {
    text-decoration-color: color-mix(in srgb, var(--c) 45%, transparent);
    background: none;
  }
  :is(mark, data, time, cite, q).m:focus-visible,
  .m.current {
    outline: 2px solid var(--c);
    outline-offset: 2px;
  }
  .m:focus:not(:focus-visible) {
    outline: none;
  }
  @media (hover: hover) {
    .m:hover {
      background: color-mix(in srgb, var(--c) 18%, transparent);
    }
  }
  .labels .m:not(.more, .QUOTE, mark mark)::before {
    content: var(--tag) "\\2060" / "";
    font: 500 min(0.5em, 0.6rem) / 1 system-ui, sans-serif;
    color: var(--c);
    vertical-align: 0.75em;
    margin-inline: 0.1em 0.12em;
  }
  .PER { --tag: var(--tag-PER); }
  .LOC { --tag: var(--tag-LOC); }
  .ORG { --tag: var(--tag-ORG); }
  .WORK { --tag: var(--tag-WORK); }
  .EVENT { --tag: var(--tag-EVENT); }
  .NUMBER { --tag: var(--tag-NUMBER); }
  .TIME { --tag: var(--tag-TIME); }
  .QUOTE { --tag: var(--tag-QUOTE); }
  .SOURCE { --tag: var(--tag-SOURCE); }
  :is(
    .no-PER .PER,
    .no-LOC .LOC,
    .no-ORG .ORG,
    .no-WORK .WORK,
    .no-EVENT .EVENT,
    .no-NUMBER .NUMBER,
    .no-TIME .TIME,
    .no-QUOTE .QUOTE,
    .no-SOURCE .SOURCE,
    .no-doubtful .doubtful
  ).m:not(#tip) {
    all: unset;
  }
  :is(
    .no-PER .PER,
    .no-LOC .LOC,
    .no-ORG .ORG,
    .no-WORK .WORK,
    .no-EVENT .EVENT,
    .no-NUMBER .NUMBER,
    .no-TIME .TIME,
    .no-QUOTE .QUOTE,
    .no-SOURCE .SOURCE,
    .no-doubtful .doubtful
  ).m::before {
    content: none !important;
  }
  .word {
    border-radius: 2px;
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--soft) 32%, transparent);
    margin-inline: 0.06em;
    padding-inline: 0.03em;
  }
  .word.rest {
    margin-inline-start: 0;
  }
  ::highlight(wenjing-search) {
    background-color: light-dark(#ffe38a, #6a5600);
    color: light-dark(#000, #fff);
  }
  ::highlight(wenjing-place) {
    background-color: light-dark(#cfe6ff, #1d4470);
    color: light-dark(#000, #fff);
  }

  /* what a mark means */
  #tip {
    position: fixed;
    inset: auto;
    margin: 0;
    max-inline-size: min(24rem, 100vw - 1rem);
    max-block-size: 60vh;
    overflow: auto;
    box-sizing: border-box;
    padding: 0.75rem 0.9rem;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--paper);
    color: var(--ink);
    box-shadow: 0 6px 28px rgb(0 0 0 / 0.18);
    font: 0.875rem/1.55 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  }
  #tip header {
    display: flex;
    gap: 0.6em;
    align-items: baseline;
    margin-block-end: 0.35rem;
  }
  #tip strong {
    font-size: 1rem;
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-line-clamp: 3;
    -webkit-box-orient: vertical;
    overflow: hidden;
  }
  #tip .type {
    flex: none;
    color: var(--c);
    font-weight: 600;
  }
  #tip dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.1rem 0.8rem;
    margin: 0;
  }
  #tip dt {
    color: var(--soft);
  }
  #tip dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  #tip code {
    font-size: 0.92em;
  }
  #tip footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    margin-block-start: 0.6rem;
  }
  #tip :is(button, select) {
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid var(--line);
    border-radius: 6px;
    min-block-size: 28px;
    padding: 0 0.6em;
    cursor: pointer;
  }
  #tip select {
    background: var(--paper);
  }
  #tip :is(button, select):focus-visible {
    outline: 2px solid var(--ORG);
    outline-offset: 1px;
  }
  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container (max-width: 30rem) {
    .block {
      padding-inline: 0;
    }
    .fold {
      margin-inline: 0;
    }
    .outlets {
      position: static;
      display: flex;
      float: inline-start;
      margin-block-start: 1.2em;
      margin-inline-end: 0.6em;
    }
    .paragraph > p {
      text-align: start;
    }
  }
  @media (forced-colors: active) {
    .m {
      text-decoration-color: LinkText;
      border-color: LinkText;
    }
    .word {
      outline: 1px solid GrayText;
    }
    ::highlight(wenjing-search),
    ::highlight(wenjing-place) {
      background-color: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .group,
    .block {
      content-visibility: visible;
    }
    .block {
      break-inside: avoid-page;
    }
    .fold,
    #tip {
      display: none;
    }
  }
`;
