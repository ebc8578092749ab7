/* Pantau: what JavaScript adds to pages that are whole without it. A classic script with `defer`, no library, no global.

   Search index: assets/search-id.js and search-en.js hold one statement, run when the search box is first used
   (a <script>, not fetch, because the site also opens from a folder):
     pantauSearch([["Kabupaten Bintan", "wilayah/21.01/index.html", "Kabupaten di Kepulauan Riau", "21.01|kepri"], …]);
   that is: name, address from the language's root, what it is (shown under the name), other names divided by «|».

   What markup asks for behaviour:
     form.search[data-index][data-root][data-none][data-count]   the search box becomes a combobox
     table[data-sort]                      headings become buttons; td[data-value] sorts by number, empty ones last
     form[data-filter="ID"]                its fields filter the children [data-item] of #ID; field q matches text, others data-NAME
     table[data-compare="ID"], #ID         rows tr[data-code] can be picked and are laid side by side in #ID (?w=61,21)
     button[data-copy], [data-print], [data-theme-toggle]        all hidden until this script shows them */
(function () {
  'use strict';

  var all = function (selector, inside) { return Array.prototype.slice.call((inside || document).querySelectorAll(selector)); };
  var make = function (name, attributes, text) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    if (text !== undefined) element.textContent = text;
    return element;
  };
  var language = document.documentElement.lang || 'id';

  /* Addresses: state lives in the query, and only there. */
  var readQuery = function (name) {
    return new URLSearchParams(location.search).get(name) || '';
  };
  var writeQuery = function (values) {
    var query = new URLSearchParams(location.search);
    Object.keys(values).forEach(function (name) {
      if (values[name]) query.set(name, values[name]); else query.delete(name);
    });
    var text = query.toString().replace(/%2C/g, ',');
    try { history.replaceState(null, '', location.pathname + (text ? '?' + text : '') + location.hash); } catch (refused) { /* a folder in a strict browser */ }
  };

  /* Matching names as people type them: case, marks, blanks, hyphens, old spelling, doubled letters. */
  var plain = function (text) {
    return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, ' ').trim();
  };
  var squash = function (text) {
    return plain(text).replace(/ /g, '').replace(/oe/g, 'u').replace(/dj/g, 'j').replace(/tj/g, 'c').replace(/([a-z])\1/g, '$1');
  };
  var kinds = /^(kabupaten|kab|kota|kodya|provinsi|prov|propinsi|regency|city|province) /;
  var kindOf = function (text) {
    var found = kinds.exec(plain(text) + ' ');
    return !found ? '' : /^ka/.test(found[1]) || found[1] === 'regency' ? 'kab' : /^(ko|ci)/.test(found[1]) ? 'kota' : 'prov';
  };
  var withoutKind = function (text) { return (plain(text) + ' ').replace(kinds, '').trim(); };

  /* Fewest slips (wrong, missing, added or swapped letters) between all of `typed` and some beginning of `name`. */
  var slips = function (typed, name, limit) {
    var before = [], previous = [], row = [], i, j, best;
    for (j = 0; j <= name.length; j++) previous[j] = j;
    for (i = 1; i <= typed.length; i++) {
      row = [i];
      best = i;
      for (j = 1; j <= name.length; j++) {
        row[j] = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (typed[i - 1] === name[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && typed[i - 1] === name[j - 2] && typed[i - 2] === name[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
        if (row[j] < best) best = row[j];
      }
      if (best > limit) return limit + 1;
      before = previous;
      previous = row;
    }
    return Math.min.apply(null, row);
  };

  var prepare = function (entry) {
    var names = [entry[0]].concat((entry[3] || '').split('|')).filter(Boolean);
    var keys = [], starts = [];
    names.forEach(function (name) {
      var words = withoutKind(name).split(' ');
      keys.push(squash(words.join('')));
      for (var i = 1; i < words.length; i++) starts.push(squash(words.slice(i).join('')));
    });
    return { name: entry[0], url: entry[1], detail: entry[2] || '', kind: kindOf(entry[0]), keys: keys, starts: starts };
  };

  /* 0 the very name, 1 its beginning, 2 a word's beginning, 3 inside, 4 and up with slips; Infinity no match. */
  var distance = function (typed, item) {
    var limit = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2, best = Infinity;
    item.keys.forEach(function (key, i) {
      var at = key.indexOf(typed);
      if (key === typed) best = Math.min(best, i ? 0.5 : 0);
      else if (at === 0) best = Math.min(best, i ? 1.5 : 1);
      else if (at > 0 && typed.length > 2) best = Math.min(best, 3);
    });
    if (best > 2 && item.starts.some(function (key) { return key.indexOf(typed) === 0; })) best = 2;
    if (best === Infinity && limit) {
      item.keys.concat(item.starts).forEach(function (key) {
        var n = slips(typed, key, limit);
        if (n <= limit) best = Math.min(best, 4 + n);
      });
    }
    return best;
  };

  var find = function (text, index) {
    var typed = squash(withoutKind(text)), kind = kindOf(text);
    if (!typed) return [];
    return index.map(function (item) {
      var rank = distance(typed, item);
      return { item: item, rank: kind && item.kind && kind !== item.kind ? rank + 2 : rank };
    }).filter(function (hit) { return hit.rank < Infinity; }).sort(function (a, b) {
      return a.rank - b.rank || a.item.keys[0].length - b.item.keys[0].length || a.item.name.localeCompare(b.item.name, language);
    }).slice(0, 8).map(function (hit) { return hit.item; });
  };

  /* The index comes once per page, at the first touch of any search box. */
  var index = null, waiting = [];
  var loadIndex = function (source, then) {
    if (index) { then(); return; }
    waiting.push(then);
    if (waiting.length > 1) return;
    window.pantauSearch = function (entries) {
      delete window.pantauSearch;
      index = entries.map(prepare);
      waiting.forEach(function (next) { next(); });
      waiting = [];
    };
    var script = make('script', { src: source });
    script.addEventListener('error', function () { waiting = []; });
    document.head.appendChild(script);
  };

  all('form.search[data-index]').forEach(function (form) {
    var input = form.querySelector('input'), id = input.id + '-hasil', chosen = -1, hits = [];
    var list = make('ul', { id: id, role: 'listbox', 'class': 'search-list', 'aria-label': form.querySelector('label').textContent, hidden: '' });
    var said = make('p', { 'class': 'vh', role: 'status' });
    form.appendChild(list);
    form.appendChild(said);
    var states = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': id, 'aria-expanded': 'false' };
    Object.keys(states).forEach(function (key) { input.setAttribute(key, states[key]); });

    var close = function () { list.hidden = true; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant'); chosen = -1; };
    var go = function (item) { location.href = form.dataset.root + item.url; };
    var mark = function (n) {
      chosen = n;
      all('li', list).forEach(function (option, i) { option.setAttribute('aria-selected', String(i === n)); });
      var option = list.children[n];
      if (!option) { input.removeAttribute('aria-activedescendant'); return; }
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    };
    var show = function () {
      hits = index ? find(input.value, index) : [];
      list.textContent = '';
      hits.forEach(function (item, i) {
        var option = make('li', { role: 'option', id: id + i, 'aria-selected': 'false' }, item.name);
        option.appendChild(make('span', {}, item.detail));
        option.addEventListener('mousedown', function (event) { event.preventDefault(); go(item); });
        list.appendChild(option);
      });
      var asked = plain(input.value) !== '' && index;
      said.textContent = asked ? (hits.length ? form.dataset.count.replace('{n}', hits.length) : form.dataset.none) : '';
      if (!hits.length) { close(); return; }
      list.hidden = false;
      input.setAttribute('aria-expanded', 'true');
      mark(-1);
    };
    input.addEventListener('focus', function () { loadIndex(form.dataset.index, show); });
    input.addEventListener('input', function () { loadIndex(form.dataset.index, show); });
    input.addEventListener('blur', close);
    input.addEventListener('keydown', function (event) {
      var last = hits.length - 1;
      if (event.key === 'Escape' && !list.hidden) { close(); event.preventDefault(); return; }
      if (list.hidden || last < 0) return;
      if (event.key === 'ArrowDown') mark(chosen === last ? 0 : chosen + 1);
      else if (event.key === 'ArrowUp') mark(chosen <= 0 ? last : chosen - 1);
      else if (event.key === 'Enter') go(hits[Math.max(chosen, 0)]);
      else return;
      event.preventDefault();
    });
  });

  /* Sorting: headings become buttons; the sort is stable and rows without a figure stay last either way. */
  all('table[data-sort]').forEach(function (table) {
    var body = table.tBodies[0], heads = table.tHead ? all('th', table.tHead.rows[table.tHead.rows.length - 1]) : [];
    var key = function (row, column) {
      var cell = row.cells[column];
      if (!cell) return null;
      if (cell.hasAttribute('data-value')) return cell.dataset.value === '' ? null : Number(cell.dataset.value);
      return cell.textContent.trim() || null;
    };
    heads.forEach(function (head, column) {
      if (head.hasAttribute('data-nosort')) return;
      var button = make('button', { type: 'button' });
      while (head.firstChild) button.appendChild(head.firstChild);
      head.appendChild(button);
      button.addEventListener('click', function () {
        var rows = all('tr', body);
        var numeric = rows.some(function (row) { return typeof key(row, column) === 'number'; });
        var now = head.getAttribute('aria-sort');
        var up = now ? now === 'descending' : !numeric;
        heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        rows.map(function (row, i) { return { row: row, i: i, key: key(row, column) }; }).sort(function (a, b) {
          if (a.key === null || b.key === null) return (a.key === null) - (b.key === null) || a.i - b.i;
          var order = numeric ? a.key - b.key : String(a.key).localeCompare(String(b.key), language, { numeric: true });
          return (up ? order : -order) || a.i - b.i;
        }).forEach(function (entry) { body.appendChild(entry.row); });
      });
    });
  });

  /* Filters of tables, action cards and lists; what is chosen stands in the address. */
  all('form[data-filter]').forEach(function (form) {
    var target = document.getElementById(form.dataset.filter), output = form.querySelector('output');
    if (!target) return;
    var items = all('[data-item]', target), fields = all('input[name], select[name]', form);
    var texts = items.map(function (item) { return squash(item.textContent + ' ' + (item.dataset.names || '')); });
    var apply = function () {
      var shown = 0, state = {};
      fields.forEach(function (field) { state[field.name] = field.type === 'checkbox' ? (field.checked ? field.value : '') : field.value; });
      items.forEach(function (item, i) {
        var fits = fields.every(function (field) {
          var wanted = state[field.name];
          if (!wanted) return true;
          if (field.name === 'q') return texts[i].indexOf(squash(wanted)) >= 0;
          return (' ' + (item.getAttribute('data-' + field.name) || '') + ' ').indexOf(' ' + wanted + ' ') >= 0;
        });
        item.hidden = !fits;
        if (fits) shown++;
      });
      all('[data-group]', target).forEach(function (group) {
        group.hidden = !all('[data-item]', group).some(function (item) { return !item.hidden; });
      });
      if (output) output.textContent = output.dataset.text.replace('{n}', shown).replace('{total}', items.length);
      return state;
    };
    fields.forEach(function (field) {
      var wanted = readQuery(field.name);
      if (wanted && field.type === 'checkbox') field.checked = field.value === wanted;
      else if (wanted) field.value = wanted;
    });
    form.addEventListener('input', function () { writeQuery(apply()); });
    form.addEventListener('submit', function (event) { event.preventDefault(); writeQuery(apply()); });
    form.addEventListener('reset', function () { setTimeout(function () { writeQuery(apply()); }); });
    form.hidden = false;
    apply();
  });

  /* Side by side: up to four rows of the tables become columns. The cells are copies of the very cells below. */
  all('[data-compare-box]').forEach(function (box) {
    var tables = all('table[data-compare]'), limit = 4, picked = [];
    var rows = {};
    tables.forEach(function (table) {
      all('tr[data-code]', table).forEach(function (row) { rows[row.dataset.code] = { row: row, table: table }; });
    });
    var count = box.querySelector('[data-count]'), place = box.querySelector('[data-result]'), mixed = box.querySelector('[data-mixed]');
    var caption = function (cell) { return cell.dataset.short || cell.textContent.trim(); };
    var copy = function (cell, name) {
      var made = make(name, {});
      if (cell) Array.prototype.forEach.call(cell.childNodes, function (node) { made.appendChild(node.cloneNode(true)); });
      all('.pick', made).forEach(function (pick) {
        while (pick.firstChild) { if (pick.firstChild.nodeName === 'INPUT') pick.removeChild(pick.firstChild); else pick.parentNode.insertBefore(pick.firstChild, pick); }
        pick.parentNode.removeChild(pick);
      });
      all('[id]', made).forEach(function (node) { node.removeAttribute('id'); });
      return made;
    };
    var draw = function () {
      place.textContent = '';
      var chosen = picked.map(function (code) { return rows[code]; });
      if (chosen.length > 1) {
        var table = make('table', { 'class': 'data compare' }), head = make('tr', {}), body = make('tbody', {});
        var labels = all('thead tr:last-child th', chosen[0].table);
        table.appendChild(make('caption', {}, box.dataset.caption));
        head.appendChild(make('th', { scope: 'col' }, box.dataset.measure));
        chosen.forEach(function (entry) { var th = copy(entry.row.cells[0], 'th'); th.setAttribute('scope', 'col'); head.appendChild(th); });
        labels.slice(1).forEach(function (label, i) {
          var line = make('tr', {});
          line.appendChild(make('th', { scope: 'row' }, caption(label)));
          chosen.forEach(function (entry) { line.appendChild(copy(entry.row.cells[i + 1], 'td')); });
          body.appendChild(line);
        });
        table.appendChild(make('thead', {})).appendChild(head);
        table.appendChild(body);
        place.appendChild(table);
      }
      place.hidden = chosen.length < 2;
      if (mixed) mixed.hidden = !chosen.some(function (entry) { return entry.table !== chosen[0].table; });
      count.textContent = (picked.length ? count.dataset.text : count.dataset.empty).replace('{n}', picked.length);
      all('input', document).forEach(function (input) {
        if (!input.dataset.pick) return;
        input.checked = picked.indexOf(input.dataset.pick) >= 0;
        input.disabled = !input.checked && picked.length >= limit;
      });
    };
    var set = function (codes) { picked = codes; writeQuery({ w: codes.join(',') }); draw(); };
    Object.keys(rows).forEach(function (code) {
      var cell = rows[code].row.cells[0], label = make('label', { 'class': 'pick' });
      var input = make('input', { type: 'checkbox', 'data-pick': code, 'aria-label': box.dataset.pick.replace('{name}', cell.textContent.trim()) });
      label.appendChild(input);
      while (cell.firstChild) label.appendChild(cell.firstChild);
      cell.appendChild(label);
      input.addEventListener('change', function () {
        set(input.checked ? picked.concat(code) : picked.filter(function (other) { return other !== code; }));
      });
    });
    box.querySelector('[data-clear]').addEventListener('click', function () { set([]); });
    box.hidden = false;
    picked = readQuery('w').split(',').filter(function (code, i, codes) { return rows[code] && codes.indexOf(code) === i; }).slice(0, limit);
    draw();
  });

  /* Copy a link or a citation; the old way where the clipboard is not to be had (plain http). */
  all('button[data-copy]').forEach(function (button) {
    var before = button.textContent;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', function () {
      var text = button.dataset.copy.replace('{url}', location.href.split('#')[0] + (button.dataset.at || ''));
      var said = function () {
        button.textContent = button.dataset.done;
        setTimeout(function () { button.textContent = before; }, 2500);
      };
      var old = function () {
        var box = make('textarea', { 'class': 'vh', 'aria-hidden': 'true' });
        box.value = text;
        document.body.appendChild(box);
        box.select();
        if (document.execCommand('copy')) said();
        document.body.removeChild(box);
        button.focus();
      };
      if (navigator.clipboard) navigator.clipboard.writeText(text).then(said, old); else old();
    });
    button.hidden = false;
  });

  all('button[data-print]').forEach(function (button) {
    button.addEventListener('click', function () { window.print(); });
    button.hidden = false;
  });

  /* A report on paper has nothing folded away. */
  var folded = [];
  window.addEventListener('beforeprint', function () {
    folded = all('main details:not([open])');
    folded.forEach(function (details) { details.open = true; });
  });
  window.addEventListener('afterprint', function () { folded.forEach(function (details) { details.open = false; }); });

  /* A link to something inside a folded part opens it. */
  var unfold = function () {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var node = target; node; node = node.parentElement) if (node.nodeName === 'DETAILS') node.open = true;
    if (target) target.scrollIntoView();
  };
  window.addEventListener('hashchange', unfold);
  if (location.hash) unfold();

  /* Light or dark, remembered in this browser alone. */
  var store = function (value) {
    try {
      if (value === undefined) return localStorage.getItem('tampilan');
      if (value === 'auto') localStorage.removeItem('tampilan'); else localStorage.setItem('tampilan', value);
    } catch (refused) { /* no storage, no memory */ }
    return null;
  };
  var paint = function (theme) {
    if (theme === 'light' || theme === 'dark') document.documentElement.setAttribute('data-theme', theme);
    else document.documentElement.removeAttribute('data-theme');
    all('button[data-theme-toggle]').forEach(function (button) { button.textContent = button.dataset[theme] || button.dataset.auto; });
  };
  var theme = store() || 'auto';
  all('button[data-theme-toggle]').forEach(function (button) {
    button.addEventListener('click', function () {
      theme = { auto: 'dark', dark: 'light', light: 'auto' }[theme] || 'auto';
      store(theme);
      paint(theme);
    });
    button.hidden = false;
  });
  paint(theme);
})();
