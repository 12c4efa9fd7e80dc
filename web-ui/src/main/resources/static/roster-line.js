// One line of a roster: what stands on the server, and over it what this device holds and has not sent.

/** A line about one person, whose marks are the buttons that the page was made with. */
export class PersonLine {
  constructor(element, roster) {
    this.element = element;
    this.roster = roster;
    this.line = element.dataset.person;
    this.pending = null;
    this.adding = 0;
    this.options = [...element.querySelectorAll('[data-marks] button')];
    this.ways = [...element.querySelectorAll('[data-ways] button')];
    this.undo = element.querySelector('[data-undo]');
    this.tap = element.querySelector('[data-tap]');
    this.first = this.tap;
  }

  get name() {
    return this.element.querySelector('[data-name]').textContent;
  }

  get standing() {
    const { outcome, modality, version } = this.element.dataset;
    return { outcome, modality: modality || null, version: Number(version) };
  }

  get version() {
    return this.standing.version;
  }

  get shown() {
    return this.pending ?? this.standing;
  }

  get isMarked() {
    return this.shown.outcome !== 'NOT_RECORDED';
  }

  /** What the server says now. */
  stands({ outcome, modality, version }) {
    Object.assign(this.element.dataset, { outcome, modality: modality ?? '', version });
  }

  /** What pressing a button of the line says. */
  pressed(button) {
    const before = this.shown;
    const attended = (outcome) => this.option(outcome).dataset.attended === 'true';
    if (button.name === 'modality') {
      return { outcome: attended(before.outcome) ? before.outcome : 'PRESENT', modality: button.value };
    }
    return { outcome: button.value, modality: attended(button.value) ? this.way(before.modality) : null };
  }

  way(modality) {
    return this.roster.hybrid ? modality ?? this.roster.usual : null;
  }

  option(outcome) {
    return this.options.find((each) => each.value === outcome) ?? this.undo;
  }

  words({ outcome, modality }) {
    const way = this.ways.find((each) => each.value === modality);
    return this.option(outcome).dataset.says + (way ? ` · ${way.dataset.says}` : '');
  }

  paint() {
    const { outcome, modality } = this.shown;
    const option = this.option(outcome);
    const shape = this.element.querySelector('[data-shape]');
    shape.textContent = option.dataset.shape;
    shape.className = `oc-roster__mark ${option.dataset.look}`;
    this.element.querySelector('[data-word]').textContent = this.words(this.shown);
    this.undo.hidden = !this.isMarked;
    this.options.forEach((each) => each.setAttribute('aria-pressed', String(each === option)));
    this.ways.forEach((each) => each.setAttribute('aria-pressed', String(each.value === modality)));
    if (this.ways.length) {
      this.ways[0].parentElement.hidden = this.isMarked && option.dataset.attended !== 'true';
    }
    this.paintTap(this.options[(this.options.indexOf(option) + 1) % this.options.length]);
  }

  paintTap(next) {
    this.tap.value = next.value;
    this.tap.querySelector('[data-next]').textContent = next.dataset.says;
    this.tap.classList.toggle('oc-tap--primary', !this.isMarked);
  }
}

/** The line that counts people who came without a seat. */
export class CountLine {
  constructor(element) {
    this.element = element;
    this.line = 'walk-ins';
    this.name = 'Walk-ins and guests';
    this.pending = null;
    this.adding = 0;
    this.first = element.querySelector('[data-step="1"]');
  }

  get standing() {
    return { walkIns: Number(this.element.dataset.count) };
  }

  get version() {
    return this.standing.walkIns;
  }

  get shown() {
    return this.pending ?? this.standing;
  }

  stands({ walkIns }) {
    this.element.dataset.count = walkIns;
  }

  pressed(button) {
    return { walkIns: Math.min(200, Math.max(0, this.shown.walkIns + Number(button.dataset.step))) };
  }

  words({ walkIns }) {
    return String(walkIns);
  }

  paint() {
    this.element.querySelector('[data-counted]').textContent = this.shown.walkIns;
    this.element.querySelector('[data-step="-1"]').hidden = this.shown.walkIns === 0;
  }
}

/** Says under a line that it waits, or what is in its way and what can be done. */
export function note(line, paragraphs, buttons) {
  line.element.querySelector('.oc-roster__note')?.remove();
  if (paragraphs.length === 0) {
    return;
  }
  const box = document.createElement('div');
  box.className = 'oc-roster__note';
  for (const content of paragraphs) {
    const paragraph = document.createElement('p');
    paragraph.className = 'govuk-body-s';
    paragraph.append(content);
    box.append(paragraph);
  }
  for (const [words, act] of buttons) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'oc-tap';
    button.textContent = words;
    button.addEventListener('click', act);
    box.append(button);
  }
  line.element.append(box);
}
