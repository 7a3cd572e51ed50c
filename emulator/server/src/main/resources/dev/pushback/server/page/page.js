import { html, render, useState, useEffect, useLayoutEffect, useMemo, useRef } from './htm-preact-3.1.1.js';
import { WORDS } from './words.js';

const MOST = 10000;          // callbacks in the list, without their bodies
const ROW = 30;              // pixels a row
const api = (path, options) => fetch('/_pushback/' + path, options).then(async r => ({ ok: r.ok, status: r.status, json: await r.json().catch(() => ({})) }));
const put = (path, body, method = 'POST') => api(path, { method, headers: { 'Content-Type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body) });

// ---- what is in the address, so that a view can be shared
const address = () => Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
const setAddress = changes => {
  const all = { ...address(), ...changes };
  for (const k of Object.keys(all)) if (all[k] === '' || all[k] == null) delete all[k];
  const hash = new URLSearchParams(all).toString();
  if (hash !== location.hash.slice(1)) history.replaceState(null, '', hash ? '#' + hash : location.pathname);
};
const stored = (key, otherwise) => { try { return localStorage.getItem(key) || otherwise; } catch { return otherwise; } };
const store = (key, value) => { try { localStorage.setItem(key, value); } catch { /* private windows have none */ } };

let lang = address().lang || stored('lang', (navigator.language || '').startsWith('zh') ? 'zh' : 'en');
const say = (key, ...args) => WORDS[lang][key].replace(/\{(\d)\}/g, (_, i) => args[i]);

// ---- the state, changed in one place and drawn once for all that comes together, four times a second at most
const state = { status: null, tasks: new Map(), callbacks: [], byNumber: new Map(), forgotten: 0, leftOut: 0, users: [], faults: [], lost: false, verdicts: [], contract: null };
let drawn = false;
const changed = () => { if (!drawn) { drawn = true; requestAnimationFrame(() => { drawn = false; redraw(); }); } };
const serves = () => !state.status || state.status.mode === 'serve';
const take = one => {
  const known = state.byNumber.get(one.n);
  if (known) { Object.assign(known, one); }
  else {
    state.byNumber.set(one.n, one);
    state.callbacks.push(one);
    if (state.callbacks.length > MOST + 500) for (const old of state.callbacks.splice(0, 500)) state.byNumber.delete(old.n);
  }
};
const refresh = async () => {
  const [status, tasks] = await Promise.all([api('status'), api('tasks')]);
  state.status = status.json;
  if (serves()) {
    const [users, faults] = await Promise.all([api('users'), api('faults')]);
    state.users = users.json.users || []; state.faults = faults.json.faults || [];
  }
  state.tasks = new Map((tasks.json.tasks || []).map(t => [t.TaskId, t]));
  changed();
};
const later = (() => { let due = null; return () => { if (!due) due = setTimeout(() => { due = null; refresh(); }, 500); }; })();
const takeAll = async () => {
  const page = (await api(`callbacks?brief=1&newest=1&limit=${MOST}`)).json;
  state.callbacks = []; state.byNumber.clear(); state.leftOut = 0;
  state.forgotten = page.forgotten || 0;
  (page.callbacks || []).forEach(take);
  changed();
};
const load = async () => {
  await refresh();
  if (serves()) { const run = (await api('contract')).json; state.verdicts = run.verdicts || []; state.contract = run; }
  await takeAll();
};
// ---- one stream; none while nobody can see the page
let stream = null;
const listen = () => {
  stream = new EventSource('/_pushback/stream');
  const on = (name, what) => stream.addEventListener(name, e => { what(JSON.parse(e.data)); changed(); });
  on('callbacks', all => all.forEach(take));
  on('counts', c => {
    state.status.callbacks = c;
    if (c.leftOut) state.leftOut += c.leftOut; else if (state.leftOut) takeAll();   // the rush is over: what was left out can be had
    if (state.faults.length) later();                                               // how often they struck
  });
  on('tasks', all => all.forEach(one => state.tasks.set(one.TaskId, one)));
  on('task', one => state.tasks.set(one.TaskId, one));
  on('ended', one => state.tasks.set(one.TaskId, one));
  on('call', later);
  on('steered', later);
  on('case', one => state.verdicts.push(one));
  on('contract', one => { if (one.state === 'running' && one.done === 0) state.verdicts = []; state.contract = one; });
  stream.onerror = () => { state.lost = true; changed(); };
  stream.onopen = () => { if (state.lost) { state.lost = false; load(); } };
};
document.addEventListener('visibilitychange', () => {
  if (document.hidden) { if (stream) stream.close(); stream = null; }
  else if (!stream) { listen(); load().catch(() => { state.lost = true; changed(); }); }
});

// ---- the same words in the list as in the API
const LOCAL = { task: value => one => one.tasks.some(t => t.endsWith(value)), outcome: value => one => one.verdict === value, kind: value => one => one.kind === value };
const wordsOf = q => q.split(/\s+/).filter(word => word && word !== 'latest').map(word => word.match(/^([^:]*):?(.*)$/).slice(1));
const plain = q => wordsOf(q).every(([name, value]) => LOCAL[name] && value);   // the server answers what the list can't, and says what is wrong
const filterOf = q => { const terms = wordsOf(q).map(([name, value]) => LOCAL[name](value)); return one => terms.every(term => term(one)); };
const clock = { en: new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }), zh: new Intl.DateTimeFormat('zh-CN', { timeStyle: 'medium' }) };

const took = ms => ms < 9999.5 ? say('took', ms < 9.995 ? Math.round(ms * 100) / 100 : ms < 99.95 ? Math.round(ms * 10) / 10 : Math.round(ms)) : say('tookSeconds', Math.round(ms / 100) / 10);
const eventsOf = n => n === 1 ? say('oneEvent') : say('events', n);
const Chip = ({ verdict }) => html`<span class=${'chip ' + verdict}>${say(verdict) || verdict}</span>`;
const Told = ({ told }) => html`<div class=${'told' + (told && told.wrong ? ' wrong' : '')} role="status">${told ? told.text() : ''}</div>`;   // in words when drawn, as the language may change
const brands = () => { const s = state.status || {}; return (lang === 'zh' ? s.vendorsZh : s.vendors) || []; };
const failure = answer => answer.json.reason ? answer.json.reason[lang] : (lang === 'zh' && answer.json.errorZh) || answer.json.error || answer.json.ErrorInfo || 'HTTP ' + answer.status;

const wrongly = answer => ({ text: () => failure(answer), wrong: true });

function Header({ theme, setTheme, setLang }) {
  const s = state.status || { callbacks: {} }, c = s.callbacks;
  const steer = what => () => put(what).then(refresh);
  return html`<header>
    <a class="skip" href="#" onClick=${e => { e.preventDefault(); document.querySelector('.list').focus(); }}>${say('toCallbacks')}</a>
    <h1>Pushback</h1><span class="target">${say('target_' + (s.mode || 'serve'))} <span class="mono">${s.callback}</span></span>
    <span class="grow"></span>
    <a class="button" id="journal" href="/_pushback/journal" download="pushback.jsonl">${say('journal')}</a>
    <button onClick=${() => setTheme(theme === 'dark' ? 'light' : 'dark')} aria-label=${say('theme')} title=${say('theme')}>◐</button>
    <button id="lang" lang=${lang === 'en' ? 'zh' : 'en'} onClick=${setLang}>${say('language')}</button>
    <div class="bar2"><span class="chips" role="group" aria-label=${say('callbacks')}>
      <span class="chip" id="sent">${say(s.mode === 'receive' || s.mode === 'forward' ? 'received' : 'sentOf')} ${c.sent}</span><span class=${'chip ' + (c.acknowledged ? 'acknowledged' : '')}>${say('acknowledged')} ${c.acknowledged}</span>
      <span class=${'chip ' + (c.refused ? 'refused' : '')}>${say('refused')} ${c.refused}</span><span class=${'chip ' + (c.failed ? 'failed' : '')}>${say('failed')} ${c.failed}</span>
      ${s.seed !== undefined && html`<span class="chip">${say('seed', s.seed)}</span>`}${s.paused && html`<span class="chip warned">${say('paused')}</span>`}</span>
    ${serves() && html`<span class="row"><button id="pause" aria-pressed=${!!s.paused} onClick=${steer(s.paused ? 'resume' : 'pause')}>${say(s.paused ? 'resume' : 'pause')}</button>
      <button id="step" disabled=${!s.paused} onClick=${steer('step')}>${say('step')}</button>
      <select id="speed" aria-label=${say('speedOf')} title=${say('speedOf')} value=${s.speed} onChange=${e => put('clock', { speed: Number(e.target.value) }).then(refresh)}>
        ${[...new Set([1, 10, 60, 600, 1000000, s.speed])].filter(x => x > 0).sort((x, y) => x - y).map(x => html`<option value=${x}>${x >= 1000000 ? say('atOnce') : say('speed', x)}</option>`)}</select>
      <button onClick=${() => put('clock', { advance: '10m' }).then(refresh)}>${say('advance')}</button>
      <button id="reset" onClick=${() => confirm(say('resetSure')) && fetch('/_pushback', { method: 'DELETE' }).then(load)}>${say('reset')}</button></span>`}</div>
    <${Spoken} text=${say('liveSummary', c.sent, c.acknowledged, c.refused, c.failed)}/>
  </header>`;
}

// ---- for those who listen: the counts, when they have stood still for a while
function Spoken({ text }) {
  const [spoken, speak] = useState('');
  useEffect(() => { const timer = setTimeout(() => speak(text), 1500); return () => clearTimeout(timer); }, [text]);
  return html`<div class="hidden" role="status">${spoken}</div>`;
}

const words = text => text.split(/[\s,，]+/).filter(Boolean);
const quoted = text => "'" + text.replace(/'/g, "'\\''") + "'";

const copied = async text => {
  try { await navigator.clipboard.writeText(text); }
  catch {                                   // there is no clipboard at an address that is not this machine's
    const area = document.body.appendChild(Object.assign(document.createElement('textarea'), { value: text, className: 'hidden' }));
    area.select(); document.execCommand('copy'); area.remove();
  }
  return { text: () => say('copied') };
};

function PushForm() {
  const [form, setForm] = useState({ to: 'users', accounts: 'alice bob carol', tags: '', headline: 'Hello', text: 'From Pushback', dataId: '' });
  const [told, setTold] = useState(null);
  const set = name => e => setForm({ ...form, [name]: e.target.value });
  const body = () => {
    const push = { From_Account: 'administrator', MsgRandom: Math.floor(Math.random() * 4294967295), OfflinePushInfo: { PushFlag: 0, Title: form.headline, Desc: form.text } };
    if (form.dataId) push.DataId = form.dataId;
    if (form.to === 'users') push.To_Account = words(form.accounts);
    if (form.to === 'tags') push.Condition = { TagsOr: words(form.tags) };
    return push;
  };
  const send = async e => {
    e.preventDefault();
    const answer = await put('push', body());
    const ok = answer.ok && answer.json.ActionStatus === 'OK';
    setTold(ok ? { text: () => say('pushed', answer.json.TaskId) } : wrongly(answer));
    refresh();
  };
  const curl = () => copied(`curl -X POST ${location.origin}/_pushback/push -H 'Content-Type: application/json' --data-raw ${quoted(JSON.stringify(body()))}`).then(setTold);
  return html`<section aria-labelledby="h-push"><h2 id="h-push">${say('push')}</h2><form id="push" onSubmit=${send}>
    <label for="to">${say('to')}</label><select id="to" value=${form.to} onChange=${set('to')}><option value="users">${say('toUsers')}</option><option value="all">${say('toAll')}</option><option value="tags">${say('toTags')}</option></select>
    ${form.to === 'users' && html`<label for="accounts">${say('accounts')}</label><input id="accounts" value=${form.accounts} onInput=${set('accounts')}/>`}
    ${form.to === 'tags' && html`<label for="tags">${say('tags')}</label><input id="tags" value=${form.tags} onInput=${set('tags')}/>`}
    <label for="headline">${say('headline')}</label><input id="headline" value=${form.headline} onInput=${set('headline')}/>
    <label for="text">${say('text')}</label><input id="text" value=${form.text} onInput=${set('text')}/>
    <label for="dataId">${say('dataId')}</label><input id="dataId" value=${form.dataId} onInput=${set('dataId')}/>
    <p class="row"><button class="main" type="submit">${say('send')}</button><button type="button" onClick=${curl}>${say('curl')}</button></p><${Told} told=${told}/></form></section>`;
}

const STAGES = ['sent', 'reached', 'clicked'];
const whom = t => t.recipients === undefined ? eventsOf(t.events) : t.recipients === 1 ? say('oneRecipient') : say('recipients', t.recipients);
function Tasks({ picked, pick }) {
  const tasks = [...state.tasks.values()].reverse().slice(0, 100);
  return html`<section aria-labelledby="h-tasks" id="tasks"><h2 id="h-tasks">${say('tasks')}</h2>
    ${tasks.length === 0 && html`<p class="empty">${serves() ? say('noTasks', location.origin) : say('noTasksYet')}</p>`}
    ${tasks.map(t => {
      const errors = Object.entries(t.outcomes || {}).filter(([k]) => k !== 'success');
      const most = Math.max(1, t.recipients || 0, ...Object.values(t.stages || {}));
      const unsent = (t.withoutToken || 0) + (t.withoutCertificate || 0);
      return html`<div key=${t.TaskId} class=${'task' + (picked === t.TaskId ? ' picked' : '')} role="button" tabindex="0" aria-pressed=${picked === t.TaskId} aria-label=${[t.TaskId, ...(t.state ? [say('state_' + t.state)] : []), whom(t), ...STAGES.map(stage => say(stage) + ' ' + ((t.stages || {})[stage] || 0)), ...errors.map(([code, n]) => code + ': ' + n)].join(', ')} onClick=${() => pick(t.TaskId)} onKeyDown=${e => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); pick(t.TaskId); } }}>
        <div class="mono">${t.TaskId}</div>
        <div class="chips">${t.state && html`<span class="chip">${say('state_' + t.state)}</span>`}<span class="chip">${whom(t)}</span>${errors.map(([code, n]) => html`<span class="chip refused">${code}: ${n}</span>`)}</div>
        <div class="bar">${STAGES.map(stage => { const n = (t.stages || {})[stage] || 0; return html`<span>${say(stage)}</span><progress max=${most} value=${n} aria-hidden="true"></progress><span>${n}</span>`; })}</div>
        ${unsent > 0 && html`<small>${say('notSent', unsent)}</small>`}</div>`;
    })}</section>`;
}

