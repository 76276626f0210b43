// Each file goes as the whole body of a PUT: progress, cancelling, repetition. A few go at once, the others wait.
import { element, sessionUsed, token } from "./http.js";

const attempts = 3;
const atOnce = 3;
const waiting = [];
let running = 0;

export function startUploads(root = document) {
  for (const slot of root.querySelectorAll("[data-upload]")) fileSlot(slot);
  for (const slot of root.querySelectorAll("[data-photo-upload]")) photoSlot(slot);
}

/** Sends one file; `onProgress` gets 0…1. Rejects with a sentence, `retry` says whether trying again may help. */
function put(address, file, accept, onProgress, signal) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", address);
    request.setRequestHeader("Accept", accept);
    request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
    request.setRequestHeader("X-CSRF-Token", token());
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) {
        sessionUsed();
        resolve(request.responseText);
        return;
      }
      let words = "上传失败，请稍后重试。";
      try { words = JSON.parse(request.responseText).detail || words; } catch { /* not ours: a proxy's page */ }
      reject({ words, retry: request.status >= 500 || request.status === 429 });
    });
    request.addEventListener("error", () => reject({ words: "网络中断，文件没有上传完成。", retry: true }));
    request.addEventListener("abort", () => reject({ words: "已取消上传。", isCancelled: true }));
    signal?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

/** Begins `work` when it is its turn; `isStopped` says whether it is still wanted then. */
async function inTurn(work, isStopped) {
  if (running >= atOnce) await new Promise((resolve) => { waiting.push(resolve); });
  else running += 1;
  try {
    if (isStopped()) throw { isCancelled: true };
    return await work();
  } finally {
    // The place goes to whoever waits longest.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

async function persist(send) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (failure) {
      if (!failure.retry || attempt >= attempts) throw failure;
      await new Promise((resolve) => { setTimeout(resolve, 1000 * 2 ** attempt); });
    }
  }
}

function fileSlot(slot) {
  const input = slot.querySelector('input[type="file"]');
  const list = slot.querySelector(".files");
  const maximumBytes = Number(slot.dataset.maximumBytes);
  const maximumFiles = Number(slot.dataset.maximumFiles);
  const status = element("p", { class: "visually-hidden", role: "status" });
  slot.append(status);

  const say = (item, words) => {
    item.classList.add("file-failed");
    item.querySelector("progress")?.remove();
    item.querySelector(".file-words").textContent = words;
    status.textContent = words;
  };
  const verb = () => {
    const count = list.querySelectorAll("[data-file]").length;
    slot.querySelector(".file-verb").textContent = count === 0 ? "选择文件" : count >= maximumFiles ? "更换文件" : "继续添加";
  };
  const upload = (file, before) => {
    const stop = new AbortController();
    const bar = element("progress", { max: "1", value: "0", "aria-label": `上传 ${file.name}` });
    const cancel = element("button", { type: "button", class: "link-button" }, "取消");
    const item = element("li", { class: "file" },
      element("span", { class: "file-name" }, file.name), bar, cancel, element("span", { class: "file-words" }));
    if (before) before.replaceWith(item);
    else list.append(item);
    cancel.addEventListener("click", () => {
      stop.abort();
      item.remove();
      input.focus();
    });
    if (maximumBytes && file.size > maximumBytes) {
      const limit = Math.round(maximumBytes / 104857.6) / 10;
      cancel.textContent = "关闭";
      say(item, `文件“${file.name}”超过 ${limit} MB，没有上传。请压缩后重新上传。`);
      return;
    }
    const accept = "text/html, application/problem+json";
    const send = () => put(slot.dataset.upload, file, accept, (part) => { bar.value = part; }, stop.signal);
    inTurn(() => persist(send), () => stop.signal.aborted)
      .then((markup) => {
        const template = document.createElement("template");
        template.innerHTML = markup;
        if (maximumFiles === 1) list.querySelectorAll("[data-file]").forEach((old) => old.remove());
        item.replaceWith(template.content);
        status.textContent = `${file.name} 上传完成`;
        verb();
        slot.dispatchEvent(new CustomEvent("upload:done", { bubbles: true }));
      })
      .catch((failure) => {
        if (failure.isCancelled) return;
        cancel.textContent = "关闭";
        say(item, failure.words);
        const again = element("button", { type: "button", class: "link-button" }, "重试");
        again.addEventListener("click", () => upload(file, item));
        cancel.before(again);
      });
  };
  const take = (files) => {
    const room = maximumFiles === 1 ? 1 : maximumFiles - list.querySelectorAll("[data-file]").length;
    [...files].slice(0, Math.max(room, 0)).forEach((file) => upload(file));
    if (files.length > room) status.textContent = `最多上传 ${maximumFiles} 个文件，其余文件没有上传。`;
  };
  input.addEventListener("change", () => {
    take(input.files);
    // What went by PUT must not go again with the form.
    input.value = "";
  });
  slot.addEventListener("dragover", (event) => {
    event.preventDefault();
    slot.classList.add("drop-target");
  });
  slot.addEventListener("dragleave", () => slot.classList.remove("drop-target"));
  slot.addEventListener("drop", (event) => {
    event.preventDefault();
    slot.classList.remove("drop-target");
    take(event.dataTransfer.files);
  });
}

function photoSlot(slot) {
  const input = slot.querySelector('input[type="file"]');
  const words = element("p", { class: "field-error", role: "alert" });
  slot.after(words);
  input.addEventListener("change", async () => {
    const [file] = input.files;
    if (!file) return;
    words.textContent = "";
    try {
      const answer = await persist(() => put(slot.dataset.photoUpload, file, "application/json", () => {}));
      const photo = element("img", { src: JSON.parse(answer).href, alt: "免冠照", width: "105", height: "147" });
      slot.querySelector(".photo").replaceChildren(photo);
      slot.querySelector(".file-verb").textContent = "更换照片";
    } catch (failure) {
      words.textContent = failure.words ?? "照片没有上传，请重试。";
    }
    input.value = "";
  });
}
