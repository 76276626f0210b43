// A choice of very many, found by typing (the ARIA combobox pattern with a list).
import { element } from "./http.js";

export function startComboboxes(root = document) {
  for (const box of root.querySelectorAll("[data-combobox]")) enhance(box);
}

function enhance(box) {
  const input = box.querySelector('input[type="text"]');
  const results = box.querySelector(".combobox-results");
  const checked = results?.querySelector("input:checked");
  const value = box.querySelector('input[type="hidden"]')
    ?? element("input", { type: "hidden", name: box.dataset.name, value: checked?.value ?? "" });
  results?.remove();
  if (!value.isConnected) box.append(value);

  const list = element("ul", { class: "combobox-list", role: "listbox", id: `${input.id}-options`, hidden: true });
  const label = box.closest("[data-field]")?.querySelector(".field-label")?.textContent ?? "";
  list.setAttribute("aria-label", label);
  const status = element("p", { class: "visually-hidden", role: "status" });
  box.append(list, status);
  for (const [name, text] of [["role", "combobox"], ["aria-expanded", "false"], ["aria-controls", list.id], ["aria-autocomplete", "list"]]) {
    input.setAttribute(name, text);
  }

  let chosen = input.value;
  let active = -1;
  let timer = null;
  let request = null;

  const options = () => [...list.querySelectorAll('[role="option"]')];
  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = (index) => {
    const all = options();
    if (!all.length) return;
    active = (index + all.length) % all.length;
    all.forEach((option, number) => option.setAttribute("aria-selected", String(number === active)));
    input.setAttribute("aria-activedescendant", all[active].id);
    all[active].scrollIntoView({ block: "nearest" });
  };
  const choose = (option) => {
    input.value = chosen = option.dataset.label;
    value.value = option.dataset.value;
    close();
    value.dispatchEvent(new Event("input", { bubbles: true }));
    value.dispatchEvent(new Event("change", { bubbles: true }));
    status.textContent = `已选择 ${chosen}`;
  };
  const show = (items) => {
    list.replaceChildren(...items.map((item, index) => {
      const option = element("li", {
        role: "option", id: `${list.id}-${index}`, "aria-selected": "false", "data-value": item.value, "data-label": item.label,
      }, item.label);
      if (item.hint) option.append(element("small", {}, item.hint));
      return option;
    }));
    if (!items.length) list.append(element("li", { class: "combobox-words", role: "option", "aria-disabled": "true" }, "没有找到，请换一个词再试"));
    status.textContent = items.length ? `找到 ${items.length} 项，用上下方向键选择` : "没有找到";
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    active = -1;
  };
  const search = async () => {
    const query = input.value.trim();
    if (!query) return close();
    request?.abort();
    request = new AbortController();
    try {
      const address = new URL(box.dataset.combobox, location.href);
      address.searchParams.set("q", query);
      const response = await fetch(address, { headers: { Accept: "application/json" }, signal: request.signal, credentials: "same-origin" });
      if (response.ok) show((await response.json()).items ?? []);
    } catch { /* aborted, or no network: typing on asks again */ }
  };

  input.addEventListener("input", (event) => {
    event.stopPropagation();
    if (value.value && input.value !== chosen) {
      value.value = "";
      value.dispatchEvent(new Event("input", { bubbles: true }));
    }
    clearTimeout(timer);
    timer = setTimeout(search, 250);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) search();
      else mark(event.key === "ArrowDown" ? active + 1 : active - 1);
    } else if (event.key === "Enter" && !list.hidden) {
      event.preventDefault();
      if (active >= 0 && options()[active].dataset.value) choose(options()[active]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  list.addEventListener("pointerdown", (event) => {
    const option = event.target.closest("[data-value]");
    event.preventDefault();
    if (option) choose(option);
  });
  input.addEventListener("blur", () => {
    close();
    if (value.value) input.value = chosen;
  });
}