const vendorName = word => word ? brands()[((state.status || {}).vendors || []).findIndex(one => one.toLowerCase() === word)] || word : say('drawn');
const outcomeName = word => WORDS[lang]['outcome_' + word] || (/^-?\d+$/.test(word) ? say('failsWith', word) : word);

function Users({ task }) {
  const [form, setForm] = useState({ account: '', vendor: '' });
  const [told, setTold] = useState(null);
  const tell = answer => { setTold(answer.ok ? null : wrongly(answer)); refresh(); };
  const steer = (account, what, body) => () => put(`users/${encodeURIComponent(account)}/${what}`, body || {}).then(tell);
  const add = e => { e.preventDefault(); put('users', { users: [{ account: form.account, ...(form.vendor && { vendor: form.vendor }) }] }, 'PUT').then(tell); };
  const users = state.users.slice(0, 200);
  return html`<section aria-labelledby="h-users" id="users"><h2 id="h-users">${say('users')}</h2>
    ${users.length === 0 && html`<p class="empty">${say('noUsers')}</p>`}
    ${users.map(u => html`<div class="user" key=${u.account}><span class="who"><b>${u.account}</b> <small>${vendorName(u.vendor)}${u.outcome ? ', ' + outcomeName(u.outcome) : ''}</small></span>
      <span class="row"><select aria-label=${say('presenceOf', u.account)} value=${u.online === 'foreground' ? 'online' : u.online === 'background' ? 'background' : 'offline'} onChange=${e => steer(u.account, e.target.value === 'offline' ? 'offline' : 'online', e.target.value === 'background' ? { state: 'background' } : {})()}>
        <option value="online">${say('online')}</option><option value="background">${say('background')}</option><option value="offline">${say('offline')}</option></select>
      <button class="click" aria-label=${say('clicksNowOf', u.account)} onClick=${steer(u.account, 'click', task ? { task } : {})}>${say('clicksNow')}</button></span></div>`)}
    <form class="row" onSubmit=${add}><input aria-label=${say('account')} placeholder=${say('account')} value=${form.account} onInput=${e => setForm({ ...form, account: e.target.value })}/>
      <select aria-label=${say('vendor')} style="width:auto" value=${form.vendor} onChange=${e => setForm({ ...form, vendor: e.target.value })}><option value="">${say('drawn')}</option>${((state.status || {}).vendors || []).slice(1).map(v => html`<option value=${v.toLowerCase()}>${vendorName(v.toLowerCase())}</option>`)}</select><button>${say('addUser')}</button></form><${Told} told=${told}/></section>`;
}

