// The baseline: the same questions as a hand-written form.
import {readFileSync} from 'node:fs';
import {check} from '@sdg-widgets/content/check.nb.js';
import {dontKnow, isQuestion, notRelevant, steps} from '@sdg-widgets/core';

const template = readFileSync(new URL('pages/static-form.html', import.meta.url), 'utf8');

/** The questions of every contestant, in core mode. */
export const questions = steps({definition: check, mode: 'core'}, {});

const dateOf = (day) => new Date(day).toLocaleDateString('nb', {dateStyle: 'long', timeZone: 'UTC'});
const escape = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const promise = `
  <div class="promise">
    <p>${questions.length} spørsmål, omtrent 3 minutter. Ingen konto.</p>
    <p>Svarene blir på enheten din. Vi lagrer og sender ingenting før du selv ber om det.</p>
  </div>`;

const startScreen = `
  <div class="step">
    <h2>Hvor står bedriften i dag?</h2>
    <p>Svar på noen korte spørsmål. Etterpå ser dere hvor dere står, og tre ting det lønner seg å gjøre først.</p>
    ${promise}
    <p><button class="start">Start sjekken</button></p>
  </div>`;

function radio(id, value, label, reason) {
  const small = reason ? `<br /><small>${escape(reason)}</small>` : '';
  return `
        <label>
          <input type="radio" name="${id}" value="${value}" required />
          <span>${escape(label)}${small}</span>
        </label>`;
}

function renderQuestion(step, index, isFirst) {
  const {id, text, help, options, checkedAt, allowDontKnow, notRelevantReason} = step;
  const {specialAnswers} = check;
  const checked = checkedAt ? `<br /><small>Kontrollert ${dateOf(checkedAt)}.</small>` : '';
  const isLast = index === questions.length - 1;
  return `
    <div class="step"${isFirst ? '' : ' hidden'}>
      ${isFirst ? promise : ''}
      <p>Spørsmål ${index + 1} av ${questions.length}</p>
      <fieldset>
        <legend tabindex="-1">${escape(text.nb)}</legend>
        ${help ? `<p>${escape(help.nb)}${checked}</p>` : ''}
        ${options.map(({value, label}) => radio(id, value, label.nb)).join('')}
        ${isQuestion(step) ? '<p>eller</p>' : ''}
        ${allowDontKnow ? radio(id, dontKnow, specialAnswers.dontKnow.nb) : ''}
        ${notRelevantReason ? radio(id, notRelevant, specialAnswers.notRelevant.nb, notRelevantReason.nb) : ''}
      </fieldset>
      <p>
        ${index > 0 ? '<button class="back" type="button">Tilbake</button>' : ''}
        <button class="next">${isLast ? 'Se resultatet' : 'Neste'}</button>
      </p>
    </div>`;
}

/**
 * Renders the form.
 *
 * @param start `screen` starts with a Start button, `immediate` with the first question.
 */
export function renderStaticForm(start) {
  const isImmediate = start === 'immediate';
  const asked = questions.map((step, index) => renderQuestion(step, index, isImmediate && index === 0));
  return template.replace('{{steps}}', () => (isImmediate ? '' : startScreen) + asked.join(''));
}
