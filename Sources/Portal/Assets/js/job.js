// Follows work in the background.

export function startJobs() {
  for (const job of document.querySelectorAll("[data-poll]")) follow(job);
}

function follow(job) {
  const bar = job.querySelector("progress");
  const figure = job.querySelector(".progress-figure");
  const words = job.querySelector("[data-job-words]");
  let wait = 2000;
  const ask = async () => {
    try {
      const response = await fetch(job.dataset.poll, { headers: { Accept: "application/json" }, credentials: "same-origin" });
      if (!response.ok) throw new Error(String(response.status));
      const state = await response.json();
      const percent = state.total > 0 ? Math.floor((state.done * 100) / state.total) : 0;
      bar.max = Math.max(state.total, 1);
      bar.value = state.done;
      figure.textContent = `${percent} %`;
      if (words && state.label) words.textContent = `${state.label}，${percent} %`;
      wait = 2000;
      if (state.finished) {
        if (state.href) location.assign(state.href);
        else location.reload();
        return;
      }
    } catch {
      wait = Math.min(wait * 2, 30000);
    }
    setTimeout(ask, wait);
  };
  setTimeout(ask, wait);
}