function Faults() {
  const [text, setText] = useState('');
  const [off, setOff] = useState([]);
  const [told, setTold] = useState(null);
  const on = state.faults.map(f => f.rule);
  const tell = answer => { setTold(answer.ok ? null : wrongly(answer)); refresh(); return answer.ok; };
  const set = rules => put('faults', { faults: rules }, 'PUT').then(tell);
  const add = e => { e.preventDefault(); if (text.trim()) set([...on, text.trim()]).then(ok => ok && setText('')); };
  const toggle = rule => on.includes(rule)
    ? (setOff([...off, rule]), set(on.filter(one => one !== rule)))
    : (setOff(off.filter(one => one !== rule)), set([...on, rule]));
  return html`<section aria-labelledby="h-faults" id="faults"><h2 id="h-faults">${say('faults')}</h2>
    ${[...on, ...off.filter(rule => !on.includes(rule))].map(rule => { const f = state.faults.find(one => one.rule === rule); return html`<label class="fault" key=${rule}><input type="checkbox" checked=${!!f} onChange=${() => toggle(rule)}/> <span class="mono">${rule}</span>${f && html`<small> ${say('faultHits', f.hits, f.seen)}</small>`}</label>`; })}
    <form class="row" onSubmit=${add}><input id="fault" aria-label=${say('faults')} placeholder=${say('faultHint')} list="fault-rules" value=${text} onInput=${e => setText(e.target.value)}/><datalist id="fault-rules">${['duplicate every 10', 'timeout 3rd', '60008 first 2 of timpush/push', 'refuse account alice', 'reset every 5'].map(one => html`<option value=${one}/>`)}</datalist><button>${say('addUser')}</button></form><${Told} told=${told}/></section>`;
}

