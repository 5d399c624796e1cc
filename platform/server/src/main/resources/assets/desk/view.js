// What a desk shows.
"use strict";
const deskView = (desk, store, account, acts) => {
  const part = (name) => desk.querySelector("[data-desk-" + name + "]");
  const template = part("words").content;
  const say = (word) => template.querySelector('[data-word="' + word + '"]')?.textContent || "";
  const made = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  const button = (label, className, act) => {
    const element = made("button", className, label);
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  };

  const clock = (text) => new Date(text).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", hour12: false });

  const showRefused = (refused) => {
    part("refused").hidden = !refused.length;
    part("refused-list").replaceChildren(...refused.map((one) => {
      const line = made("li");
      const buttons = made("span", "row-acts");
      buttons.append(
        button(say("again"), "btn btn-sm", () => {
          store.change(new Set([one.key]), ({ refused: _, ...rest }) => [rest]);
          acts.send();
        }),
        button(say("drop"), "btn btn-sm btn-outline-danger", () => {
          if (window.confirm(say("dropAsk"))) store.change(new Set([one.key]), () => []);
          acts.show();
        }));
      line.append(made("strong", "", nameOf(one)), " " + clock(one.at) + " " + (one.move === "SCAN" ? "" : say(one.move.toLowerCase())) + " ", made("span", "desk-why", one.refused), buttons);
      return line;
    }));
  };

  const nameOf = (one) => one.name || store.names()?.people.find((each) => each.volunteer === one.volunteer)?.name || one.number || "";

  // How someone stands, with what only this machine knows yet.
  const stateOf = (person, mine) => mine.filter((one) => one.volunteer === person.volunteer).reduce((state, one) => {
    if (one.move === "IN" || one.move === "SCAN" && state !== "HERE") return state === "LEFT" ? state : "HERE";
    return "LEFT";
  }, person.state);

  const showPeople = (people, mine) => {
    part("list").hidden = !people;
    if (!people) return;
    const wanted = part("find").value.trim();
    const found = people.filter((one) => !wanted || one.name.includes(wanted) || one.number.includes(wanted));
    part("people").replaceChildren(...(found.length ? found.map((person) => {
      const line = made("li");
      line.dataset.person = person.volunteer;
      const state = stateOf(person, mine);
      const who = made("span", "desk-who");
      who.append(made("strong", "", person.name), made("span", "soft", " " + person.number));
      line.append(who, made("span", "state" + (state === "HERE" ? " state-good" : ""), say(state)));
      if (mine.some((one) => one.volunteer === person.volunteer)) line.append(made("span", "state state-soon", say("pending")));
      if (state !== "LEFT") {
        const move = state === "HERE" ? "OUT" : "IN";
        line.append(button(say(move.toLowerCase()), "btn" + (move === "IN" ? " btn-primary" : ""), () => acts.note({ volunteer: person.volunteer, number: person.number, move })));
      }
      return line;
    }) : [made("li", "soft", people.length ? "" : say("nobody"))]));
  };

  const answer = (who, words, refused) => {
    const line = made("p", refused ? "desk-refused" : "desk-done");
    if (who) line.append(made("strong", "", who), " ");
    line.append(words);
    part("answer").replaceChildren(line);
  };

  const show = ({ standing, sending, cannot }) => {
    const all = store.records();
    const mine = store.waiting();
    const others = all.filter((one) => one.account !== account);
    const state = part("state");
    const count = (number) => number ? " · " + number + " " + say("waiting") : "";
    const lines = [say(mine.length && (sending || standing === "synced") && standing !== "offline" ? "sending" : standing) + count(mine.length)];
    if (others.length) lines.push(say("other") + count(others.length));
    if (cannot) lines.push(say("cannot"));
    state.textContent = lines.join(" ｜ ");
    state.className = "desk-state" + (standing !== "synced" || others.length ? " desk-away" : "");
    state.hidden = false;
    showRefused(all.filter((one) => one.refused && one.account === account));
    showPeople(store.names()?.people, mine);
  };

  return { part, say, answer, nameOf, show };
};
