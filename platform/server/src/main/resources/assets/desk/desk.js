// The desk of a session: notes who came and left, with or without network, and sends it once.
"use strict";
(() => {

  // Elsewhere: the way to the desks of this machine that have something to send.
  const unsent = document.querySelector("[data-desk-unsent]");
  if (unsent) {
    const tenant = location.pathname.split("/")[1];
    const ids = Object.keys(localStorage).map((key) => key.split(":")).filter(([kind, of]) => kind === "linli-desk-records" && of === tenant).map((key) => key[2]);
    ids.forEach((id) => {
      const link = document.createElement("a");
      link.href = unsent.dataset.deskUnsent + id + "/desk";
      link.textContent = "#" + id;
      unsent.append(" ", link);
    });
    unsent.hidden = !ids.length;
  }

  const desk = document.querySelector("[data-desk]");
  if (!desk) return;
  const { tenant, session, api } = desk.dataset;
  const account = Number(desk.dataset.account);
  const MOST = 100;
  const store = deskStore(tenant, session, account);
  const { records, keep, change, names, waiting } = store;
  const view = deskView(desk, store, account, {
    send: () => flush(),
    show: () => show(),
    note: (what) => note(what),
  });
  const { part, say, answer, nameOf } = view;

  let token = document.querySelector('meta[name="csrf-token"]')?.content || "";
  let offset = names()?.offset ?? 0;
  let standing = "synced";
  let sending = false;
  let cannot = false;

  // The server's clock less ours, from an answer that says what time it is there.
  const setClock = (theirs, asked) => {
    offset = Math.round(theirs - (asked + Date.now()) / 2);
    const kept = names();
    if (kept) store.saveNames({ ...kept, offset });
  };

  const show = () => view.show({ standing, sending, cannot });

  // ---- what is noted ----

  const note = (what) => {
    const record = { key: store.uuid(), account, at: new Date(Date.now() + offset).toISOString(), ...what };
    if (!keep([...records(), record])) {
      answer("", say("full"), true);
      return;
    }
    answer(nameOf(record), say("saved"), false);
    flush();
    if (matchMedia("(pointer: fine)").matches) field.focus();
  };

  // A scanner types wherever the cursor is: never on a button, which its Enter would press.
  const field = part("scan").elements.code;
  document.addEventListener("keydown", (event) => {
    if (event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input, textarea, select, dialog")) field.focus();
  });

  part("scan").addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const code = field.value.trim();
    field.value = "";
    if (!code) return;
    const volunteer = Number(/(\d+)-[0-9a-z]+-[0-9a-f]{20}$/i.exec(code.normalize("NFKC"))?.[1]);
    note({ code, move: "SCAN", ...(volunteer ? { volunteer } : {}) });
  }, true);
  part("find").addEventListener("input", show);

  // ---- what is sent ----

  // The page itself, or nothing. The way to the log-in is not followed: its page would begin a visit
  // of its own, and the form that someone has open there at the moment would be refused.
  const fetchPage = () => fetch(location.pathname, { cache: "no-store", redirect: "manual", headers: { Accept: "text/html" } });

  // The page as it is now: who is logged in, with a token that belongs to that log-in.
  const renew = async () => {
    const asked = Date.now();
    const response = await fetchPage();
    if (!response.ok) return response.status >= 500 ? "failed" : "logIn";
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.querySelector("[data-desk]");
    if (!fresh || Number(fresh.dataset.account) !== account) return "logIn";
    token = page.querySelector('meta[name="csrf-token"]').content;
    setClock(Number(fresh.dataset.serverTime), asked);
    return "synced";
  };

  const send = (some) => fetch(api, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-Token": token },
    body: JSON.stringify({ account, records: some.map(({ key, volunteer, code, move, at }) => code ? { key, code, move, at } : { key, volunteer, move, at }) }),
  });

  const taken = (some, answers) => {
    const byKey = new Map(answers.map((one) => [one.key, one]));
    const sent = new Map(some.map((one) => [one.key, one]));
    change(new Set(byKey.keys()), (one) => {
      const said = byKey.get(one.key);
      return said.accepted ? [] : [{ ...one, refused: said.sentence, ...(said.name ? { name: said.name } : {}) }];
    });
    const kept = names();
    if (kept) {
      answers.filter((one) => one.accepted).forEach((one) => {
        const person = kept.people.find((each) => each.volunteer === one.volunteer);
        if (person) person.state = ["ARRIVED", "ALREADY_HERE"].includes(one.noted) ? "HERE" : "LEFT";
      });
      store.saveNames(kept);
    }
    const last = answers.at(-1);
    if (last) answer(last.name || nameOf(sent.get(last.key) ?? {}), last.sentence, !last.accepted);
  };

  const post = async () => {
    for (let some = waiting().slice(0, MOST); some.length; some = waiting().slice(0, MOST)) {
      let response = await send(some);
      if (response.status === 401 || response.status === 403) {
        const now = await renew();
        if (now !== "synced") return now;
        response = await send(some);
      }
      if (response.status === 409 || response.status === 401 || response.status === 403 || response.status === 404) return "logIn";
      if (!response.ok) return "failed";
      taken(some, (await response.json()).answers);
    }
    return "synced";
  };

  const flush = async () => {
    if (sending) return;
    sending = true;
    show();
    try { standing = waiting().length ? await post() : await renew(); } catch { standing = "offline"; }
    sending = false;
    show();
    if (standing === "synced" && waiting().length) flush();
  };

  // ---- today's names, and the page for later ----

  const load = async () => {
    if (!("today" in desk.dataset)) return;
    const asked = Date.now();
    const response = await fetch(api, { cache: "no-store", headers: { Accept: "application/json" } });
    if (!response.ok) return;
    const list = await response.json();
    offset = Math.round(Date.parse(list.now) - (asked + Date.now()) / 2);
    store.saveNames({ account, at: Date.now(), offset, people: list.people.map(({ volunteer, number, name, state }) => ({ volunteer, number, name, state })) });
  };

  const prepare = async () => {
    if (!("serviceWorker" in navigator) || !("caches" in window)) {
      cannot = true;
      return;
    }
    try {
      await navigator.serviceWorker.register(desk.dataset.worker, { scope: desk.dataset.workerScope });
      const cache = await caches.open("linli-desk");
      const assets = [...document.querySelectorAll("script[src], link[rel=stylesheet], link[rel=icon]")].map((each) => each.src || each.href);
      const page = await fetchPage();
      if (!page.ok) return;
      await cache.put(location.pathname, page);
      await cache.addAll(assets);
      await navigator.serviceWorker.ready;
      desk.dataset.ready = "";
    } catch {
      cannot = !(await caches.match(location.pathname));
    }
  };

  const begin = async () => {
    show();
    try {
      standing = await renew();
      if (standing === "synced") standing = await post();
      if (standing === "synced") await load();
    } catch {
      standing = "offline";
    }
    show();
    await prepare();
    show();
    if (waiting().length) await flush();
  };
  window.addEventListener("online", flush);
  window.addEventListener("offline", () => { standing = "offline"; show(); });
  setInterval(() => { if (waiting().length || standing !== "synced") flush(); else if (!names()) show(); }, 15000);
  begin();
})();