const WORST = ['failed', 'warned', 'skipped', 'passed'];
function Contract() {
  const run = state.contract || {}, running = run.state === 'running';
  const [told, setTold] = useState(null);
  const start = () => put('contract').then(answer => setTold(answer.ok ? null : wrongly(answer)));
  if (!run.state || run.state === 'absent') return null;
  const of = verdict => state.verdicts.filter(one => one.verdict === verdict);
  return html`<section aria-labelledby="h-contract" id="contract"><h2 id="h-contract">${say('contractOf')}</h2>
    <p class="row"><button id="play" class="main" disabled=${running} onClick=${start}>${say('contract')}</button>${run.verdict && html`<span class=${'chip ' + (run.verdict === 'conformant' ? 'acknowledged' : run.verdict === 'violated' ? 'failed' : 'warned')}>${say('run_' + run.verdict)}</span>`}</p>
    ${running && html`<progress max=${run.cases} value=${state.verdicts.length} aria-label=${say('contractRuns')}></progress>`}
    ${(running || run.verdict) && html`<div class="chips" role="status">${running && html`<span class="chip">${state.verdicts.length} / ${run.cases}</span>`}${WORST.map(v => of(v).length > 0 && html`<span class=${'chip ' + v}>${say('v_' + v)} ${of(v).length}</span>`)}</div>`}
    ${run.headline && run.headline[lang] && html`<div class="reason">${run.headline[lang]}</div>`}
    ${WORST.map(v => of(v).length > 0 && html`<details open=${v === 'failed' || v === 'warned'}><summary>${say('v_' + v)} (${of(v).length})</summary>${of(v).map(one => html`<div class=${'verdict ' + v + '-case'} key=${one.id}><span class="mono">${one.id}</span> <small>${one.level}</small><br/>${one.title[lang]}
      ${one.expected[lang] && html`<dl><dt>${say('expected')}</dt><dd>${one.expected[lang]}</dd><dt>${say('actual')}</dt><dd>${one.actual[lang]}</dd></dl>`}${one.reason[lang] && html`<small>${one.reason[lang]}</small>`}${one.remedy[lang] && html`<div>${one.remedy[lang]}</div>`}${(v === 'failed' || v === 'warned') && html`<small>${say('source')}: ${one.source[lang]}</small>`}</div>`)}</details>`)}<${Told} told=${told}/></section>`;
}

