// Saves a form while it is being filled in: 2 seconds after the last change, only what changed, with the version of the
// section. Until the server confirms it, what was typed is also kept in this browser.
import { element, send } from "./http.js";

const delay = 2000;
// How long a form that is sent waits for the answer to a save, in milliseconds.
const patience = 5000;
const prefix = "draft:";

export function startAutosave() {
  forgetSubmitted();
  for (const form of document.querySelectorAll("form[data-autosave]")) new Draft(form).start();
  document.addEventListener("submit", (event) => {
    // Whoever signs out leaves nothing behind in this browser.
    if (!event.target.querySelector("button")?.textContent.includes("退出登录")) return;
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  });
}

/**
 * A form that was submitted has brought its values to the server itself, once a page says so: another page of the site, or
 * the form again with a newer version. The door and an error page say nothing, and the same version was not saved.
 * A page that asks which of two values to keep decides later.
 */
function forgetSubmitted() {
  const key = sessionStorage.getItem("submitted");
  if (!key || document.body.classList.contains("plain") || document.querySelector('input[name^="_resolve."]')) return;
  sessionStorage.removeItem("submitted");
  const form = document.querySelector(`form[data-autosave-key="${CSS.escape(key)}"]`);
  let kept = null;
  try { kept = JSON.parse(localStorage.getItem(prefix + key)); } catch { /* nothing that could be read */ }
  if (form && kept && Number(form.dataset.version) <= kept.version) return;
  localStorage.removeItem(prefix + key);
}

class Draft {
  constructor(form) {
    this.form = form;
    this.address = form.dataset.autosave;
    this.version = Number(form.dataset.version);
    this.key = prefix + form.dataset.autosaveKey;
    this.state = document.querySelector("[data-save-state]");
    this.changed = new Map();
    this.generation = 0;
    this.isSending = false;
    this.isStopped = false;
    this.isReleased = false;
    this.proceed = null;
    this.wait = delay;
  }

