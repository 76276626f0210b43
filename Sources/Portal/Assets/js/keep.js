// What was typed into a form outlives a session that ended: sent too late, the form leads to signing in and back, and
// then its fields are filled again. Kept in this tab alone, never passwords or files.

const storageKey = "typed";

export function startKeeping() {
  const kept = read();
  if (kept && document.querySelector('input[type="password"]')) {
    // Signing in lies between the form and its return.
    write({ ...kept, wasSignedOut: true });
  } else if (kept) {
    // Any other page means that the form was taken; after signing in it is the form itself.
    sessionStorage.removeItem(storageKey);
    const form = [...document.forms].find((form) => form.getAttribute("action") === kept.action);
    if (form && kept.wasSignedOut) restore(form, kept.values);
  }
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!isKept(form)) return;
    const values = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && isTyped(form, name));
    if (values.length) write({ action: form.getAttribute("action"), values });
  });
}

function isKept(form) {
  return form.method === "post" && !form.matches("[data-autosave]") && !form.querySelector('input[type="password"], input[type="file"]');
}

function isTyped(form, name) {
  return [...form.elements].some((field) => field.name === name && field.type !== "hidden");
}

function restore(form, values) {
  for (const field of form.elements) {
    if (!field.name || field.type === "hidden" || field.tagName === "BUTTON") continue;
    const sent = values.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field.type === "checkbox" || field.type === "radio") field.checked = sent.includes(field.value);
    else if (sent.length) field.value = sent[0];
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const dialog = form.closest("dialog");
  if (dialog && !dialog.open) dialog.showModal();
}

function write(kept) {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage only means that nothing is kept.
  }
}

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey));
  } catch {
    return null;
  }
}
