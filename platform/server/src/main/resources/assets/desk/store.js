// What a desk keeps on this machine: today's names, and what was noted and not yet sent.
"use strict";
const deskStore = (tenant, session, account) => {
  const DAY = 24 * 3600 * 1000;
  const NAMES = "linli-desk-names:" + tenant + ":" + session;
  const RECORDS = "linli-desk-records:" + tenant + ":" + session;

  // What stays on this machine. Names are erased when nobody is logged in, see linli.js.
  const read = (key, otherwise) => {
    try { return JSON.parse(localStorage.getItem(key)) ?? otherwise; } catch { return otherwise; }
  };
  const write = (key, value) => {
    try { localStorage.setItem(key, JSON.stringify(value)); return true; } catch { return false; }
  };
  const records = () => read(RECORDS, []);
  const keep = (all) => all.length ? write(RECORDS, all) : (localStorage.removeItem(RECORDS), true);
  const change = (keys, act) => keep(records().flatMap((one) => keys.has(one.key) ? act(one) : [one]));
  const names = () => {
    const kept = read(NAMES, null);
    if (kept && kept.account === account && Date.now() - kept.at < DAY) return kept;
    if (kept) localStorage.removeItem(NAMES);
    return null;
  };
  const uuid = () => {
    if (crypto.randomUUID) return crypto.randomUUID();
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    const hex = [...bytes].map((each) => each.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  };
  const saveNames = (kept) => write(NAMES, kept);
  const waiting = () => records().filter((one) => !one.refused && one.account === account);
  return { records, keep, change, names, saveNames, uuid, waiting };
};