const timeOf = one => one.at ? clock[lang].format(new Date(one.at)) : '';
const labelOf = one => ['#' + one.n, say(one.verdict), eventsOf(one.events), one.repeats ? say('resent', '#' + one.repeats) : '', one.verdict === 'failed' ? one.kind : '', one.millis === undefined ? '' : took(one.millis), timeOf(one)].filter(Boolean).join(', ');

function Stream({ picked, pick, q, setQ }) {
  const box = useRef(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const [found, setFound] = useState(null);
  const [wrong, setWrong] = useState(null);
  const isPlain = plain(q);
  const filter = useMemo(() => isPlain && filterOf(q), [q]);
  useEffect(() => {
    if (isPlain) { setFound(null); setWrong(null); return; }
    let timer = null, over = false, known = null;
    const ask = async () => {
      const now = JSON.stringify(state.status && state.status.callbacks), began = performance.now();
      if (now !== known && !document.hidden) {
        known = now;
        const answer = await api(`callbacks?brief=1&newest=1&limit=1000&q=${encodeURIComponent(q)}`);
        if (!over) { setFound(answer.json.callbacks || []); setWrong(answer.ok ? null : answer); }
      }
      if (!over) timer = setTimeout(ask, Math.max(500, 20 * (performance.now() - began)));   // what takes long is asked less often
    };
    ask();
    return () => { over = true; clearTimeout(timer); };
  }, [q]);
  let rows = isPlain ? (q ? state.callbacks.filter(filter) : state.callbacks) : found || [];
  if (/(^|\s)latest(\s|$)/.test(q)) rows = rows.slice(-1);
  const total = rows.length, first = Math.max(0, Math.floor(view.top / ROW) - 5), last = Math.min(total, first + Math.ceil(view.height / ROW) + 10);
  const shown = []; for (let i = first; i < last; i++) shown.push([i, rows[total - 1 - i]]);
  // who has scrolled reads: the rows stay where they are, and what is newer waits above
  const held = useRef(null);
  useLayoutEffect(() => {
    const list = box.current, at = Math.floor(list.scrollTop / ROW);
    if (held.current && held.current.q === q && list.scrollTop > 0) {
      const now = total - 1 - rows.lastIndexOf(held.current.row), moved = (now - held.current.at) * ROW;
      if (now < total && moved) { list.scrollTop += moved; held.current.at = now; return; }
    }
    held.current = list.scrollTop > 0 && rows[total - 1 - at] ? { row: rows[total - 1 - at], at, q } : null;
  });
  const move = e => {
    const step = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0;
    if (e.key === 'Escape' && picked !== null) { e.preventDefault(); pick(null); }
    if (!step || !total) return;
    e.preventDefault();
    const at = rows.findIndex(one => one.n === picked), next = rows[Math.max(0, Math.min(total - 1, at < 0 ? total - 1 : at - step))];
    pick(next.n); const top = (total - 1 - rows.indexOf(next)) * ROW;
    if (top < box.current.scrollTop || top > box.current.scrollTop + view.height - ROW) box.current.scrollTop = top - view.height / 2;
  };
  const unseen = state.leftOut + ((state.status || { callbacks: {} }).callbacks.unseen || 0);
  return html`<section class="stream" aria-labelledby="h-stream"><div class="search"><h2 id="h-stream">${say('callbacks')}</h2><input id="search" type="search" aria-label=${say('search')} placeholder=${say('searchHint')} value=${q} onInput=${e => setQ(e.target.value)}/>${wrong && html`<div class="told wrong" role="status">${failure(wrong)}</div>`}</div>
    <div class="list" ref=${box} tabindex="0" role="listbox" aria-label=${say('callbacks')} aria-activedescendant=${shown.some(([, one]) => one.n === picked) ? 'c' + picked : undefined} onKeyDown=${move} onScroll=${e => setView({ top: e.target.scrollTop, height: e.target.clientHeight })}>
      ${total === 0 ? html`<p class="empty">${say(q ? 'noneFound' : 'noCallbacks')}</p>` : html`<div role="presentation" style=${{ height: total * ROW + 'px' }}></div>`}
      ${shown.map(([i, one]) => html`<button key=${i - first} id=${'c' + one.n} role="option" tabindex="-1" aria-setsize=${total} aria-posinset=${i + 1} aria-selected=${picked === one.n} aria-label=${labelOf(one)} class=${'item' + (picked === one.n ? ' picked' : '')} style=${{ top: i * ROW + 'px' }} onClick=${() => pick(one.n)}>
        <span class="num">#${one.n}</span><${Chip} verdict=${one.verdict}/><span>${eventsOf(one.events)}${one.repeats ? ' · ' + say('resent', '#' + one.repeats) : ''}${one.kind && one.verdict === 'failed' ? ' · ' + one.kind : ''} <span class="mono">${one.tasks.length ? one.tasks[0].slice(-12) : ''}</span></span>
        <span class="num">${one.millis === undefined ? '' : took(one.millis)}</span><span class="num late">${timeOf(one)}</span></button>`)}
    </div>
    ${unseen > 0 && html`<div class="given-up">${say('unseen', unseen)}</div>`}${state.forgotten > 0 && html`<div class="given-up">${say('givenUp', state.forgotten)}</div>`}${state.callbacks.length >= MOST && html`<div class="given-up">${say('pageGivenUp', MOST)}</div>`}</section>`;
}

function inWords(event) {
  const vendors = brands();
  const code = event.PushPlatform || event.DeviceType || 0, name = vendors[code] || String(code);
  const where = event.EventType === 2 && event.CallbackCommand !== 'Push.OfflinePush' ? say('ofOnline', event.DeviceType ? name : say('device')) : name;
  const stage = ['', say('sent'), say('reached'), say('clicked')][event.PushStage] || String(event.PushStage ?? '?'), who = event.To_Account ?? '?';
  return event.ErrCode ? say('eventFails', who, where, stage, event.ErrCode, event.ErrInfo || '') : say('eventWords', who, where, stage);
}

const narrow = matchMedia('(max-width: 1000px)');   // one column: what was picked stands above the list
const showDetail = () => { const detail = document.getElementById('detail'); if (narrow.matches && detail) detail.scrollIntoView(); };
// what JSON's numbers, doubled members or blanks would lose is edited as it is
const readable = one => { try { return JSON.stringify(JSON.parse(one.text)) === one.text ? JSON.stringify(one.body, null, 1) : one.text; } catch { return one.text; } };
const errorInfo = reply => { try { return String(JSON.parse(reply).ErrorInfo || ''); } catch { return ''; } };

function Detail({ n, close }) {
  const [one, setOne] = useState(null);
  const [edited, setEdited] = useState(null);
  const [told, setTold] = useState(null);
  const seen = state.byNumber.get(n);
  useEffect(() => { let over = false; api('callbacks/' + n).then(a => { if (!over) { setOne(a.ok ? a.json : null); setTold(a.ok ? null : wrongly(a)); } }); return () => { over = true; }; }, [n, seen && seen.attempts]);
  useEffect(() => { setEdited(null); setTold(null); }, [n]);
  const there = one && one.n;
  useEffect(() => { if (there === n) showDetail(); }, [there]);
  const again = body => put(`callbacks/${n}/resend`, body).then(answer => setTold(answer.ok ? null : wrongly(answer)));
  const events = one && one.body && one.body.Events ? one.body.Events : [];
  const copy = () => copied(`curl -X POST ${quoted(state.status.callback + '?' + one.attempts[one.attempts.length - 1].query)} -H 'Content-Type: application/json' --data-raw ${quoted(one.text)}`).then(setTold);
  return html`<section class="detail" aria-labelledby="h-detail" id="detail"><div class="row"><h2 id="h-detail" style="flex:1">${say('callback', '#' + n)}</h2><button aria-label=${say('close')} onClick=${close}>✕</button></div>
    ${one && html`<div class="row"><${Chip} verdict=${one.verdict}/>${serves() && html`<button id="again" onClick=${() => again({})}>${say('resend')}</button><button id="twice" onClick=${() => again({ times: 2 })}>${say('resendTwice')}</button>
      <button id="edit" onClick=${() => setEdited(edited === null ? readable(one) : null)}>${say('edit')}</button>`}<button disabled=${!one.attempts.length} onClick=${copy}>${say('curl')}</button></div><${Told} told=${told}/>
    ${edited !== null && html`<textarea id="edited" rows="12" class="mono" aria-label=${say('body')} value=${edited} onInput=${e => setEdited(e.target.value)}></textarea><p class="row"><button class="main" id="sendEdited" onClick=${() => again({ body: edited })}>${say('editSend')}</button></p>`}
    <ol class="events">${events.slice(0, 100).map(e => html`<li>${inWords(e)}</li>`)}${events.length > 100 && html`<li>${say('moreEvents', events.length - 100)}</li>`}</ol>
    ${one.attempts.map((a, i) => html`<div><h3>${say('attempt', i + 1)} · ${took(a.millis)}</h3>
      ${a.reasons.map(r => html`<div class="reason"><dl><dt>${say('expected')}</dt><dd>${lang === 'zh' ? r.expectedZh : r.expected}</dd><dt>${say('actual')}</dt><dd>${lang === 'zh' ? r.actualZh : r.actual}</dd></dl>${lang === 'zh' ? r.statementZh : r.statement}<br/><small>${r.rule} · ${say('source')}: ${lang === 'zh' ? r.sourceZh : r.source}</small></div>`)}
      ${a.verdict === 'refused' && errorInfo(a.reply) && html`<div class="reason">${say('refusedBy', errorInfo(a.reply))}</div>`}
      ${a.status ? html`<div class="mono">HTTP ${a.status}</div><pre aria-label=${say('reply')}>${a.reply}</pre>` : html`<div class="reason">${say('noReply', a.kind + (a.detail ? ' (' + a.detail + ')' : ''))}</div>`}
      <dl>${[...new URLSearchParams(a.query)].map(([k, v]) => html`<dt class="mono">${k}</dt><dd class="mono">${v}</dd>`)}</dl></div>`)}
    <h3>${say('body')}</h3><pre>${typeof one.body === 'string' ? one.body : JSON.stringify(one.body, null, 1)}</pre>`}</section>`;
}

function App() {
  const [, draw] = useState(0);
  const start = address();
  const [picked, setPicked] = useState(start.n ? Number(start.n) : null);
  const [q, setSearch] = useState(start.q || '');
  const [theme, setThemeState] = useState(stored('theme', ''));
  redraw = () => draw(x => x + 1);
  const pick = n => { if (n === picked) showDetail(); setPicked(n); setAddress({ n }); };
  const setQ = text => { setSearch(text); setAddress({ q: text }); };
  const setTheme = value => { setThemeState(value); store('theme', value); };
  const setLang = () => { lang = lang === 'en' ? 'zh' : 'en'; store('lang', lang); draw(x => x + 1); };
  useEffect(() => { document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'; document.title = say('title'); });
  useEffect(() => { if (theme) document.documentElement.dataset.theme = theme; }, [theme]);
  const task = (q.match(/task:(\S+)/) || [])[1];
  const judged = serves() && !!state.contract && (state.contract.state === 'running' || !!state.contract.verdict);   // verdicts need a wide column
  const pickTask = id => setQ(task === id ? '' : 'task:' + id);
  return html`<${Header} theme=${theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')} setTheme=${setTheme} setLang=${setLang}/>
    ${state.lost && html`<div class="notice" role="alert">${say('lost')}</div>`}${state.status && state.status.notice && html`<div class="notice" role="note">${say('noticeBuiltIn')}</div>`}
    <main class=${picked === null && !judged ? 'closed' : ''}><div class="column">${serves() && html`<${PushForm}/>`}<${Tasks} picked=${task} pick=${pickTask}/>${serves() && html`<${Users} task=${task}/><${Faults}/>${!judged && html`<${Contract}/>`}`}</div>
      <div class="column calls"><${Stream} picked=${picked} pick=${pick} q=${q} setQ=${setQ}/></div>
      ${(picked !== null || judged) && html`<div class="column picked">${picked !== null && html`<${Detail} n=${picked} close=${() => { pick(null); document.querySelector('.list').focus(); }}/>`}${judged && html`<${Contract}/>`}</div>`}</main>`;
}

let redraw = () => {};
render(html`<${App}/>`, document.getElementById('app'));
load().then(listen, () => { state.lost = true; changed(); setTimeout(() => location.reload(), 2000); });
