/* What JavaScript adds to pages that are whole without it. Classic, no library.

   Search index, run when a search box is first used (a <script>, not fetch: the site also opens from a folder):
     pantauSearch([["Kabupaten Bintan", "wilayah/21.01/index.html", "Kabupaten di Kepulauan Riau", "21.01|kepri"], …]);
   name, address from the language's root, what it is (shown below it), other names divided by «|».

   Markup that asks for behaviour; what is `hidden` is shown by this script:
     form.search[data-index][data-root][data-none][data-count]   the search box becomes a combobox
     table[data-sort]       headings sort (th[data-nosort] not; th[data-naik] up); td[data-value] as number
     form[data-filter=ID]   fields filter [data-item] in #ID: q by text (and data-names), others by data-NAME; [data-group]
     [data-compare-box], table[data-compare] tr[data-code]       rows laid side by side, state in ?w=61,21
     button[data-copy], button[data-print], button[data-theme-toggle] */
(() => {
  'use strict';

  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const make = (name, attributes = {}, ...content) => {
    const element = document.createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.append(...content);
    return element;
  };
  const language = document.documentElement.lang;

  /* What may be sent to others stands in the query. */
  const readQuery = (name) => new URLSearchParams(location.search).get(name) || '';
  const writeQuery = (values) => {
    const query = new URLSearchParams(location.search);
    for (const name in values) if (values[name]) query.set(name, values[name]); else query.delete(name);
    const text = query.toString().replace(/%2C/g, ',');
    try {
      history.replaceState(null, '', (text ? '?' + text : location.pathname) + location.hash);
    } catch (refused) { /* from a folder, perhaps */ }
  };

  /* Names as people type them: case, accents, blanks, hyphens, old spelling, doubled letters do not matter. */
  const plain = (text) => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, ' ').trim()
    .replace(/\b(tg|tj|tjg) /g, 'tanjung ').replace(/\bkep /g, 'kepulauan ');
  const squash = (text) => plain(text).replace(/ /g, '').replace(/oe/g, 'u').replace(/dj/g, 'j').replace(/tj/g, 'c').replace(/jogj/, 'yogy').replace(/([a-z])\1/g, '$1');
  const kinds = /^(?:(kabupaten|kab|regency)|(kota|kodya|city)|(provinsi|propinsi|prov|province)) (?=.)/;
  const kindOf = (text) => ((kinds.exec(plain(text)) || []).slice(1).findIndex(Boolean));
  const withoutKind = (text) => plain(text).replace(kinds, '');

  /* The fewest slips (wrong, missing, added, swapped letters) between all of `typed` and a beginning of `name`. */
  const slips = (typed, name, limit) => {
    let before = [], previous = [...name, ''].map((_, j) => j);
    for (let i = 1; i <= typed.length; i++) {
      const row = [i];
      for (let j = 1; j <= name.length; j++) {
        const same = typed[i - 1] === name[j - 1];
        row[j] = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + !same);
        if (i > 1 && j > 1 && typed[i - 1] === name[j - 2] && typed[i - 2] === name[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > limit) return Infinity;
      [before, previous] = [previous, row];
    }
    return Math.min(...previous);
  };

  const prepare = ([name, url, detail, others = '']) => {
    const keys = [], starts = [];
    for (const text of [name, ...others.split('|')].filter(Boolean)) {
      const words = withoutKind(text).split(' ');
      keys.push(squash(words.join('')));
      words.slice(1).forEach((_, i) => starts.push(squash(words.slice(i + 1).join(''))));
    }
    return { name, url, detail, kind: kindOf(detail + ' -'), keys, starts };
  };

  /* 0 the very name, 1 its beginning, 2 a word's beginning, 3 inside, more than 4 with slips. */
  const rank = (typed, { keys, starts }) => {
    let best = Infinity;
    keys.forEach((key, i) => {
      const at = key.indexOf(typed);
      if (at === 0) best = Math.min(best, (key === typed ? 0 : 1) + (i && 0.5));
      else if (at > 0 && typed.length > 2) best = Math.min(best, 3);
    });
    if (best > 2 && starts.some((key) => key.startsWith(typed))) return 2;
    const limit = /\d/.test(typed) || typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
    if (best === Infinity && limit) for (const key of [...keys, ...starts]) best = Math.min(best, 4 + slips(typed, key, limit));
    return best > 4 + limit ? Infinity : best;
  };

  const find = (text, index) => {
    const typed = squash(withoutKind(text)), whole = squash(text), kind = kindOf(text);
    if (!typed) return [];
    const hits = index.map((item) => ({ item, rank: Math.min(rank(whole, item), rank(typed, item) + (kind < 0 || kind === item.kind ? 0 : 2)) }));
    const best = Math.min(...hits.map((hit) => hit.rank));
    return hits.filter((hit) => hit.rank < Infinity && hit.rank <= best + 3)
      .sort((a, b) => a.rank - b.rank || a.item.keys[0].length - b.item.keys[0].length).slice(0, 8).map((hit) => hit.item);
  };

  let index = null, waiting = null;
  const withIndex = (source, then) => {
    if (index) return then();
    if (waiting) return waiting.push(then);
    waiting = [then];
    window.pantauSearch = (entries) => {
      delete window.pantauSearch;
      index = entries.map(prepare);
      waiting.forEach((next) => next());
    };
    const script = make('script', { src: source });
    script.onerror = () => { waiting = null; };
    document.head.append(script);
  };

  for (const form of all('form.search[data-index]')) {
    const input = form.querySelector('input'), id = input.id + '-hasil';
    const list = make('ul', { id, role: 'listbox', class: 'search-list', 'aria-label': form.querySelector('label').textContent, hidden: '' });
    const said = make('p', { class: 'vh', role: 'status' });
    let hits = [], chosen = -1;
    form.append(list, said);
    const states = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': id, 'aria-expanded': 'false' };
    for (const key in states) input.setAttribute(key, states[key]);

    const go = (item) => { location.href = form.dataset.root + item.url; };
    const open = (shown) => {
      list.hidden = !shown;
      input.setAttribute('aria-expanded', String(shown));
      mark(-1);
    };
    const mark = (n) => {
      chosen = n;
      all('li', list).forEach((option, i) => option.setAttribute('aria-selected', String(i === n)));
      const option = list.children[n];
      if (!option) return input.removeAttribute('aria-activedescendant');
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    };
    const show = () => {
      hits = find(input.value, index);
      list.replaceChildren(...hits.map((item, i) => {
        const option = make('li', { role: 'option', id: id + i }, item.name, make('span', {}, item.detail));
        option.onmousedown = (event) => { event.preventDefault(); go(item); };
        return option;
      }));
      said.textContent = !plain(input.value) ? '' : hits.length ? form.dataset.count.replace('{n}', hits.length) : form.dataset.none;
      open(hits.length > 0);
    };
    input.onfocus = input.oninput = () => withIndex(form.dataset.index, show);
    input.onblur = () => open(false);
    input.onkeydown = (event) => {
      if (list.hidden) return;
      if (event.key === 'Escape') open(false);
      else if (event.key === 'ArrowDown') mark((chosen + 1) % hits.length);
      else if (event.key === 'ArrowUp') mark((chosen <= 0 ? hits.length : chosen) - 1);
      else if (event.key === 'Enter') go(hits[Math.max(chosen, 0)]);
      else return;
      event.preventDefault();
    };
  }

  /* Sorting is stable; rows without a figure stay last in either direction. */
  for (const table of all('table[data-sort]')) {
    const body = table.tBodies[0], heads = all('thead th', table);
    const key = (row, column) => {
      const cell = row.cells[column];
      if (!cell) return null;
      if ('value' in cell.dataset) return cell.dataset.value === '' ? null : Number(cell.dataset.value);
      return cell.textContent.trim() || null;
    };
    heads.forEach((head, column) => {
      if ('nosort' in head.dataset) return;
      const button = make('button', { type: 'button' }, ...head.childNodes);
      head.append(button);
      button.onclick = () => {
        const rows = [...body.rows].map((row) => ({ row, key: key(row, column) }));
        const numeric = rows.some((entry) => typeof entry.key === 'number');
        const now = head.getAttribute('aria-sort'), up = now ? now === 'descending' : !numeric || 'naik' in head.dataset;
        heads.forEach((other) => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        rows.sort((a, b) => {
          if (a.key === null || b.key === null) return (a.key === null) - (b.key === null);
          const order = numeric ? a.key - b.key : a.key.localeCompare(b.key, language, { numeric: true });
          return up ? order : -order;
        });
        body.append(...rows.map((entry) => entry.row));
      };
    });
  }

  /* Filters. */
  for (const form of all('form[data-filter]')) {
    const target = document.getElementById(form.dataset.filter), output = form.querySelector('output');
    const items = all('[data-item]', target), fields = all('[name]', form);
    const texts = items.map((item) => squash(item.textContent + ' ' + (item.dataset.names || '')));
    const value = (field) => field.type === 'checkbox' ? (field.checked ? field.value : '') : field.value;
    const apply = () => {
      items.forEach((item, i) => {
        item.hidden = !fields.every((field) => !value(field) || (field.name === 'q'
          ? texts[i].includes(squash(withoutKind(value(field))))
          : (item.getAttribute('data-' + field.name) || '').split(' ').includes(value(field))));
      });
      for (const group of all('[data-group]', target)) group.hidden = !group.querySelector('[data-item]:not([hidden])');
      output.textContent = output.dataset.text.replace('{n}', items.filter((item) => !item.hidden).length).replace('{total}', items.length);
    };
    const changed = () => {
      apply();
      writeQuery(Object.fromEntries(fields.map((field) => [field.name, value(field)])));
    };
    for (const field of fields) {
      const wanted = readQuery(field.name);
      if (wanted && field.type === 'checkbox') field.checked = field.value === wanted;
      else if (wanted) field.value = wanted;
    }
    form.oninput = changed;
    form.onsubmit = (event) => { event.preventDefault(); changed(); };
    form.onreset = () => { setTimeout(changed); };
    form.hidden = false;
    apply();
  }

  /* Side by side: rows become columns; their cells are copies of the very cells in the tables. */
  for (const box of all('[data-compare-box]')) {
    const limit = 4, rows = {};
    for (const row of all('table[data-compare] tr[data-code]')) rows[row.dataset.code] = row;
    const [bar, count, place, mixed] = ['bar', 'count', 'result', 'mixed'].map((name) => box.querySelector(`[data-${name}]`));
    const inputs = {};
    let picked = [];

    const copy = (cell, name, attributes) => {
      const made = make(name, attributes, ...[...cell.childNodes].map((node) => node.cloneNode(true)));
      for (const pick of all('.pick', made)) pick.remove();
      for (const node of all('[id]', made)) node.removeAttribute('id');
      return made;
    };
    const sideBySide = (chosen) => {
      const labels = all('thead th', chosen[0].closest('table')).slice(1);
      const head = make('tr', {}, make('th', { scope: 'col' }, box.dataset.measure), ...chosen.map((row) => copy(row.cells[0], 'th', { scope: 'col' })));
      const lines = labels.map((label, i) => make('tr', {},
        make('th', { scope: 'row' }, label.textContent.trim()), ...chosen.map((row) => copy(row.cells[i + 1], 'td'))));
      return make('table', { class: 'data compare' }, make('caption', {}, box.dataset.caption), make('thead', {}, head), make('tbody', {}, ...lines));
    };
    const draw = () => {
      const chosen = picked.map((code) => rows[code]);
      place.hidden = chosen.length < 2;
      place.replaceChildren(...(chosen.length < 2 ? [] : [sideBySide(chosen)]));
      mixed.hidden = chosen.every((row) => row.closest('table') === chosen[0].closest('table'));
      bar.hidden = !picked.length;
      count.textContent = count.dataset.text.replace('{n}', picked.length);
      for (const code in inputs) {
        inputs[code].checked = picked.includes(code);
        inputs[code].disabled = picked.length >= limit && !picked.includes(code);
      }
    };
    const pick = (codes) => { picked = codes; writeQuery({ w: codes.join(',') }); draw(); };

    for (const code in rows) {
      const cell = rows[code].cells[0];
      const input = inputs[code] = make('input', { type: 'checkbox', 'aria-label': box.dataset.pick.replace('{name}', cell.textContent.trim()) });
      cell.prepend(make('label', { class: 'pick' }, input));
      input.onchange = () => pick(input.checked ? [...picked, code] : picked.filter((other) => other !== code));
    }
    box.querySelector('[data-clear]').onclick = () => pick([]);
    box.hidden = false;
    picked = [...new Set(readQuery('w').split(','))].filter((code) => rows[code]).slice(0, limit);
    draw();
  }

  /* Copy a link or citation; the old way where there is no clipboard (plain http). */
  for (const button of all('button[data-copy]')) {
    const before = button.textContent;
    const said = () => {
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = before; }, 2500);
    };
    button.setAttribute('aria-live', 'polite');
    button.onclick = () => {
      const text = button.dataset.copy.replace('{url}', location.href.split('#')[0] + (button.dataset.at || ''));
      const old = () => {
        const box = make('textarea', { class: 'vh' }, text);
        document.body.append(box);
        box.select();
        if (document.execCommand('copy')) said();
        box.remove();
        button.focus();
      };
      if (navigator.clipboard) navigator.clipboard.writeText(text).then(said, old); else old();
    };
    button.hidden = false;
  }

  /* What scrolls sideways is reached by keyboard. */
  for (const box of all('pre')) if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;

  for (const button of all('button[data-print]')) {
    button.onclick = () => window.print();
    button.hidden = false;
  }

  /* Nothing is folded away on paper, and a link to something folded away opens it. */
  window.onbeforeprint = () => { for (const details of all('main details')) details.open = true; };
  const unfold = () => {
    const target = document.getElementById(location.hash.slice(1));
    for (let node = target; node; node = node.parentElement) if (node.nodeName === 'DETAILS') node.open = true;
    if (target) target.scrollIntoView();
  };
  window.onhashchange = unfold;
  if (location.hash) unfold();

  /* Light or dark, remembered here. */
  const themes = { auto: 'dark', dark: 'light', light: 'auto' };
  let theme = 'auto';
  try { if (localStorage.getItem('tampilan') in themes) theme = localStorage.getItem('tampilan'); } catch (refused) { /* none */ }
  const paint = () => {
    document.documentElement.setAttribute('data-theme', theme);
    for (const button of all('button[data-theme-toggle]')) button.textContent = button.dataset[theme];
  };
  for (const button of all('button[data-theme-toggle]')) {
    button.onclick = () => {
      theme = themes[theme];
      paint();
      try { localStorage.setItem('tampilan', theme); } catch (refused) { /* this page only */ }
    };
    button.hidden = false;
  }
  paint();
})();
