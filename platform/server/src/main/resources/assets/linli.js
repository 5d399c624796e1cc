// Behaviours bound by data- attributes. Every page works without them.
(() => {
  "use strict";

  const words = (name) => document.body.dataset[name] || "";
  const token = () => document.querySelector('meta[name="csrf-token"]')?.content;

  // htmx: the token goes in the header; a refused form (422) is shown like any other answer.
  document.addEventListener("htmx:configRequest", (event) => {
    if (token()) event.detail.headers["X-CSRF-Token"] = token();
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status === 422) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  // data-confirm="what will happen": asks before a form is sent.
  const ask = (question, yes, then) => {
    if (typeof HTMLDialogElement === "undefined") {
      if (window.confirm(question)) then();
      return;
    }
    const dialog = document.createElement("dialog");
    dialog.className = "ask";
    const text = document.createElement("p");
    text.textContent = question;
    text.id = "ask-text";
    dialog.setAttribute("aria-labelledby", text.id);
    const acts = document.createElement("div");
    acts.className = "form-acts";
    const button = (label, className, act) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = className;
      made.textContent = label;
      made.addEventListener("click", () => { dialog.close(); act(); });
      acts.append(made);
      return made;
    };
    const no = button(words("wordsCancel"), "btn", () => {});
    button(yes, "btn btn-primary", then);
    dialog.append(text, acts);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    no.focus();
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const button = event.submitter;
    const question = button?.dataset.confirm || form.dataset.confirm;
    if (question && !form.dataset.confirmed) {
      event.preventDefault();
      event.stopImmediatePropagation();
      ask(question, button?.textContent.trim() || words("wordsYes"), () => {
        form.dataset.confirmed = "1";
        form.requestSubmit(button);
        delete form.dataset.confirmed;
      });
      return;
    }
    if (form.action.endsWith("/logout")) forgetNames(true);
    if (form.method === "post" && !form.hasAttribute("hx-post") && !form.hasAttribute("data-stays")) busy(form, button);
  }, true);

  // Nothing is sent twice by a second click.
  const busy = (form, button) => {
    if (form.dataset.sent) return;
    form.dataset.sent = "1";
    setTimeout(() => {
      form.querySelectorAll("button:not([type=button])").forEach((each) => {
        each.disabled = true;
        each.setAttribute("aria-busy", "true");
      });
    });
    if (form.hasAttribute("data-download") || button?.hasAttribute("data-download")) setTimeout(() => idle(form), 3000);
  };
  const idle = (form) => {
    delete form.dataset.sent;
    form.querySelectorAll("[aria-busy]").forEach((each) => {
      each.disabled = false;
      each.removeAttribute("aria-busy");
    });
  };
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) document.querySelectorAll("form[data-sent]").forEach(idle);
  });

  document.addEventListener("click", (event) => {
    const target = event.target;
    if (target.closest("[data-print]")) window.print();
    if (target.closest("[data-back]")) history.back();
    // A row opens what it is about, wherever it is clicked.
    const row = target.closest("tr[data-href]");
    if (row && !target.closest("a, button, input, select, label") && !String(getSelection())) {
      if (event.ctrlKey || event.metaKey) window.open(row.dataset.href, "_blank", "noopener");
      else location.href = row.dataset.href;
    }
    // Menus close when something else is clicked.
    document.querySelectorAll("details[data-fold][open]").forEach((each) => {
      if (!each.contains(target)) each.open = false;
    });
    const suggest = target.closest("[data-suggest]");
    document.querySelectorAll("[data-suggest]").forEach((each) => {
      if (each !== suggest) each.querySelector("[aria-live]")?.replaceChildren();
    });
  });

  // data-copy="text": puts it where it can be pasted, and says so on the button.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const done = () => { button.textContent = button.dataset.copied; };
    const typed = () => {
      const field = document.createElement("textarea");
      field.value = button.dataset.copy;
      document.body.append(field);
      field.select();
      if (document.execCommand("copy")) done();
      field.remove();
      button.focus();
    };
    if (navigator.clipboard && window.isSecureContext) navigator.clipboard.writeText(button.dataset.copy).then(done, typed);
    else typed();
  });

  // data-locate: after a tap, and only then, asks the phone where it is, fills the form and sends it.
  const locate = (button) => {
    const { elements } = button.form;
    const state = button.form.querySelector("[data-locate-state]");
    const tell = (what) => { state.textContent = button.dataset["locate" + what] || ""; };
    if (!navigator.geolocation || !window.isSecureContext) { tell("Cannot"); return; }
    tell("Asking");
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      elements.latitude.value = coords.latitude.toFixed(6);
      elements.longitude.value = coords.longitude.toFixed(6);
      if (elements.accuracy) elements.accuracy.value = Math.ceil(coords.accuracy);
      tell("Found");
      if (button.dataset.locate === "send") button.form.requestSubmit();
    }, (error) => tell(error.code === error.PERMISSION_DENIED ? "Denied" : "Failed"), { enableHighAccuracy: true, timeout: 20000, maximumAge: 0 });
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-locate]");
    if (button) locate(button);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      document.querySelectorAll("details[data-fold][open]").forEach((each) => {
        each.open = false;
        each.querySelector("summary").focus();
      });
      document.querySelectorAll("[data-suggest] [aria-live]").forEach((each) => each.replaceChildren());
    }
    // Arrow keys walk through suggestions.
    const suggest = event.target.closest?.("[data-suggest]");
    if (suggest && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      const stops = [suggest.querySelector("input"), ...suggest.querySelectorAll("[aria-live] a")];
      const next = stops[stops.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
      if (next) { event.preventDefault(); next.focus(); }
    }
  });

  // data-submit: a select or box that sends its form when changed (filters).
  document.addEventListener("change", (event) => {
    if (event.target.closest("[data-submit]")) event.target.form?.requestSubmit();
  });

  // data-keep="name": what is typed stays in this tab until the form is sent.
  const secret = (field) => field.type === "password" || field.type === "file" || field.type === "hidden" || !field.name;
  const keep = (form) => {
    const key = "linli:" + location.pathname + ":" + form.dataset.keep;
    const before = sessionStorage.getItem(key);
    if (before && !form.querySelector("[aria-invalid]")) {
      const values = new Map(JSON.parse(before));
      [...form.elements].filter((field) => !secret(field)).forEach((field, index) => {
        const kept = values.get(index + field.name);
        if (kept === undefined) return;
        if (field.type === "checkbox" || field.type === "radio") field.checked = kept;
        else field.value = kept;
      });
      const note = document.createElement("p");
      note.className = "soft";
      note.setAttribute("role", "status");
      note.textContent = words("wordsKept");
      form.prepend(note);
    }
    form.addEventListener("input", () => {
      const values = [...form.elements].filter((field) => !secret(field))
        .map((field, index) => [index + field.name, field.type === "checkbox" || field.type === "radio" ? field.checked : field.value]);
      sessionStorage.setItem(key, JSON.stringify(values));
    });
    form.addEventListener("submit", () => sessionStorage.setItem("linli:sent", key));
  };
  // What was sent is forgotten once an answer came that is neither the form again nor the log-in.
  const forgetSent = () => {
    const key = sessionStorage.getItem("linli:sent");
    if (!key || location.pathname === "/login" || document.querySelector(".wrong")) return;
    sessionStorage.removeItem("linli:sent");
    if (!document.querySelector("form[data-keep] [aria-invalid]")) sessionStorage.removeItem(key);
  };

  // The names that a desk keeps (desk.js) stay while someone is logged in, and for a day at most.
  const forgetNames = (all) => {
    const day = Date.now() - 24 * 3600 * 1000;
    try {
      Object.keys(localStorage).filter((key) => key.startsWith("linli-desk-names:")).forEach((key) => {
        if (all || !(JSON.parse(localStorage.getItem(key)).at > day)) localStorage.removeItem(key);
      });
      if (all && "caches" in window) caches.delete("linli-desk");
    } catch {
      // Nothing can be kept here, so there is nothing to forget.
    }
  };

  // The groups of the menu that someone opened or closed stay so, on this machine.
  const GROUPS = "linli:menu";
  const groups = () => { try { return JSON.parse(localStorage.getItem(GROUPS)) || {}; } catch { return {}; } };
  const fold = (group) => {
    const name = group.dataset.group;
    const kept = groups()[name];
    if (kept !== undefined && !group.querySelector("[aria-current]")) group.open = kept;
    group.querySelector("summary").addEventListener("click", () => setTimeout(() => {
      try { localStorage.setItem(GROUPS, JSON.stringify({ ...groups(), [name]: group.open })); } catch { /* Folds as before next time. */ }
    }));
  };

  // data-mending: a link to where something that a page lacks is mended. Until that page is opened
  // again, or half an hour has passed, every page on the way leads back to it.
  const MENDING = "linli:mending";
  const FORGOTTEN = 30 * 60 * 1000;
  const here = () => location.pathname + location.search;
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-mending]");
    if (link) sessionStorage.setItem(MENDING, JSON.stringify({ href: here(), title: document.querySelector("h1").textContent, at: Date.now() }));
  });
  const leadBack = () => {
    const page = JSON.parse(sessionStorage.getItem(MENDING));
    if (!page) return;
    if (page.href === here() || !token() || Date.now() - page.at > FORGOTTEN) {
      sessionStorage.removeItem(MENDING);
      return;
    }
    const line = document.createElement("p");
    line.className = "alert alert-info mending d-print-none";
    const link = document.createElement("a");
    link.href = page.href;
    link.textContent = page.title;
    line.append(words("wordsMending"), link);
    document.querySelector("main .page-head, main h1")?.before(line);
  };

  const begin = () => {
    document.querySelectorAll("[data-group]").forEach(fold);
    forgetNames(!token());
    document.querySelectorAll("[data-back]").forEach((each) => { each.hidden = history.length < 2; });
    forgetSent();
    leadBack();
    document.querySelectorAll("form[data-keep]").forEach(keep);
    document.querySelector("[data-focus]")?.focus();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
