// Requests to our own server, with the form token; whoever gets an answer tells the session's clock.

/** The token of this page's forms. */
export function token() {
  return document.querySelector('input[name="_token"]')?.value ?? document.body.dataset.token ?? "";
}

/** The session was just used: its time begins anew. */
export function sessionUsed() {
  document.dispatchEvent(new CustomEvent("session:used"));
}

/** Sends a form body; resolves with the response, rejects where there was none. */
export async function send(method, address, fields, { keepalive = false } = {}) {
  const response = await fetch(address, {
    method,
    keepalive,
    credentials: "same-origin",
    redirect: "manual",
    headers: {
      Accept: "application/json",
      "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8",
      "X-CSRF-Token": token(),
    },
    body: new URLSearchParams(fields),
  });
  if (response.ok) sessionUsed();
  return response;
}

/** The sentences of a refused request (problem+json), or a sentence of our own. */
export async function sentences(response, otherwise) {
  try {
    const problem = await response.json();
    return problem.detail || otherwise;
  } catch {
    return otherwise;
  }
}

/** An element with text, attributes and children. */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(key, value);
  }
  node.append(...children);
  return node;
}