  start() {
    this.restore();
    const note = (event) => this.note(event.target);
    this.form.addEventListener("input", note);
    this.form.addEventListener("change", note);
    this.form.addEventListener("focusout", () => this.schedule(0));
    this.form.addEventListener("submit", (event) => this.submit(event));
    // A file that has gone up counts as well: the list of sections must say so.
    this.form.addEventListener("upload:done", () => this.save(true));
    addEventListener("online", () => this.schedule(0));
    addEventListener("pagehide", () => this.flush());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.flush();
    });
  }

  /**
   * The form itself is sent. Where a save is under way, it waits for the answer: with the version before it, the page would
   * meet its own change as that of another window. A server that is silent isn't waited for long.
   */
  submit(event) {
    if (event.defaultPrevented) return;
    clearTimeout(this.timer);
    if (!this.isSending || this.isReleased) {
      this.isStopped = true;
      sessionStorage.setItem("submitted", this.form.dataset.autosaveKey);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.proceed) return;
    const button = event.submitter;
    this.proceed = () => {
      clearTimeout(this.patience);
      this.proceed = null;
      this.isReleased = true;
      this.form.requestSubmit(button?.isConnected ? button : undefined);
      this.isReleased = false;
    };
    this.patience = setTimeout(this.proceed, patience);
  }

  /** The controls that belong together: a group of boxes, the two ends of a range. */
  controls(control) {
    const field = control.closest("[data-field]");
    const all = field ? [...field.querySelectorAll("input, select, textarea")] : [control];
    return all.filter((each) => each.name && each.type !== "file" && !each.name.startsWith("_") && !each.name.endsWith(".query"));
  }

  /** What the form would send for those controls; a box that is not ticked says so by an empty value. */
  values(controls) {
    const values = {};
    for (const control of controls) {
      const list = (values[control.name] ??= []);
      const isBox = control.type === "checkbox" || control.type === "radio";
      if (!isBox || control.checked) list.push(control.value);
    }
    for (const list of Object.values(values)) if (!list.length) list.push("");
    return values;
  }

  note(control) {
    if (control.type === "file") return;
    const values = this.values(this.controls(control));
    if (!Object.keys(values).length) return;
    this.generation += 1;
    for (const [name, list] of Object.entries(values)) this.changed.set(name, { list, generation: this.generation });
    this.keep();
    // A choice is complete at once, and other fields may hang on it.
    this.schedule(["radio", "checkbox", "select-one"].includes(control.type) ? 0 : delay);
  }

  schedule(wait) {
    if (this.isStopped || this.proceed || !this.changed.size) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), wait);
  }

  fields() {
    const pairs = [["_version", String(this.version)]];
    for (const [name, { list }] of this.changed) for (const value of list) pairs.push([name, value]);
    return pairs;
  }

  /** Sends what has changed; where it is asked for, the states of the sections are fetched even without a change. */
  async save(isAsked = false) {
    if (this.isSending || this.isStopped || !(isAsked || this.changed.size)) return;
    this.isSending = true;
    const sent = new Map(this.changed);
    this.show("saving", "保存中");
    try {
      const response = await send("PATCH", this.address, this.fields());
      if (response.ok) this.confirmed(await response.json(), sent);
      else if (response.status === 409) this.conflicts(await response.json(), sent);
      else if (response.status === 401 || response.type === "opaqueredirect") this.stop("登录已过期，内容已暂存在本机，请重新登录后继续");
      else if (response.status === 403 || response.status === 404) this.stop("保存失败：页面已过期或无权修改，内容已暂存在本机，请刷新页面");
      else this.failed();
    } catch {
      this.failed();
    }
    this.isSending = false;
    if (this.proceed) this.proceed();
    else if (this.changed.size) this.schedule(this.wait);
  }

  confirmed(reply, sent) {
    this.know(reply.version);
    this.wait = delay;
    for (const [name, { generation }] of sent) {
      if (this.changed.get(name)?.generation === generation) this.changed.delete(name);
    }
    this.keep();
    this.show("saved", `已保存 ${reply.time}`);
    if (reply.status) {
      const tag = document.querySelector('.section-link[aria-current] .tag');
      if (tag) {
        tag.textContent = reply.status.label;
        tag.className = `tag tag-${reply.status.tone}`;
      }
    }
    this.mark(reply.sections ?? []);
    this.redraw(reply.fields ?? {});
    if (!this.changed.size) this.form.dispatchEvent(new CustomEvent("autosave:saved"));
  }

  /** The form itself sends the version too, when a button is pressed. */
  know(version) {
    this.version = version;
    const field = this.form.elements.namedItem("_version");
    if (field) field.value = String(version);
  }

  /** The states of all sections in the list at the left. */
  mark(states) {
    const tags = document.querySelectorAll(".section-link .tag");
    if (tags.length !== states.length) return;
    tags.forEach((tag, index) => {
      tag.textContent = states[index].label;
      tag.className = `tag tag-${states[index].tone}`;
    });
  }

  /** Fields that look otherwise now: other choices, shown or hidden. What is being typed is left alone. */
  redraw(fields) {
    for (const [name, markup] of Object.entries(fields)) {
      const old = this.form.querySelector(`[data-field="${CSS.escape(name)}"]`);
      const focused = old?.contains(document.activeElement) ? document.activeElement : null;
      // Only in a list nothing is half typed: whoever has just come to it must see what can be chosen now.
      if (!old || this.changed.has(name) || (focused && focused.tagName !== "SELECT")) continue;
      const template = document.createElement("template");
      template.innerHTML = markup;
      const fresh = template.content.firstElementChild;
      if (!fresh) continue;
      old.replaceWith(fresh);
      if (focused) document.getElementById(focused.id)?.focus();
      document.dispatchEvent(new CustomEvent("fields:drawn", { detail: fresh }));
    }
  }

  failed() {
    this.wait = Math.min(this.wait * 2, 60000);
    this.show("failed", "保存失败，将自动重试");
  }

  stop(words) {
    this.isStopped = true;
    this.show("failed", words);
  }

  /** Another tab or device stored something else: both values are shown, the person decides. */
  conflicts(reply, sent) {
    this.know(reply.version);
    // Who wanted to send the form decides first.
    this.proceed = null;
    clearTimeout(this.patience);
    for (const conflict of reply.conflicts ?? []) {
      const mine = sent.get(conflict.name)?.list ?? [];
      this.changed.delete(conflict.name);
      if (JSON.stringify(mine) !== JSON.stringify(conflict.theirs)) this.showConflict(conflict, mine);
    }
    this.keep();
    this.show("failed", "有内容在其他窗口被修改，请确认保留哪一个");
  }

  showConflict(conflict, mine) {
    const control = this.form.elements.namedItem(conflict.name);
    const first = control instanceof RadioNodeList ? control[0] : control;
    const field = first?.closest("[data-field]");
    if (!field) return;
    field.querySelector(".conflict")?.remove();
    const value = (list) => element("p", { class: "conflict-value" }, list.join("、") || "（空）");
    const keep = element("button", { type: "button", class: "button button-secondary" }, "保留本页的内容");
    const take = element("button", { type: "button", class: "button button-secondary" }, "采用另一处的内容");
    const panel = element("div", { class: "conflict", role: "alert" },
      element("p", {}, `“${conflict.label}”已在其他窗口或设备上修改。本页填写的是：`), value(mine),
      element("p", {}, "另一处保存的是："), value(conflict.theirs), element("div", { class: "conflict-buttons" }, keep, take));
    keep.addEventListener("click", () => {
      panel.remove();
      this.note(first);
      this.schedule(0);
    });
    take.addEventListener("click", () => {
      panel.remove();
      this.put(conflict.name, conflict.theirs);
      this.keep();
      if (!this.form.querySelector(".conflict")) this.show("saved", "已采用另一处的内容");
    });
    field.append(panel);
  }

  /** Puts values into the controls of a name. */
  put(name, list) {
    const controls = this.form.querySelectorAll(`[name="${CSS.escape(name)}"]`);
    for (const control of controls) {
      if (control.type === "checkbox" || control.type === "radio") control.checked = list.includes(control.value);
      else control.value = list[0] ?? "";
      control.dispatchEvent(new CustomEvent("draft:put", { bubbles: true }));
    }
  }

  /** What is not confirmed yet, in this browser. */
  keep() {
    try {
      if (!this.changed.size) {
        localStorage.removeItem(this.key);
        return;
      }
      const fields = Object.fromEntries([...this.changed].map(([name, { list }]) => [name, list]));
      localStorage.setItem(this.key, JSON.stringify({ version: this.version, fields }));
    } catch { /* the storage is full or forbidden: the server's copy has to do */ }
  }

  /** Takes up what an earlier page could not bring to the server. */
  restore() {
    let kept = null;
    try { kept = JSON.parse(localStorage.getItem(this.key)); } catch { return; }
    if (!kept?.fields) return;
    for (const [name, list] of Object.entries(kept.fields)) {
      const controls = [...this.form.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
      if (!controls.length || JSON.stringify(this.values(controls)[name]) === JSON.stringify(list)) continue;
      this.put(name, list);
      this.generation += 1;
      this.changed.set(name, { list, generation: this.generation });
    }
    this.keep();
    if (!this.changed.size) return;
    // With the version that they were typed on: where the server has moved on, both values will be shown.
    this.version = Math.min(kept.version, this.version);
    this.show("saving", "正在恢复上次未保存的内容");
    this.schedule(0);
  }

  flush() {
    if (this.isStopped || !this.changed.size) return;
    send("PATCH", this.address, this.fields(), { keepalive: true }).catch(() => {});
  }

  show(state, words) {
    if (!this.state) return;
    this.state.className = `save-state save-${state}`;
    this.state.textContent = words;
  }
}
